import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { KeyboardEvent, MouseEvent } from "react";
import { Icon } from "../../../components/icon.tsx";
import { ExtensionState } from "../../../components/status.tsx";
import { isComposing } from "../../../lib/composing.ts";
import { usePanel } from "../../../lib/messages.tsx";

const route = getRouteApi("/extensions");

/** The id of the link that opens a row. */
export function rowLinkId(number: string): string {
  return `row-${number}`;
}

/** The ledger: a native table whose rows open by click or Enter, and along which ↑ and ↓ go. */
export function ExtensionTable({ items, total }: { items: readonly ExtensionItem[]; total: number }) {
  const { list, fields } = usePanel();
  const { sort = "number", open } = route.useSearch();
  const navigate = route.useNavigate();

  const openRow = (event: MouseEvent<HTMLElement>) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("a, button") || hasSelection()) return;
    const number = target.closest("tr")?.dataset.number;
    if (number !== undefined) {
      void navigate({
        search: (now) => ({ ...now, open: number }),
        state: true,
        replace: open !== undefined,
        resetScroll: false,
      });
    }
  };

  return (
    <table className="ledger">
      <caption className="visually-hidden">{list.caption(sort, total)}</caption>
      <thead>
        <tr>
          <SortHeader column={list.column} by="number" />
          <th scope="col">{fields.name}</th>
          <SortHeader column={fields.kana} by="kana" optional />
          <th scope="col">{fields.mobile}</th>
          <th scope="col" className="column-roomy">
            {fields.department}
          </th>
          <th scope="col" className="column-roomy">
            {fields.site}
          </th>
          <th scope="col">{fields.state}</th>
        </tr>
      </thead>
      <tbody onClick={openRow} onKeyDown={moveAlongRows}>
        {items.map((item) => (
          <Row key={item.id} item={item} open={item.number === open} replaces={open !== undefined} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, open, replaces }: { item: ExtensionItem; open: boolean; replaces: boolean }) {
  const { empty } = usePanel();
  return (
    <tr
      data-number={item.number}
      className={open ? "row-open" : undefined}
      aria-current={open ? "true" : undefined}
    >
      <th scope="row">
        <Link
          id={rowLinkId(item.number)}
          to="/extensions"
          search={(now) => ({ ...now, open: item.number })}
          state
          replace={replaces}
          resetScroll={false}
        >
          {item.number}
        </Link>
      </th>
      <td>{item.name}</td>
      <td className="meta column-optional">{item.kana ?? empty}</td>
      <td className="column-mobile">{item.mobileDisplay ?? empty}</td>
      <td className="column-roomy">{item.department ?? empty}</td>
      <td className="column-roomy">{item.siteName ?? empty}</td>
      <td className="column-state">
        <ExtensionState state={item.state} />
      </td>
    </tr>
  );
}

function SortHeader({ column, by, optional }: { column: string; by: "number" | "kana"; optional?: boolean }) {
  const { list } = usePanel();
  const { sort = "number" } = route.useSearch();
  const sorted = sort === by;
  return (
    <th
      scope="col"
      aria-sort={sorted ? "ascending" : undefined}
      className={optional ? "column-optional" : undefined}
    >
      <Link
        to="/extensions"
        search={(now) => ({ ...now, sort: by === "number" ? undefined : by, after: undefined })}
        className="sort"
        title={list.sortBy(column)}
      >
        {column}
        {sorted ? <Icon name="up" /> : null}
      </Link>
    </th>
  );
}

function moveAlongRows(event: KeyboardEvent<HTMLElement>): void {
  const step =
    event.key === "ArrowDown"
      ? "nextElementSibling"
      : event.key === "ArrowUp"
        ? "previousElementSibling"
        : null;
  if (step === null || isComposing(event) || !(event.target instanceof Element)) return;
  const link = event.target.closest("tr")?.[step]?.querySelector("a");
  if (link instanceof HTMLElement) {
    event.preventDefault();
    link.focus();
  }
}

function hasSelection(): boolean {
  return (window.getSelection()?.toString() ?? "") !== "";
}
