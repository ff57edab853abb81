import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { extensionsQuery } from "../../../lib/reads.ts";
import { useShortcut } from "../../../lib/use-shortcut.ts";
import { listQueryOf } from "../search.ts";
import { ExtensionTable, rowLinkId } from "./extension-table.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { Pager } from "./pager.tsx";
import { SearchField } from "./search-field.tsx";
import "../../../styles/ledger.css";

const loadDrawer = () => import("./extension-drawer.tsx");
const ExtensionDrawer = lazy(async () => ({ default: (await loadDrawer()).ExtensionDrawer }));
const route = getRouteApi("/extensions");

/** The list of extensions, and beside it the drawer of the one that is open. */
export function ExtensionsPage() {
  const panel = usePanel();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useQuery({ ...extensionsQuery(listQueryOf(search)), placeholderData: keepPreviousData });
  const { open } = search;
  useFocusBack(open);
  useEffect(() => {
    if (list.isSuccess) void loadDrawer();
  }, [list.isSuccess]);

  const close = () =>
    void navigate({ search: (now) => ({ ...now, open: undefined }), state: true, resetScroll: false });
  useShortcut((event) => event.key === "Escape" && open !== undefined, close);

  const numbers = list.data?.items.map((item) => item.number) ?? [];
  return (
    <main id="main" className={open === undefined ? "split" : "split split-editing"}>
      <title>{panel.titleOf(panel.list.title)}</title>
      <section className="list" aria-labelledby="list-title">
        <div className="page-head">
          <h1 id="list-title">{panel.list.title}</h1>
          {list.data === undefined ? null : <span className="meta">{panel.list.count(list.data.total)}</span>}
        </div>
        <SearchField />
        <p role="status" className="visually-hidden">
          {statusOf()}
        </p>
        {list.isError ? <ReadFailure error={list.error} onAgain={() => void list.refetch()} /> : null}
        {list.isPending ? <Waiting lines={12} /> : null}
        {list.data === undefined ? null : list.data.items.length === 0 ? (
          <NothingFound q={search.q} />
        ) : (
          <div className={list.isPlaceholderData ? "card card-fading" : "card"}>
            <ExtensionTable items={list.data.items} total={list.data.total} />
            <Pager shown={list.data.items.length} next={list.data.next} total={list.data.total} />
          </div>
        )}
      </section>
      {open === undefined ? null : (
        <Suspense fallback={<DrawerWaiting />}>
          <ExtensionDrawer
            key={open}
            number={open}
            neighbours={neighboursOf(numbers, open)}
            onClose={close}
          />
        </Suspense>
      )}
    </main>
  );

  function statusOf(): string {
    if (list.isPlaceholderData) return panel.list.updating;
    return search.q === undefined || list.data === undefined ? "" : panel.list.found(list.data.total);
  }
}

function DrawerWaiting() {
  return (
    <aside className="drawer">
      <Waiting lines={6} />
    </aside>
  );
}

function neighboursOf(numbers: readonly string[], open: string) {
  const place = numbers.indexOf(open);
  return place === -1
    ? { previous: undefined, next: undefined }
    : { previous: numbers[place - 1], next: numbers[place + 1] };
}

/** When the drawer closes, the focus goes back to the row that it was opened from. */
function useFocusBack(open: string | undefined): void {
  const last = useRef(open);
  useEffect(() => {
    if (open === undefined && last.current !== undefined) {
      document.getElementById(rowLinkId(last.current))?.focus();
    }
    last.current = open;
  }, [open]);
}
