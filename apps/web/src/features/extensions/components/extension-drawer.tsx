import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { problemCodeOf } from "../../../lib/ask.ts";
import { extensionQuery } from "../../../lib/reads.ts";
import { useWords } from "../../../lib/words.ts";
import { DrawerHead, type Neighbours } from "./drawer-head.tsx";
import { EditForm } from "./edit-form.tsx";
import type { Act } from "./extension-acts.tsx";
import "../../../styles/drawer.css";
import "../../../styles/preview.css";
import "../../../styles/settings.css";
import "../../../styles/editing.css";

const SwapDialog = lazy(async () => ({ default: (await import("./swap-dialog.tsx")).SwapDialog }));
const RemoveDialog = lazy(async () => ({ default: (await import("./remove-dialog.tsx")).RemoveDialog }));
const route = getRouteApi("/extensions");

interface DrawerProps {
  number: string;
  neighbours: Neighbours;
  onClose: () => void;
}

/** The pane in which one extension is seen and changed. */
export function ExtensionDrawer({ number, neighbours, onClose }: DrawerProps) {
  const words = useWords("editing");
  const { focus } = route.useSearch();
  const navigate = route.useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const view = useQuery(extensionQuery(number));
  const [act, setAct] = useState<Act | null>(null);
  const missing = problemCodeOf(view.error) === "not-found";
  const comesForField = useRef(focus !== undefined);
  useEffect(() => {
    if (!comesForField.current) heading.current?.focus();
  }, []);

  const leave = () =>
    navigate({
      search: (now) => ({ ...now, open: undefined, tab: undefined }),
      state: true,
      resetScroll: false,
      ignoreBlocker: true,
    });

  return (
    <aside className="drawer" aria-labelledby="drawer-title">
      <DrawerHead ref={heading} number={number} view={view.data} neighbours={neighbours} onClose={onClose} />
      {view.isPending ? <Waiting lines={6} /> : null}
      {view.isError ? (
        <div className="drawer-message">
          {missing ? (
            <Notice kind="warn" title={words.notFound(number)}>
              <p>{words.notFoundRemedy}</p>
            </Notice>
          ) : (
            <ReadFailure error={view.error} onAgain={() => void view.refetch()} />
          )}
        </div>
      ) : null}
      {view.data === undefined || missing ? null : (
        <>
          <EditForm view={view.data} onClose={onClose} onAct={setAct} />
          <Suspense fallback={null}>
            {act === "swap" ? <SwapDialog view={view.data} onClose={() => setAct(null)} /> : null}
            {act === "remove" ? (
              <RemoveDialog view={view.data} onClose={() => setAct(null)} onRemoved={leave} />
            ) : null}
          </Suspense>
        </>
      )}
    </aside>
  );
}
