import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { afterPaint } from "../../../lib/after-paint.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { extensionsQuery } from "../../../lib/reads.ts";
import { useShortcut } from "../../../lib/use-shortcut.ts";
import { whenIdle } from "../../../lib/when-idle.ts";
import { loadWords } from "../../../lib/words.ts";
import { isNarrowed, listQueryOf } from "../search.ts";
import { usePlanned } from "../use-planned.ts";
import { useSelection } from "../use-selection.ts";
import { ExtensionList } from "./extension-list.tsx";
import { rowLinkId } from "./extension-row.tsx";
import { ListDrawer, loadDrawer } from "./list-drawer.tsx";
import { ADD_LINK, LIST_TITLE, ListHead } from "./list-head.tsx";
import { loadBulkBar } from "./list-strip.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { SearchField } from "./search-field.tsx";
import "../../../styles/ledger.css";
import "../../../styles/strip.css";

const Narrowing = lazy(async () => ({ default: (await import("./narrowing.tsx")).Narrowing }));
const route = getRouteApi("/extensions");

/** The list of extensions, and beside it the drawer of the one that is open. */
export function ExtensionsPage() {
  const panel = usePanel();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = useQuery({ ...extensionsQuery(listQueryOf(search)), placeholderData: keepPreviousData });
  const items = list.data?.items ?? [];
  const choosing = useSelection(search, items, list.data?.total ?? 0);
  const planned = usePlanned();
  const { open, add } = search;
  useFocusBack(open, add !== undefined);
  useEffect(() => {
    if (!list.isSuccess) return;
    return whenIdle(() => {
      void Promise.all([loadDrawer(), loadBulkBar(), loadWords("listing")]);
    });
  }, [list.isSuccess]);

  const close = () => {
    const drawer = document.querySelector(".drawer") ?? document.body;
    void afterPaint(drawer, () =>
      navigate({
        search: (now) => ({ ...now, open: undefined, add: undefined, number: undefined }),
        state: true,
        resetScroll: false,
      }),
    );
  };
  useShortcut((event) => event.key === "Escape" && (open ?? add) !== undefined, close);

  return (
    <main id="main" className={(open ?? add) === undefined ? "split" : "split split-editing"}>
      <title>{panel.titleOf(pageTitle())}</title>
      <section className="list" aria-labelledby={LIST_TITLE}>
        <ListHead total={list.data?.total} />
        <SearchField />
        <Suspense fallback={<div className="narrowing-waiting" />}>
          <Narrowing hasPlan={planned.size > 0} ready={list.isSuccess} />
        </Suspense>
        <p role="status" className="visually-hidden">
          {statusOf()}
        </p>
        {list.isError ? <ReadFailure error={list.error} onAgain={() => void list.refetch()} /> : null}
        {list.isPending ? <Waiting lines={12} /> : null}
        {list.data === undefined ? null : items.length === 0 ? (
          <NothingFound search={search} />
        ) : (
          <ExtensionList
            page={list.data}
            items={items}
            isFading={list.isPlaceholderData}
            choosing={choosing}
            planned={planned}
          />
        )}
      </section>
      <ListDrawer items={items} onClose={close} />
    </main>
  );

  /** Tabs and the browser's own history tell apart what is open. */
  function pageTitle(): string {
    if (open !== undefined) {
      const name = items.find(({ number }) => number === open)?.name ?? "";
      return panel.preview.ofExtension(open, name).trim();
    }
    return add === undefined ? panel.list.pageTitle : panel.list.add;
  }

  function statusOf(): string {
    if (list.isPlaceholderData) return panel.list.updating;
    return isNarrowed(search) && list.data !== undefined ? panel.list.found(list.data.total) : "";
  }
}

/** When the drawer closes, the focus goes back to the row, or to the link, that it was opened from; else to the title. */
function useFocusBack(open: string | undefined, adding: boolean): void {
  const last = useRef(open);
  const wasAdding = useRef(adding);
  useEffect(() => {
    if (wasAdding.current && !adding && open === undefined) document.getElementById(ADD_LINK)?.focus();
    wasAdding.current = adding;
  }, [open, adding]);
  useEffect(() => {
    if (open === undefined && last.current !== undefined) {
      const row = document.getElementById(rowLinkId(last.current));
      (row ?? document.getElementById(LIST_TITLE))?.focus();
    }
    last.current = open;
  }, [open]);
}
