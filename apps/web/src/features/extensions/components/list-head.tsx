import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Icon } from "../../../components/icon.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import type { ExtensionsSearch } from "../search.ts";

const CsvMenu = lazy(async () => ({ default: (await import("./csv-menu.tsx")).CsvMenu }));

/** The id of the link by which an extension is added. */
export const ADD_LINK = "add-extension";

/** The id of the list's title. */
export const LIST_TITLE = "list-title";

/** The heading of the list: how many there are (undefined while that is not known), and what can be done with all of them. */
export function ListHead({ total }: { total: number | undefined }) {
  const { list } = usePanel();
  const mayAdd = useMay("applyChanges");
  return (
    <div className="page-head">
      <h1 id={LIST_TITLE} tabIndex={-1}>
        {list.title}
      </h1>
      {total === undefined ? null : <span className="meta">{list.count(total)}</span>}
      <span className="spacer" />
      <div className="actions">
        {mayAdd ? (
          <Link
            id={ADD_LINK}
            from="/extensions"
            to="/extensions"
            search={toAdd}
            state
            className="button button-plain"
          >
            <Icon name="plus" />
            {list.add}
          </Link>
        ) : null}
        {total === undefined ? null : (
          <Suspense>
            <CsvMenu />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** The address at which an extension is added, with what the list shows beside it. */
function toAdd(now: ExtensionsSearch): ExtensionsSearch {
  return { ...now, open: undefined, add: "MOBILE" };
}
