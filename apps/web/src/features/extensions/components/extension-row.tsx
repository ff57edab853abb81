import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import type { Preferences } from "@naisen/api/preferences";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ExtensionState } from "../../../components/status.tsx";
import { Tag } from "../../../components/tag.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { COLUMN_CLASSES } from "./table-head.tsx";

const route = getRouteApi("/extensions");

/** The id of the link that opens a row. */
export function rowLinkId(number: string): string {
  return `row-${number}`;
}

interface RowProps {
  item: ExtensionItem;
  columns: Preferences["columns"];
  isOpen: boolean;
  isChosen: boolean;
  isPlanned: boolean;
  onChoose: (wanted: boolean, range: boolean) => void;
}

/** One extension of the list. */
export function ExtensionRow({ item, columns, isOpen, isChosen, isPlanned, onChoose }: RowProps) {
  const { list } = usePanel();
  const { open } = route.useSearch();
  const tag = isPlanned ? <PlannedTag /> : null;
  const looks = [isOpen && "row-open", isChosen && "row-chosen"].filter(Boolean).join(" ");
  return (
    <tr
      data-number={item.number}
      className={looks === "" ? undefined : looks}
      aria-current={isOpen ? "true" : undefined}
    >
      <td className="column-choose">
        <label className="choose">
          <input
            type="checkbox"
            aria-label={list.chooseRow(item.number, item.name)}
            checked={isChosen}
            onChange={({ currentTarget, nativeEvent }) =>
              onChoose(currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </label>
      </td>
      <th scope="row">
        <Link
          id={rowLinkId(item.number)}
          from={route.id}
          to="/extensions"
          search={(now) => ({ ...now, open: item.number })}
          state
          replace={open !== undefined}
          resetScroll={false}
        >
          {item.number}
        </Link>
      </th>
      <td className="column-name">
        {item.name} {columns.includes("state") ? null : tag}
      </td>
      {columns.map((column) => (
        <td key={column} className={COLUMN_CLASSES[column]}>
          <Cell column={column} item={item} tag={tag} />
        </td>
      ))}
    </tr>
  );
}

function Cell({
  column,
  item,
  tag,
}: {
  column: Preferences["columns"][number];
  item: ExtensionItem;
  tag: ReactNode;
}) {
  const { empty, kindOf } = usePanel();
  switch (column) {
    case "kana":
      return item.kana ?? empty;
    case "mobile":
      return item.mobileDisplay ?? empty;
    case "department":
      return item.department ?? empty;
    case "site":
      return item.siteName ?? empty;
    case "kind":
      return kindOf(item.kind);
    case "state":
      return (
        <>
          <ExtensionState state={item.state} /> {tag}
        </>
      );
  }
}

function PlannedTag() {
  const { list } = usePanel();
  return (
    <Tag kind="plain">
      {list.inPlan}
      <span className="visually-hidden">{list.inPlanMore}</span>
    </Tag>
  );
}
