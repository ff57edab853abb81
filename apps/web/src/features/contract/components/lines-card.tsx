import type { ContractView, MobileLineItem } from "@naisen/api/endpoints/contract";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { useWords } from "../../../lib/words.ts";
import { linesQuery } from "../api/contract-queries.ts";
import { LineFilters } from "./line-filters.tsx";
import { LineRow } from "./line-row.tsx";

const route = getRouteApi("/contract");

/** 携帯電話回線: each contracted line with its holder, state and options, and the extension that it carries. */
export function LinesCard({ contract }: { contract: ContractView }) {
  const { lines: words } = useWords("contract");
  const search = route.useSearch();
  const list = useInfiniteQuery({ ...linesQuery(search), placeholderData: keepPreviousData });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card" id="lines" aria-labelledby="lines-title">
      <div className="card-head">
        <h2 id="lines-title">{words.title}</h2>
        <span className="meta">{words.total(contract.lines.total)}</span>
      </div>
      <LineFilters contract={contract} />
      <p role="status" className="visually-hidden">
        {list.isPlaceholderData ? words.updating : list.data === undefined ? "" : words.shown(items.length)}
      </p>
      {list.isError ? (
        <div className="card-body">
          <ReadFailure error={list.error} onAgain={() => void list.refetch()} />
        </div>
      ) : null}
      {list.isPending ? <Waiting lines={6} /> : null}
      {list.data !== undefined && items.length === 0 ? <NothingFound /> : null}
      {items.length === 0 ? null : (
        <>
          <LinesTable items={items} day={contract.day} fading={list.isPlaceholderData} />
          <nav className="pager" aria-label={words.pages}>
            <span>{words.shown(items.length)}</span>
            <span className="spacer" />
            {list.hasNextPage ? (
              <Button small onClick={() => void list.fetchNextPage()}>
                {list.isFetchingNextPage ? words.loadingMore : words.more}
              </Button>
            ) : null}
          </nav>
        </>
      )}
    </section>
  );
}

interface TableProps {
  items: readonly MobileLineItem[];
  /** Today, as the contract is told. */
  day: string;
  fading: boolean;
}

function LinesTable({ items, day, fading }: TableProps) {
  const { lines: words } = useWords("contract");
  const columns = [words.number, words.holder, words.state, words.options, words.extension];
  return (
    <table className={fading ? "contract-table card-fading" : "contract-table"}>
      <caption className="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((line) => (
          <LineRow key={line.number} line={line} day={day} />
        ))}
      </tbody>
    </table>
  );
}

function NothingFound() {
  const { lines: words } = useWords("contract");
  return (
    <div className="card-empty">
      <p>
        <b>{words.nothingFound}</b>
      </p>
      <p className="meta">{words.nothingFoundRemedy}</p>
      <Link to="/contract" search={{}} resetScroll={false} className="button button-plain button-small">
        {words.clear}
      </Link>
    </div>
  );
}
