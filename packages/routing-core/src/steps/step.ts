import type { Params, Source } from "@naisen/domain/rules/rule";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Call } from "../call.ts";
import type { Conditions } from "../conditions.ts";
import type { Ending, RefusalCode } from "../decision.ts";
import type { OutsidePrefix } from "../prefixes.ts";
import type { ExtensionEntry } from "../table/entry.ts";
import type { RoutingTable } from "../table/routing-table.ts";
import type { OutsideForward } from "../way/outside-forward.ts";
import type { Place, Way } from "../way/way.ts";

/** A call on its way: what was put to the core and what the steps before have learnt of it. */
export interface CallInProgress {
  readonly call: Call;
  readonly conditions: Conditions;
  readonly day: Day;
  /** The digits without dashes, narrow; behind 184 or 186 once that was read. */
  readonly dialled: string;
  /** The mobile line that calls; null from any other phone. */
  readonly line: PhoneNumber | null;
  /** Whether the caller withholds the number (184). */
  readonly withheld: boolean;
  /** The number behind an outside prefix, and by which way it goes out. */
  readonly outside: { readonly number: string; readonly by: OutsidePrefix["by"] } | null;
  readonly gateway: { readonly site: SiteId; readonly number: PhoneNumber } | null;
  readonly caller: ExtensionEntry | null;
  readonly callee: ExtensionEntry | null;
  /** The extension that rings in the callee's place (ALWAYS). */
  readonly instead: ExtensionEntry | null;
  /** The way out that stands in the callee's place (ALWAYS to a number outside). */
  readonly outsideInstead: OutsideForward | null;
  readonly way: Way | null;
  /** Where on the way the call stands under the conditions. */
  readonly place: Place | null;
}

/** What a step may learn for those behind it. */
export type Learnt = Partial<Omit<CallInProgress, "call" | "conditions" | "day">>;

/** What a step says: it does not apply; it applies, and the next goes on with what it learnt; or it ends the call. */
export type StepAnswer =
  | { readonly result: "NOT_APPLICABLE"; readonly params: Params; readonly learnt?: Learnt }
  | { readonly result: "MATCHED"; readonly params: Params; readonly learnt?: Learnt }
  | { readonly result: "MATCHED"; readonly params: Params; readonly decides: Ending }
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
