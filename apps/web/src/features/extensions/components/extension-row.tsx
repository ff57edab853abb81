import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import type { Preferences } from "@naisen/api/preferences";
import { memo, type ReactNode } from "react";
import { ExtensionState } from "../../../components/status.tsx";
import { Tag } from "../../../components/tag.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { COLUMN_CLASSES } from "./table-head.tsx";

/** The id of the link that opens a row. */
export function rowLinkId(number: string): string {
  return `row-${number}`;
}

interface RowProps {
  item: ExtensionItem;
  /** The address at which it is open; the table takes the click. */
  href: string;
  columns: Preferences["columns"];
  isOpen: boolean;
  isChosen: boolean;
  isPlanned: boolean;
  onChoose: (item: ExtensionItem, wanted: boolean, range: boolean) => void;
}

/**
 * One extension of the list, drawn anew only where something of it changed: with twenty links of the router each press
 * on the page took twice as long.
 */
export const ExtensionRow = memo(function ExtensionRow(props: RowProps) {
  const { item, href, columns, isOpen, isChosen, isPlanned, onChoose } = props;
  const { list } = usePanel();
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
              onChoose(item, currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </label>
      </td>
      <th scope="row">
        <a id={rowLinkId(item.number)} href={href}>
          {item.number}
        </a>
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
});

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
