import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { Icon } from "../../../components/icon.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { extensionsQuery } from "../../../lib/reads.ts";
import { useShortcut } from "../../../lib/use-shortcut.ts";
import { loadWords } from "../../../lib/words.ts";
import { type ExtensionsSearch, listQueryOf } from "../search.ts";
import { ExtensionTable, rowLinkId } from "./extension-table.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { Pager } from "./pager.tsx";
import { SearchField } from "./search-field.tsx";
import "../../../styles/ledger.css";

const ExtensionDrawer = lazy(async () => {
  const [drawer] = await Promise.all([import("./extension-drawer.tsx"), loadWords("editing")]);
  return { default: drawer.ExtensionDrawer };
});
const AddDrawer = lazy(async () => {
  const [drawer] = await Promise.all([import("./add-drawer.tsx"), loadWords("editing")]);
  return { default: drawer.AddDrawer };
});
const route = getRouteApi("/extensions");
const ADD_LINK = "add-extension";

/** The list of extensions, and beside it the drawer of the one that is open. */
export function ExtensionsPage() {
  const panel = usePanel();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useQuery({ ...extensionsQuery(listQueryOf(search)), placeholderData: keepPreviousData });
  const { open, add } = search;
  useFocusBack(open, add !== undefined);
  useEffect(() => {
    if (list.isSuccess) void Promise.all([import("./extension-drawer.tsx"), loadWords("editing")]);
  }, [list.isSuccess]);

  const close = () =>
    void navigate({
      search: (now) => ({ ...now, open: undefined, add: undefined, number: undefined }),
      state: true,
      resetScroll: false,
    });
  useShortcut((event) => event.key === "Escape" && (open ?? add) !== undefined, close);

  const numbers = list.data?.items.map((item) => item.number) ?? [];
  return (
    <main id="main" className={(open ?? add) === undefined ? "split" : "split split-editing"}>
      <title>{panel.titleOf(panel.list.title)}</title>
      <section className="list" aria-labelledby="list-title">
        <div className="page-head">
          <h1 id="list-title">{panel.list.title}</h1>
          {list.data === undefined ? null : <span className="meta">{panel.list.count(list.data.total)}</span>}
          <span className="spacer" />
          <Link id={ADD_LINK} to="/extensions" search={toAdd} state className="button button-plain">
            <Icon name="plus" />
            {panel.list.add}
          </Link>
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
      {add === undefined || open !== undefined ? null : (
        <Suspense fallback={<DrawerWaiting />}>
          <AddDrawer kind={add} number={search.number} onClose={close} />
        </Suspense>
      )}
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

/** The address at which an extension is added, with what the list shows beside it. */
function toAdd(now: ExtensionsSearch): ExtensionsSearch {
  return { ...now, open: undefined, add: "MOBILE" };
}

/** When the drawer closes, the focus goes back to the row, or to the link, that it was opened from. */
function useFocusBack(open: string | undefined, adding: boolean): void {
  const last = useRef(open);
  const wasAdding = useRef(adding);
  useEffect(() => {
    if (wasAdding.current && !adding && open === undefined) document.getElementById(ADD_LINK)?.focus();
    wasAdding.current = adding;
  }, [open, adding]);
  useEffect(() => {
    if (open === undefined && last.current !== undefined) {
      document.getElementById(rowLinkId(last.current))?.focus();
    }
    last.current = open;
  }, [open]);
}
