import type { Answer, Endpoint, Request } from "@naisen/api/endpoint";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePanel } from "../lib/messages.tsx";
import { type NotDone, useAct } from "../lib/use-act.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { NotDoneNotice } from "./not-done-notice.tsx";
import { useToast } from "./toast.tsx";

interface ConfirmProps<E extends Endpoint> {
  title: string;
  /** What it is about, above what follows. */
  lead?: ReactNode;
  /** What it means, a line each. */
  follows?: readonly string[];
  /** The button, and what it says while the server is asked. */
  submit: string;
  working: string;
  endpoint: E;
  /** What is asked of the server; or why it cannot be yet, which is told when the button is pressed. */
  request: Request<E> | Missing;
  /** What is told when it is done; the dialog is closed then. Without it, it stays for what is shown in its place. */
  done?: string;
  onDone: (answer: Answer<E>) => unknown;
  /** The id of what gets the focus in the end, where what the dialog was opened by goes with what is done. */
  returnTo?: string;
  onClose: () => void;
  /** What is chosen or filled in, below what follows. */
  children?: ReactNode;
}

type Missing = Omit<NotDone, "code">;

/** Says what follows, and does it when it is pressed, once. What is refused is read in it. */
export function ConfirmDialog<E extends Endpoint>(props: ConfirmProps<E>) {
  const { title, lead, follows = [], submit, working, onClose, children } = props;
  const { edit } = usePanel();
  const { confirm, isPending, refused } = useConfirming(props);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      cancel={edit.cancel}
      actions={
        <Button look="primary" onClick={() => void confirm()}>
          {isPending ? working : submit}
        </Button>
      }
    >
      <NotDoneNotice refused={refused} />
      {lead}
      {follows.length === 0 ? null : (
        <ul className="follows">
          {follows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </Dialog>
  );
}

/** Asks the server once for each press, and tells what became of it, also whoever closed the dialog meanwhile. */
function useConfirming<E extends Endpoint>(props: ConfirmProps<E>) {
  const { endpoint, request, done, onDone, returnTo, onClose } = props;
  const { act, isPending } = useAct(endpoint);
  const show = useToast();
  const isOpen = useIsOpen();
  const [refused, setRefused] = useState<NotDone | null>(null);

  async function confirm(): Promise<void> {
    setRefused(null);
    if (isMissing(request)) return setRefused({ code: null, ...request });
    const result = await act(request);
    if (result === null) return;
    if (result.kind === "not-done") return refuse(result);
    if (done !== undefined) {
      if (isOpen.current) onClose();
      show({ kind: "ok", text: done });
    }
    await onDone(result.answer);
    if (returnTo !== undefined) document.getElementById(returnTo)?.focus();
  }

  function refuse(told: NotDone): void {
    if (isOpen.current) setRefused(told);
    else show({ kind: "error", text: `${told.title} ${told.remedy}` });
  }

  return { confirm, isPending, refused };
}

function isMissing<E extends Endpoint>(request: Request<E> | Missing): request is Missing {
  return "title" in request;
}

function useIsOpen() {
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}
