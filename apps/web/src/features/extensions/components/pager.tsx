import type { Preferences } from "@naisen/api/preferences";
import { getRouteApi } from "@tanstack/react-router";
import { usePanel } from "../../../lib/messages.tsx";
import { PAGE_SIZE } from "../search.ts";
import { useListLook } from "../use-list-look.ts";
import { useTrail } from "../use-trail.ts";
import { ListLink } from "./list-link.tsx";

const route = getRouteApi("/extensions");

/** Where in the list the page stands, and the ways on and back. */
export function Pager({ shown, next, total }: { shown: number; next: string | null; total: number }) {
  const { list } = usePanel();
  const { after } = route.useSearch();
  const trail = useTrail();
  const first = after === undefined ? 1 : trail.length * PAGE_SIZE + 1;
  const placed = after === undefined || trail.length > 0;
  return (
    <nav className="pager" aria-label={list.pages}>
      <span>
        {placed ? list.range(first, first + shown - 1) : null}
        <b>{list.of(total)}</b>
      </span>
      <span className="spacer" />
      <RowHeight />
      {after === undefined ? null : <BackLink trail={trail} />}
      {next === null ? null : (
        <ListLink
          search={(now) => ({ ...now, after: next })}
          trail={[...trail, after ?? ""]}
          resetScroll
          className="button button-plain button-small"
        >
          {list.next(Math.min(PAGE_SIZE, Math.max(1, placed ? total - first - shown + 1 : PAGE_SIZE)))}
        </ListLink>
      )}
    </nav>
  );
}

const DENSITIES = ["NORMAL", "ROOMY", "DENSE"] as const satisfies readonly Preferences["density"][];

function RowHeight() {
  const { list } = usePanel();
  const { preferences, change } = useListLook();
  return (
    <span className="row-height">
      <label className="meta" htmlFor="row-height">
        {list.rowHeight}
      </label>
      <select
        id="row-height"
        className="input"
        value={preferences.density}
        onChange={({ currentTarget }) => {
          const density = DENSITIES.find((one) => one === currentTarget.value);
          if (density !== undefined) void change({ density });
        }}
      >
        {DENSITIES.map((density) => (
          <option key={density} value={density}>
            {list.rowHeights[density]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** To the page that one came from; who came by a link from outside goes to the first one. */
function BackLink({ trail }: { trail: readonly string[] }) {
  const { list } = usePanel();
  const before = trail.at(-1);
  return (
    <ListLink
      search={(now) => ({ ...now, after: before === undefined || before === "" ? undefined : before })}
      trail={trail.slice(0, -1)}
      resetScroll
      className="button button-plain button-small"
    >
      {before === undefined ? list.toFirst : list.back}
    </ListLink>
  );
}
