import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePanel } from "../../../lib/messages.tsx";
import { conditionsOf, type ExtensionsSearch, isNarrowed } from "../search.ts";

/** An empty list, with the way out. */
export function NothingFound({ search }: { search: ExtensionsSearch }) {
  const { list } = usePanel();
  const { q } = search;
  const onlySearched = q !== undefined && Object.keys(conditionsOf(search)).length === 1;
  if (!isNarrowed(search)) return <Nothing title={list.nothingYet} remedy={list.nothingYetRemedy} />;
  return (
    <Nothing
      title={q === undefined ? list.nothingMatches : list.nothingFound(q)}
      remedy={onlySearched ? list.nothingFoundRemedy : list.nothingMatchesRemedy}
    >
      <Link to="/extensions" search={{}} className="button button-plain button-small">
        {onlySearched ? list.clearSearch : list.dropAll}
      </Link>
    </Nothing>
  );
}

function Nothing({ title, remedy, children }: { title: string; remedy: string; children?: ReactNode }) {
  return (
    <div className="card card-empty">
      <p>
        <b>{title}</b>
      </p>
      <p className="meta">{remedy}</p>
      {children}
    </div>
  );
}
