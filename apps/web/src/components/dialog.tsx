import { type ReactNode, useEffect, useRef } from "react";
import { usePanel } from "../lib/messages.tsx";
import { IconButton } from "./button.tsx";
import "../styles/dialog.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** What is done with it: buttons. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A modal dialog: the platform's own element keeps the focus in it, takes Escape and gives the focus back (ADR 13). */
export function Dialog({ title, onClose, wide = false, actions, children }: DialogProps) {
  const { edit } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    if (opened !== null && !opened.open) opened.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby="dialog-title"
      onClose={onClose}
      // Escape closes the dialog and nothing behind it.
      onKeyDown={(event) => {
        if (event.key === "Escape") event.stopPropagation();
      }}
    >
      <div className="dialog-head">
        <h2 id="dialog-title">{title}</h2>
        <span className="spacer" />
        <IconButton icon="cross" label={edit.close} onClick={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
      {actions === undefined ? null : <div className="dialog-foot actions">{actions}</div>}
    </dialog>
  );
}
