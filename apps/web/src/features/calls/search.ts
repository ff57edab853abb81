import * as z from "zod/mini";

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(64))), undefined);

/** Where a line is, beside at home. */
const AWAY = ["out-of-area", "abroad", "elsewhere"] as const;
const away = z.enum(AWAY);
export type Away = z.output<typeof away>;

/** What the callee may be, beside free. */
const calleeState = z.enum(["busy", "no-answer", "unregistered", ...AWAY]);
export type CalleeState = z.output<typeof calleeState> | "free";

const sites = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(1000))), undefined);
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/));

/**
 * What the address of the simulator says, all of it text: who calls ("mobile:09011110001", "desk:2001", "pbx:2001" or
 * "outside:0312345678"; of a 2in1 handset the `line` A or B), what is dialled, and under which conditions. What is well
 * stands nowhere. `at` is a time in Japan, "2026-12-01T09:00".
 */
export const simulatorSearch = z.object({
  from: text,
  line: z.catch(z.optional(z.enum(["A", "B"])), undefined),
  dialled: text,
  place: z.catch(z.optional(away), undefined),
  state: z.catch(z.optional(calleeState), undefined),
  /** The state of whom the callee forwards to then. */
  forward: z.catch(z.optional(calleeState), undefined),
  congestion: z.catch(z.optional(z.literal("on")), undefined),
  /** Ids of sites, "osaka,tokyo". */
  down: sites,
  at: z.catch(z.optional(moment), undefined),
});
export type SimulatorSearch = z.output<typeof simulatorSearch>;

/** The sites of the address that are down. */
export function sitesDownIn({ down }: Pick<SimulatorSearch, "down">): readonly string[] {
  return down === undefined ? [] : down.split(",").filter((id) => id !== "");
}

/** The address' word for sites that are down. */
export function downParam(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.join(",");
}
