import type { Decision } from "@naisen/api/call";
import type { ExtensionItem, ExtensionView } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { callQuery } from "../../../lib/call-query.ts";
import { extensionQuery } from "../../../lib/reads.ts";
import { useParty } from "../../../lib/use-party.ts";
import { calleeNumber, forwardedTo, rungNumber } from "../call-story.ts";
import { conditionsOf } from "../conditions.ts";
import { instantOf } from "../moment.ts";
import { type Caller, callerNumber, readCaller } from "../party.ts";
import type { SimulatorSearch } from "../search.ts";

/** The 2in1 handset that somebody calls from, while it is one. */
export type Handset = NonNullable<ExtensionView["twoInOne"]>;

/** Everything that the page shows of the call that its address asks about. */
export interface Simulation {
  readonly caller: Caller | null;
  readonly callerItem: ExtensionItem | null | undefined;
  readonly handset: Handset | null;
  /** Whom the digits mean. */
  readonly calleeItem: ExtensionItem | null | undefined;
  /** Whose phone is rung first: the callee, or whom the callee always forwards to. */
  readonly rung: ExtensionItem | null;
  /** Whose phone is rung next, where the first one is in a state in which it forwards. */
  readonly forward: ExtensionItem | null;
  /** The call that an address asks about; null while there is none. */
  readonly callOf: (search: SimulatorSearch) => CallAsked | null;
  readonly decision: ReturnType<typeof useQuery<Decision>>;
}

type CallAsked = Parameters<typeof callQuery>[0];

/**
 * Asks the router about the call of the address: with a free callee to learn whose phone it is, with a free forward to
 * learn whose that is, then as asked.
 */
export function useSimulation(search: SimulatorSearch): Simulation {
  const named = readCaller(search.from);
  const dialled = search.dialled ?? "";
  const callerItem = useParty(named === null || "outside" in named ? null : callerNumber(named));
  const handset = useHandset(callerItem ?? null);
  const caller = callingFrom(named, handset, search.line);

  const plain = { ...search, state: undefined, congestion: undefined, forward: undefined };
  const free = useDecision(callWith(null, null)(plain));
  const typed = useParty(dialled === "" ? null : dialled);
  const known = useParty(calleeNumber(free.data?.trace));
  const rungItem = useParty(rungNumber(free.data?.trace));
  const rung = rungItem ?? null;

  const isLearning = search.state !== undefined && (free.isPending || rungItem === undefined);
  const first = useDecision(isLearning ? null : callWith(rung, null)({ ...search, forward: undefined }));
  const forwardItem = useParty(forwardedTo(first.data));
  const forward = forwardItem ?? null;

  const isLearningMore = search.forward !== undefined && (first.isPending || forwardItem === undefined);
  const callOf = callWith(rung, forward);
  const decision = useDecision(isLearning || isLearningMore ? null : callOf(search));
  return { caller, callerItem, handset, calleeItem: known ?? typed, rung, forward, callOf, decision };

  function callWith(callee: ExtensionItem | null, then: ExtensionItem | null) {
    return (asked: SimulatorSearch): CallAsked | null => {
      if (caller === null || dialled === "") return null;
      const callerLine = "mobile" in caller ? caller.mobile : null;
      return {
        from: caller,
        dialled,
        ...(asked.at === undefined ? {} : { at: instantOf(asked.at) }),
        conditions: conditionsOf(asked, { callerLine, callee, forward: then }),
      };
    };
  }
}

const NO_CALL: CallAsked = { from: { desk: "0" }, dialled: "0" };

function useDecision(asked: CallAsked | null) {
  return useQuery({ ...callQuery(asked ?? NO_CALL), enabled: asked !== null });
}

function useHandset(item: ExtensionItem | null): Handset | null {
  const isMobile = item?.kind === "MOBILE";
  const view = useQuery({ ...extensionQuery(item?.number ?? ""), enabled: isMobile });
  const handset = isMobile ? view.data?.twoInOne : null;
  return handset?.inForce ? handset : null;
}

/** A handset in dual mode calls from the line that is chosen; in mode A or B the mode decides, on the server. */
function callingFrom(
  named: Caller | null,
  handset: Handset | null,
  line: "A" | "B" | undefined,
): Caller | null {
  if (handset === null || handset.mode !== "DUAL" || line === undefined) return named;
  return { mobile: line === "A" ? handset.a : handset.b };
}
