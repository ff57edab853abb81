import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import type { Preferences } from "@naisen/api/preferences";
import { getRouteApi } from "@tanstack/react-router";
import { Icon } from "../../../components/icon.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import type { Choosing } from "../use-selection.ts";
import { ListLink } from "./list-link.tsx";

type Columns = Preferences["columns"];

const route = getRouteApi("/extensions");

/** How the cells of a column give way where there is little room. */
export const COLUMN_CLASSES: Readonly<Record<Columns[number], string>> = {
  kana: "column-optional meta",
  mobile: "column-mobile",
  department: "column-roomy",
  site: "column-roomy",
  kind: "column-roomy",
  state: "column-state",
};

interface TableHeadProps {
  columns: Columns;
  items: readonly ExtensionItem[];
  choosing: Choosing;
}

/** The names of the columns, by two of which the list is sorted, and the box that chooses the page. */
export function TableHead({ columns, items, choosing }: TableHeadProps) {
  const { list, fields } = usePanel();
  return (
    <thead>
      <tr>
        <th scope="col" className="column-choose">
          <PageBox items={items} choosing={choosing} />
        </th>
        <SortHeader column={list.column} by="number" />
        <th scope="col" className="column-name">
          {fields.name}
        </th>
        {columns.map((column) =>
          column === "kana" ? (
            <SortHeader key={column} column={fields.kana} by="kana" />
          ) : (
            <th key={column} scope="col" className={COLUMN_CLASSES[column]}>
              {fields[column]}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

/** Ticked where all rows of the page are chosen, half ticked where some are. */
function PageBox({ items, choosing }: Pick<TableHeadProps, "items" | "choosing">) {
  const { list } = usePanel();
  const count = items.filter((item) => choosing.isChosen(item.number)).length;
  const isWhole = count === items.length;
  return (
    <label className="choose">
      <input
        type="checkbox"
        id="choose-page"
        aria-label={list.choosePage(items.length)}
        checked={isWhole}
        ref={(box) => {
          if (box !== null) box.indeterminate = count > 0 && !isWhole;
        }}
        onChange={() => choosing.choosePage(!isWhole)}
      />
    </label>
  );
}

function SortHeader({ column, by }: { column: string; by: "number" | "kana" }) {
  const { list } = usePanel();
  const { sort = "number" } = route.useSearch();
  const sorted = sort === by;
  return (
    <th
      scope="col"
      aria-sort={sorted ? "ascending" : undefined}
      className={by === "kana" ? "column-optional column-sorts" : "column-sorts"}
    >
      <ListLink
        search={(now) => ({ ...now, sort: by === "number" ? undefined : by, after: undefined })}
        resetScroll
        className="sort"
        title={list.sortBy(column)}
      >
        {column}
        {sorted ? <Icon name="up" /> : null}
      </ListLink>
    </th>
  );
}
