import { setImmediate } from "node:timers/promises";
import { type Change, changeKindOf } from "@naisen/domain/changes/change";
import type { CompanyState } from "@naisen/domain/company-state";
import { planInTurn } from "@naisen/domain/plan/make-plan";
import type { Plan } from "@naisen/domain/plan/plan";
import { extensionAddress } from "@naisen/domain/plan/records";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { keysOf } from "../store/neighbourhood.ts";
import type { Over } from "../store/over.ts";
import type { CompanyHead, Reader } from "../store/store.ts";
import { isTheirAction, withoutOthers } from "./delegated-changes.ts";
import { planDigest } from "./plan-digest.ts";

/** A plan over what the store holds at this moment. */
export interface Planned {
  readonly head: CompanyHead;
  readonly before: CompanyState;
  readonly plan: Plan;
  readonly digest: string;
  /** The addresses of what the changes are about, also where they would alter nothing any more. */
  readonly concerned: ReadonlySet<string>;
}

/** So many changes or extensions are judged before others get their turn; one takes some 20 to 50 µs. */
const TURNS_AT_ONCE = 200;

/** Why nothing is planned, as a problem's code: no such company, or records that are not all theirs. */
export type NotPlanned = "not-found" | "policy.beyond-sites";

/**
 * Loads what the rules look at and plans over it; every door comes through here. Where changes name what is others', the
 * words of the refusal are those of a company without it. What no such word refuses is planned once more on the company
 * as it is, so that nothing is written that the whole company's administrator could not write by the same changes.
 */
export async function planInStore(
  reader: Reader,
  over: Over,
  changes: readonly Change[],
  now: Instant,
  abroad: ReadonlySet<PhoneNumber>,
): Promise<Planned | NotPlanned> {
  const head = await reader.head(over.company);
  const loaded = await reader.neighbourhood(over.company, keysOf(changes));
  if (head === null || loaded === null) return "not-found";
  const planOn = (before: CompanyState) => planTheirs(over, { head, before, changes, now, abroad });
  const told = withoutOthers(over, changes, loaded);
  const planned = await planOn(told);
  const isRefused = typeof planned === "string" || !planned.plan.applicable;
  return isRefused || told === loaded ? planned : planOn(loaded);
}

/** What is planned, and on what. */
interface ToPlan {
  readonly head: CompanyHead;
  readonly before: CompanyState;
  readonly changes: readonly Change[];
  readonly now: Instant;
  readonly abroad: ReadonlySet<PhoneNumber>;
}

async function planTheirs(
  over: Over,
  { head, before, changes, now, abroad }: ToPlan,
): Promise<Planned | NotPlanned> {
  const plan = await inSlices(planInTurn(before, changes, now, { newId: idsOf(head), abroad }));
  const isTheirs = plan.actions.every((action) => isTheirAction(over, action, before, plan.after.settings));
  if (over.sites !== null && !isTheirs) return "policy.beyond-sites";
  const digest = planDigest(plan.actions);
  return { head, before, plan, digest, concerned: concernedBy(changes, before, plan) };
}

/** Works it out while others get their turn now and then. */
async function inSlices(turns: Generator<undefined, Plan>): Promise<Plan> {
  for (let taken = 1; ; taken += 1) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    if (taken % TURNS_AT_ONCE === 0) await setImmediate();
  }
}

/** Ids that no commit gave out: those of an earlier revision have its number before the dot. */
function idsOf({ revision }: CompanyHead) {
  return (index: number) => `${revision + 1}.${index}` as ExtensionId;
}

function concernedBy(
  changes: readonly Change[],
  { settings }: CompanyState,
  { actions }: Plan,
): ReadonlySet<string> {
  const named = changes.flatMap((change) =>
    change.type === "Restore"
      ? [change.action.address]
      : changeKindOf(change)
          .names(change)
          .flatMap(({ number }) =>
            settings.extensions.numbered(number).map(({ id }) => extensionAddress(id)),
          ),
  );
  return new Set([...named, ...actions.map((action) => action.address)]);
}
