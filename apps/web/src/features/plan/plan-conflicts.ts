import type { Action, Plan } from "@naisen/api/change-set";
import type { NamedChangeSet } from "@naisen/api/logged-change-set";
import { differencesOf, type Naming } from "../../components/record-differences.ts";

/** What somebody else changed between a plan and its apply: one field, three ways. */
export interface FieldConflict {
  readonly id: string;
  readonly address: string;
  readonly number: string;
  readonly name: string;
  readonly field: string;
  readonly label: string;
  /** As it was when the plan was made. */
  readonly was: string;
  readonly now: string;
  /** What the plan makes of it; null where the plan leaves it alone. */
  readonly mine: string | null;
  readonly by: { readonly who: string; readonly at: string } | null;
}

/** A plan that no longer holds, the one that its changes make by now, and what came in between, oldest first. */
export interface Overtaken {
  readonly shown: Plan;
  readonly current: Plan;
  readonly meanwhile: readonly NamedChangeSet[];
}

/** The fields that others changed of what the plan writes; those that the plan changes too come first. */
export function fieldConflicts(
  { shown, current, meanwhile }: Overtaken,
  naming: Naming,
): readonly FieldConflict[] {
  const conflicts = shown.actions.flatMap((action) => conflictsOf(action, current, meanwhile, naming));
  return conflicts.toSorted((one, other) => Number(one.mine === null) - Number(other.mine === null));
}

function conflictsOf(
  action: Action,
  current: Plan,
  meanwhile: readonly NamedChangeSet[],
  naming: Naming,
): readonly FieldConflict[] {
  if (action.before === null && action.kind === "EXTENSION") return [];
  const now = recordNow(action, current, meanwhile);
  if (now === undefined) return [];
  const theirs = differencesOf({ kind: action.kind, before: action.before, after: now } as Action, naming);
  const mine = differencesOf(action, naming);
  const own = action.kind === "EXTENSION" ? action.before : null;
  return theirs.map(({ field, label, before, after }) => ({
    id: `${action.address} ${field}`,
    address: action.address,
    number: own?.number ?? "",
    name: own?.name ?? "",
    field,
    label,
    was: before,
    now: after,
    mine: mine.find((one) => one.field === field)?.after ?? null,
    by: lastTo(action.address, field, meanwhile, naming),
  }));
}

/** The record as it is by now; undefined where nobody has said anything of it. */
function recordNow(action: Action, current: Plan, meanwhile: readonly NamedChangeSet[]) {
  const known = current.actions.find(({ address }) => address === action.address);
  if (known !== undefined) return known.before;
  return meanwhile.flatMap(({ actions }) => actions).findLast(({ address }) => address === action.address)
    ?.after;
}

function lastTo(
  address: string,
  field: string,
  meanwhile: readonly NamedChangeSet[],
  naming: Naming,
): FieldConflict["by"] {
  const entry = meanwhile.findLast(({ actions }) =>
    actions.some(
      (one) => one.address === address && differencesOf(one, naming).some((told) => told.field === field),
    ),
  );
  return entry === undefined ? null : { who: entry.actorName, at: entry.at };
}
