import { useState } from "react";
import type { PlanGroup } from "./plan-groups.ts";

/** So many rows of a group are shown at first, and more of them on demand. */
const ROWS_A_TIME = 50;
/** On a phone, so many rows that become the same are one line until it is opened. */
const FOLDED_FROM = 3;

/** Which groups are open, and how many of their rows are shown. */
export function useFolds() {
  const [open, setOpen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map());
  const isNarrow = window.matchMedia?.("(max-width: 640px)").matches ?? false;
  const isOpen = ({ id, pair, rows }: PlanGroup) =>
    open.get(id) ?? !(isNarrow && pair !== null && rows.length >= FOLDED_FROM);
  return {
    isOpen,
    limitOf: ({ id }: PlanGroup) => limits.get(id) ?? ROWS_A_TIME,
    toggle: (group: PlanGroup) => setOpen((now) => new Map(now).set(group.id, !isOpen(group))),
    more: ({ id }: PlanGroup) =>
      setLimits((now) => new Map(now).set(id, (now.get(id) ?? ROWS_A_TIME) + ROWS_A_TIME)),
    /** Opens the group of a row and shows as many rows as it takes to see it. */
    reveal: (group: PlanGroup, rowId: string) => {
      const place = group.rows.findIndex(({ id }) => id === rowId);
      setOpen((now) => new Map(now).set(group.id, true));
      setLimits((now) => new Map(now).set(group.id, Math.max(now.get(group.id) ?? ROWS_A_TIME, place + 1)));
    },
  };
}

export type Folds = ReturnType<typeof useFolds>;
