import { lazy, memo, Suspense } from "react";
import { Icon } from "../../../components/icon.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useMay } from "../../../lib/reads.ts";
import type { ExtensionsSearch } from "../search.ts";
import { useTrail } from "../use-trail.ts";
import { ListLink } from "./list-link.tsx";

const CsvMenu = lazy(async () => ({ default: (await import("./csv-menu.tsx")).CsvMenu }));

/** The id of the link by which an extension is added. */
export const ADD_LINK = "add-extension";

/** The id of the list's title. */
export const LIST_TITLE = "list-title";

/** The heading of the list: how many there are (undefined while that is not known), and what can be done with all of them. */
export const ListHead = memo(function ListHead({ total }: { total: number | undefined }) {
  const { list } = usePanel();
  const trail = useTrail();
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
          <ListLink id={ADD_LINK} search={toAdd} trail={trail} resetScroll className="button button-plain">
            <Icon name="plus" />
            {list.add}
          </ListLink>
        ) : null}
        {total === undefined ? null : (
          <Suspense>
            <CsvMenu />
          </Suspense>
        )}
      </div>
    </div>
  );
});

/** The address at which an extension is added, with what the list shows beside it. */
function toAdd(now: ExtensionsSearch): ExtensionsSearch {
  return { ...now, open: undefined, add: "MOBILE" };
}
