import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { LIST_COLUMNS, type Preferences } from "@naisen/api/preferences";
import { getRouteApi } from "@tanstack/react-router";
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { afterPaint } from "../../../lib/after-paint.ts";
import { isComposing } from "../../../lib/composing.ts";
import { usePanel } from "../../../lib/messages.tsx";
import type { Choosing } from "../use-selection.ts";
import { ExtensionRow } from "./extension-row.tsx";
import { isForAnotherWindow, listPath } from "./list-link.tsx";
import { TableHead } from "./table-head.tsx";

const route = getRouteApi("/extensions");

interface TableProps {
  items: readonly ExtensionItem[];
  total: number;
  /** The columns that are shown beside the number and the name. */
  columns: Preferences["columns"];
  choosing: Choosing;
  /** The numbers that the change plan names. */
  planned: ReadonlySet<string>;
}

/**
 * The ledger: a native table whose rows open by click or Enter, are chosen by their box or the space bar, and along
 * which ↑ and ↓ go.
 */
export function ExtensionTable({ items, total, columns, choosing, planned }: TableProps) {
  const { list } = usePanel();
  const search = route.useSearch();
  const { sort = "number", open } = search;
  // The rows' addresses may come a moment later than what was pressed.
  const addressed = useDeferredValue(search);
  const navigate = route.useNavigate();
  const shown = useMemo(() => LIST_COLUMNS.filter((column) => columns.includes(column)), [columns]);
  const choose = useLatest(choosing.choose);

  const openRow = (event: MouseEvent<HTMLElement>) => {
    const row = opensHere(event);
    if (row === null) return;
    event.preventDefault();
    void afterPaint(row, () =>
      navigate({
        search: (now) => ({ ...now, open: row.dataset.number }),
        state: true,
        replace: open !== undefined,
        resetScroll: false,
      }),
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || !(event.target instanceof HTMLElement)) return;
    const item = chosenBySpace(event, items);
    if (item === undefined) return moveAlongRows(event, event.target);
    event.preventDefault();
    choosing.choose(item, !choosing.isChosen(item.number), event.shiftKey);
  };

  return (
    <table className="ledger">
      <caption className="visually-hidden">{list.caption(sort, total)}</caption>
      <TableHead columns={shown} items={items} choosing={choosing} />
      <tbody onClick={openRow} onKeyDown={onKeyDown}>
        {items.map((item) => (
          <ExtensionRow
            key={item.id}
            item={item}
            href={listPath({ ...addressed, open: item.number })}
            columns={shown}
            isOpen={item.number === open}
            isChosen={choosing.isChosen(item.number)}
            isPlanned={planned.has(item.number)}
            onChoose={choose}
          />
        ))}
      </tbody>
    </table>
  );
}

/** The row that a click opens in this window; null for one that is for another window, a box or a text. */
function opensHere(event: MouseEvent<HTMLElement>): HTMLElement | null {
  const { target } = event;
  if (!(target instanceof Element) || target.closest("button, label") !== null) return null;
  if (target.closest("a") === null ? hasTextSelected() : isForAnotherWindow(event)) return null;
  return target.closest("tr");
}

/** A function that stays the same and does what the last one given does. */
function useLatest<Args extends readonly unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

/** The row whose link has the focus while the space bar is pressed; a box takes the space bar by itself. */
function chosenBySpace(event: KeyboardEvent<HTMLElement>, items: readonly ExtensionItem[]) {
  if (event.key !== " " || !(event.target instanceof HTMLAnchorElement)) return undefined;
  const number = event.target.closest("tr")?.dataset.number;
  return items.find((item) => item.number === number);
}

function moveAlongRows(event: KeyboardEvent<HTMLElement>, target: HTMLElement): void {
  const step =
    event.key === "ArrowDown"
      ? "nextElementSibling"
      : event.key === "ArrowUp"
        ? "previousElementSibling"
        : null;
  if (step === null) return;
  const next = target.closest("tr")?.[step]?.querySelector(target.localName === "input" ? "input" : "a");
  if (next instanceof HTMLElement) {
    event.preventDefault();
    next.focus();
  }
}

function hasTextSelected(): boolean {
  return (window.getSelection()?.toString() ?? "") !== "";
}
