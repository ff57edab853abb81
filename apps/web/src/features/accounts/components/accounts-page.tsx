import type { Answer } from "@naisen/api/endpoint";
import type { listAccounts } from "@naisen/api/endpoints/accounts";
import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { meQuery, useMay } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { accountsQuery } from "../api/accounts-query.ts";
import { AccountsSearch } from "./accounts-search.tsx";
import { AccountsTable } from "./accounts-table.tsx";
import { type AccountAct, ActDialog } from "./act-dialog.tsx";
import { NoAccountFound } from "./no-account-found.tsx";
import { SecondFactor } from "./second-factor.tsx";
import { SingleSignOn } from "./single-sign-on.tsx";
import "../../../styles/accounts.css";

const route = getRouteApi("/accounts");

/** Who may sign in: the accounts of the company, and what can be done with each. */
export function AccountsPage() {
  const { titleOf } = usePanel();
  const words = useWords("accounts");
  const { q } = route.useSearch();
  const list = useInfiniteQuery(accountsQuery(q));
  const mayChange = useMay("inviteAccount");
  const [act, setAct] = useState<AccountAct | null>(null);
  const total = list.data?.pages[0]?.total;
  return (
    <main id="main" className="page">
      <title>{titleOf(words.title)}</title>
      <div className="page-head">
        <h1 id="accounts" tabIndex={-1}>
          {words.title}
        </h1>
        {total === undefined ? null : <span className="meta">{words.count(total)}</span>}
        <span className="spacer" />
        {mayChange ? (
          <Button look="primary" icon="plus" onClick={() => setAct({ kind: "ADD" })}>
            {words.add}
          </Button>
        ) : null}
      </div>
      <AccountsSearch />
      <p role="status" className="visually-hidden">
        {q === undefined || total === undefined || list.isPlaceholderData ? "" : words.found(total)}
      </p>
      {list.isError ? <ReadFailure error={list.error} onAgain={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting lines={8} /> : null}
      <Listed list={list} q={q} onAct={setAct} />
      <SecondFactor />
      <SingleSignOn />
      {act === null ? null : <ActDialog act={act} onClose={() => setAct(null)} />}
    </main>
  );
}

type List = UseInfiniteQueryResult<InfiniteData<Answer<typeof listAccounts>>>;

function Listed({ list, q, onAct }: { list: List; q: string | undefined; onAct: (act: AccountAct) => void }) {
  const words = useWords("accounts");
  const me = useQuery(meQuery).data;
  if (list.data === undefined) return null;
  const items = list.data.pages.flatMap((page) => page.items);
  const total = list.data.pages[0]?.total ?? 0;
  if (items.length === 0) return <NoAccountFound q={q} />;
  return (
    <div className={list.isPlaceholderData ? "card card-fading" : "card"}>
      <AccountsTable
        items={items}
        total={total}
        own={me?.userId}
        onAct={(kind, account) => onAct({ kind, account })}
      />
      {list.hasNextPage ? (
        <div className="pager">
          <Button small onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? words.loadingMore : words.more(total - items.length)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
