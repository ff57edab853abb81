import type { Violation } from "@naisen/api/change-set";
import { CHANGE_KINDS, type ChangeKind, kindOfField, type PlanRow, placeIn } from "./plan-rows.ts";

/** Rows of one kind under one head; where they all become the same, the head says what. */
export interface PlanGroup {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly tone: PlanRow["tone"];
  readonly pair: { readonly before: string; readonly after: string } | null;
  readonly rows: readonly PlanRow[];
}

/** A violation with the row that it is shown at; null where the table has none for it. */
export interface PlacedInPlan {
  readonly id: string;
  readonly violation: Violation;
  /** The place of the change that it is about. */
  readonly place: number | null;
  readonly row: PlanRow | null;
}

/** Kinds whose rows often become the same thing. */
const ALIKE: ReadonlySet<ChangeKind> = new Set(["site", "department", "voicemail", "forwarding", "handset"]);

/** The rows in groups, refused ones first in each, then by number. */
export function planGroups(rows: readonly PlanRow[], refused: ReadonlySet<string>): readonly PlanGroup[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const byPair = Map.groupBy(own, pairOf);
    const alike = [...byPair].filter(([pair, same]) => pair !== "" && same.length > 1);
    const others = own.filter((row) => (byPair.get(pairOf(row))?.length ?? 0) < 2 || pairOf(row) === "");
    return [...alike.map(([, same]) => same), ...(others.length === 0 ? [] : [others])].map(
      (same, index): PlanGroup => ({
        id: `${kind}-${index}`,
        kind,
        tone: same[0]?.tone ?? "CHANGE",
        pair: same === others ? null : (same[0]?.differences[0] ?? null),
        rows: same.toSorted(
          (one, other) =>
            Number(refused.has(other.id)) - Number(refused.has(one.id)) ||
            one.number.localeCompare(other.number, "ja", { numeric: true }),
        ),
      }),
    );
  });
}

function pairOf({ kind, differences }: PlanRow): string {
  const [only, ...more] = differences;
  if (!ALIKE.has(kind) || only === undefined || more.length > 0) return "";
  return JSON.stringify([only.field, only.before, only.after]);
}

/** Gives each violation its row, by the wish and the field that its path names. */
export function placeInPlan(
  violations: readonly Violation[],
  rows: readonly PlanRow[],
): readonly PlacedInPlan[] {
  const byWish = new Map<number, PlanRow[]>();
  for (const row of rows) {
    for (const place of row.wishes) byWish.set(place, [...(byWish.get(place) ?? []), row]);
  }
  return violations.map((violation, index) => {
    const place = placeIn(violation.path);
    const own = place === null ? [] : (byWish.get(place) ?? []);
    const kind = kindOfField(violation.path.split("/")[3] ?? "");
    const extension = violation.params.extension;
    const row =
      own.find((one) => one.kind === kind) ??
      own.find(({ number }) => number === extension) ??
      own[0] ??
      null;
    return { id: `violation-${index}`, violation, place, row };
  });
}
