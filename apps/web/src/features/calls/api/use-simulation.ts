import type { Decision } from "@naisen/api/call";
import type { ExtensionItem, ExtensionView } from "@naisen/api/endpoints/extensions";
import { useQuery } from "@tanstack/react-query";
import { callQuery, extensionQuery } from "../../../lib/reads.ts";
import { useParty } from "../../../lib/use-party.ts";
import { calleeNumber, rungNumber } from "../call-story.ts";
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
  /** The question to the server that an address of this call asks; null while there is none. */
  readonly askOf: (search: SimulatorSearch) => ReturnType<typeof callQuery> | null;
  readonly decision: ReturnType<typeof useQuery<Decision>>;
}

/** Asks the router about the call of the address: once with a free callee to learn whose phone it is, then as asked. */
export function useSimulation(search: SimulatorSearch): Simulation {
  const named = readCaller(search.from);
  const dialled = search.dialled ?? "";
  const callerItem = useParty(named === null || "outside" in named ? null : callerNumber(named));
  const handset = useHandset(callerItem ?? null);
  const caller = callingFrom(named, handset, search.line);

  const free = useDecision(askWith(null)({ ...search, state: undefined, congestion: undefined }));
  const typed = useParty(dialled === "" ? null : dialled);
  const known = useParty(calleeNumber(free.data?.trace));
  const rungItem = useParty(rungNumber(free.data?.trace));
  const rung = rungItem ?? null;
  const askOf = askWith(rung);
  const isLearning = search.state !== undefined && (free.isPending || rungItem === undefined);
  const decision = useDecision(isLearning ? null : askOf(search));
  return { caller, callerItem, handset, calleeItem: known ?? typed, rung, askOf, decision };

  function askWith(callee: ExtensionItem | null) {
    return (asked: SimulatorSearch) => {
      if (caller === null || dialled === "") return null;
      const callerLine = "mobile" in caller ? caller.mobile : null;
      return callQuery({
        from: caller,
        dialled,
        ...(asked.at === undefined ? {} : { at: instantOf(asked.at) }),
        conditions: conditionsOf(asked, { callerLine, callee }),
      });
    };
  }
}

const NO_CALL = callQuery({ from: { desk: "0" }, dialled: "0" });

function useDecision(asked: ReturnType<typeof callQuery> | null) {
  return useQuery({ ...(asked ?? NO_CALL), enabled: asked !== null });
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
