import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Call } from "./call.ts";
import { callsTouched } from "./calls-touched.ts";
import type { Decision, Ending } from "./decision.ts";
import { route } from "./route.ts";
import type { EntryChange } from "./table/entry.ts";
import { overlay } from "./table/overlay.ts";
import type { RoutingTable } from "./table/routing-table.ts";

/** A call whose outcome a plan changes, with what it does before and after. */
export interface Consequence {
  readonly call: Call;
  readonly before: Ending;
  readonly after: Ending;
}

/**
 * Which calls change: who is reached, where, how long it rings first, what is shown, what it costs or why it is
 * refused. Asked of the table as it is, and under an overlay of the changes; linear in what they touch.
 */
export function consequences(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
  at: Instant,
): readonly Consequence[] {
  const after = overlay(table, company, changes);
  const calls = callsTouched({ before: table, after, company, changes, day: dayOf(at) });
  return calls.flatMap((asked) => {
    const call: Call = { company, at, ...asked };
    const was = route(table, call);
    const is = route(after, call);
    return whatIsMet(was) === whatIsMet(is) ? [] : [{ call, before: endingOf(was), after: endingOf(is) }];
  });
}

/** What caller and callee meet of a call. Legs that are not reached are a plan for other conditions, asked by themselves. */
function whatIsMet({ outcome, legs, presented, charge, calleeCharge, refusal, reached }: Ending): string {
  const leg = reached === null ? undefined : legs[reached];
  const met = leg && [leg.to, leg.ringSeconds];
  return JSON.stringify([outcome, met, presented, charge, calleeCharge, refusal]);
}

function endingOf({ trace: _, ...ending }: Decision): Ending {
  return ending;
}
