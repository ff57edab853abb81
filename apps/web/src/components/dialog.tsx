import { type ReactNode, useEffect, useId, useRef } from "react";
import { usePanel } from "../lib/messages.tsx";
import { Button, IconButton } from "./button.tsx";
import "../styles/dialog.css";

interface DialogProps {
  title: string;
  /** Without it the dialog cannot be closed by who reads it. */
  onClose?: () => void;
  wide?: boolean;
  /** The id of the field that it is opened for; else its title gets the focus, so that one reads on from there. */
  firstFocus?: string;
  /** What the button beside the actions is called that closes it and does nothing. */
  cancel?: string;
  /** What is done with it: buttons. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A modal dialog: the platform's own element keeps the focus in it, takes Escape and gives the focus back (ADR 13). */
export function Dialog({ title, onClose, wide = false, firstFocus, cancel, actions, children }: DialogProps) {
  const { edit } = usePanel();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef(firstFocus ?? titleId);
  const close = () => dialog.current?.close();
  useEffect(() => {
    const opened = dialog.current;
    const before = document.activeElement;
    if (opened !== null && !opened.open) opened.showModal();
    document.getElementById(first.current)?.focus();
    // Whoever takes an open dialog away has not closed it: then the platform gives no focus back.
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby={titleId}
      onClose={onClose ?? (() => dialog.current?.showModal())}
      // Escape closes the dialog and nothing behind it.
      onKeyDown={(event) => {
        if (event.key === "Escape") event.stopPropagation();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <span className="spacer" />
        {onClose === undefined ? null : <IconButton icon="cross" label={edit.close} onClick={close} />}
      </div>
      <div className="dialog-body">{children}</div>
      {actions === undefined && cancel === undefined ? null : (
        <div className="dialog-foot actions">
          {cancel === undefined ? null : (
            <>
              <Button look="quiet" onClick={close}>
                {cancel}
              </Button>
              <span className="spacer" />
            </>
          )}
          {actions}
        </div>
      )}
    </dialog>
  );
}
