import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { usePanel } from "../lib/messages.tsx";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** What a toast says, and the one thing that can be done about it: taking it back, unless it is said that it is not. */
export interface ToastContent {
  readonly kind: "ok" | "work" | "error";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void; readonly isUndo?: boolean };
}

type Show = (content: ToastContent) => void;

const ToastContext = createContext<Show | null>(null);

/** Holds the one toast of the page. It stays until it is closed or another comes: nobody has to hurry. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [content, setContent] = useState<ToastContent | null>(null);
  const show = useCallback<Show>((next) => setContent(next), []);
  return (
    <ToastContext value={show}>
      {children}
      <Toast content={content} onClose={() => setContent(null)} />
    </ToastContext>
  );
}

/** Shows a toast. */
export function useToast(): Show {
  const show = use(ToastContext);
  if (show === null) throw new Error("useToast needs a ToastProvider");
  return show;
}

const ICONS = { ok: "check", work: "info", error: "refuse" } as const;

function Toast({ content, onClose }: { content: ToastContent | null; onClose: () => void }) {
  const { toast } = usePanel();
  return (
    <section aria-label={toast.region} className="toast-region">
      {/* The status element is always there, so that what comes into it is told. */}
      <div role="status" className={content === null ? undefined : `toast toast-${content.kind}`}>
        {content === null ? null : (
          <>
            <Icon name={ICONS[content.kind]} />
            <span>{content.text}</span>
            {content.action === undefined ? null : (
              <Button
                small
                {...(content.action.isUndo === false ? {} : { icon: "undo" as const })}
                onClick={content.action.run}
              >
                {content.action.label}
              </Button>
            )}
            <IconButton icon="cross" label={toast.close} onClick={onClose} />
          </>
        )}
      </div>
    </section>
  );
}
