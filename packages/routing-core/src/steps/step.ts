import type { Params, Source } from "@naisen/domain/rules/rule";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { Call } from "../call.ts";
import type { RefusalCode, Result } from "../decision.ts";
import type { ExtensionEntry } from "../table/entry.ts";
import type { RoutingTable } from "../table/routing-table.ts";

/** A call on its way: what was put to the core and what the steps before have learnt of it. */
export interface CallInProgress {
  readonly call: Call;
  readonly day: Day;
  /** The digits without dashes, narrow. */
  readonly dialled: string;
  readonly caller: ExtensionEntry | null;
  readonly callee: ExtensionEntry | null;
}

/** What a step may learn for those behind it. */
export type Learnt = Partial<Pick<CallInProgress, "caller" | "callee">>;

/** What a step says: it does not apply; it applies, and the next goes on with what it learnt; or it ends the call. */
export type StepAnswer =
  | { readonly result: "NOT_APPLICABLE"; readonly params: Params }
  | { readonly result: "MATCHED"; readonly params: Params; readonly learnt?: Learnt }
  | { readonly result: "MATCHED"; readonly params: Params; readonly decides: Result }
  | { readonly result: "REFUSED"; readonly params: Params; readonly refusal: RefusalCode };

/** One step of the way to a decision. Pure: the same call and table give the same answer. */
export interface Step {
  /** "area.kebab-fact": the path of its file and the key of its messages. */
  readonly code: string;
  readonly sources: readonly [Source, ...Source[]];
  /** The results that it can have; each has its message. */
  readonly results: readonly StepAnswer["result"][];
  readonly take: (call: CallInProgress, table: RoutingTable) => StepAnswer;
}
