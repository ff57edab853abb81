import type { callToExplain, lineState } from "@naisen/api/call";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import type { ToSend } from "@naisen/api/to-send";
import { OTHER_COUNTRY } from "../../lib/use-readable.ts";
import { type Away, type CalleeState, type SimulatorSearch, sitesDownIn } from "./search.ts";

type Asked = ToSend<typeof callToExplain>;
type LineState = ToSend<typeof lineState>;
type ConditionsAsked = NonNullable<Asked["conditions"]>;

const STATES: Readonly<Record<ExtensionItem["kind"], readonly CalleeState[]>> = {
  MOBILE: ["free", "busy", "no-answer", "out-of-area", "abroad", "elsewhere"],
  DESK_PHONE: ["free", "busy", "no-answer", "unregistered"],
  /** What a phone behind the customer's PBX does is that PBX's affair. */
  PBX_EXTENSION: ["free"],
};

/** The states in which an extension's phone may be. */
export function statesOf(item: ExtensionItem | null): readonly CalleeState[] {
  return item === null ? [] : STATES[item.kind];
}

const LINE_STATES: Readonly<Record<Away, LineState>> = {
  "out-of-area": "OUT_OF_AREA",
  abroad: { abroad: "US", worldWing: true },
  elsewhere: { abroad: OTHER_COUNTRY, worldWing: false },
};

/** Who is in the call, as far as conditions are concerned. */
interface Parties {
  /** The line that calls; null where it is no mobile. */
  readonly callerLine: string | null;
  /** The extension whose phone is rung first. */
  readonly callee: ExtensionItem | null;
  /** The extension that it forwards to in its state. */
  readonly forward: ExtensionItem | null;
}

/**
 * The conditions that the address names, said in full: what it does not name is well here, whatever the network knows at
 * this moment.
 */
export function conditionsOf(
  search: SimulatorSearch,
  { callerLine, callee, forward }: Parties,
): ConditionsAsked {
  const { place, congestion } = search;
  const phones = [stateOf(callee, search.state), stateOf(forward, search.forward)].flatMap(
    (one) => one ?? [],
  );
  const named = (wanted: CalleeState) =>
    phones.flatMap(({ item, state }) => (state === wanted ? [item.number] : []));
  const lines = [
    ...(callerLine === null || place === undefined ? [] : [[callerLine, LINE_STATES[place]] as const]),
    ...phones.flatMap(({ item: { mobile }, state }) =>
      mobile !== null && isAway(state) ? [[mobile, LINE_STATES[state]] as const] : [],
    ),
  ];
  return {
    lines: Object.fromEntries(lines),
    busy: named("busy"),
    noAnswer: named("no-answer"),
    unregistered: named("unregistered"),
    sitesDown: [...sitesDownIn(search)],
    congestion: congestion === "on",
  };
}

/** An extension in the state that is asked for, if its phone can be in it. */
function stateOf(item: ExtensionItem | null, asked: CalleeState | undefined) {
  if (item === null || asked === undefined || !statesOf(item).includes(asked)) return null;
  return { item, state: asked };
}

function isAway(state: CalleeState): state is Away {
  return Object.hasOwn(LINE_STATES, state);
}
