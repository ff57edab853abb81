import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { type Filter, withFilter } from "../search.ts";
import { ListLink } from "./list-link.tsx";

interface FilterOptionsProps {
  by: Filter;
  query: UseQueryResult<unknown>;
  options: readonly { value: string; label: string; count?: number }[] | undefined;
}

/** What a condition could be, where the server has to be asked for it. */
export function FilterOptions({ by, query, options }: FilterOptionsProps) {
  const { list } = usePanel();
  if (query.isError) return <ReadFailure error={query.error} onAgain={() => void query.refetch()} />;
  if (options === undefined) return <Waiting lines={3} />;
  if (options.length === 0) return <p className="menu-note meta">{list.noOptions}</p>;
  return options.map(({ value, label, count }) => (
    <FilterOption key={value} by={by} value={value}>
      <span className="menu-text">{label}</span>
      {count === undefined ? null : <span className="meta">{list.count(count)}</span>}
    </FilterOption>
  ));
}

export function FilterOption({ by, value, children }: { by: Filter; value: string; children: ReactNode }) {
  return (
    <ListLink search={(now) => withFilter(now, by, value)} className="menu-item">
      {children}
    </ListLink>
  );
}
