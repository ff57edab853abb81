import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Waiting } from "../../../components/waiting.tsx";
import { problemCodeOf } from "../../../lib/ask.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { extensionQuery } from "../../../lib/reads.ts";
import { DrawerHead, type Neighbours } from "./drawer-head.tsx";
import { EditForm } from "./edit-form.tsx";
import "../../../styles/drawer.css";
import "../../../styles/preview.css";
import "../../../styles/settings.css";

interface DrawerProps {
  number: string;
  neighbours: Neighbours;
  onClose: () => void;
}

/** The pane in which one extension is seen and changed. */
export function ExtensionDrawer({ number, neighbours, onClose }: DrawerProps) {
  const { edit } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  const view = useQuery(extensionQuery(number));
  const missing = problemCodeOf(view.error) === "not-found";
  useEffect(() => heading.current?.focus(), []);

  return (
    <aside className="drawer" aria-labelledby="drawer-title">
      <DrawerHead ref={heading} number={number} view={view.data} neighbours={neighbours} onClose={onClose} />
      {view.isPending ? <Waiting lines={6} /> : null}
      {view.isError ? (
        <div className="drawer-message">
          {missing ? (
            <Notice kind="warn" title={edit.notFound(number)}>
              <p>{edit.notFoundRemedy}</p>
            </Notice>
          ) : (
            <ReadFailure error={view.error} onAgain={() => void view.refetch()} />
          )}
        </div>
      ) : null}
      {view.data === undefined || missing ? null : <EditForm view={view.data} onClose={onClose} />}
    </aside>
  );
}
