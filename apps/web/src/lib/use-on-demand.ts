import { type ComponentType, useState } from "react";
import { useToast } from "../components/toast.tsx";
import { usePanel } from "./messages.tsx";

/** A part of the page that is there only while it is asked for. */
interface OnDemand<Props> {
  /** The part, while it is shown and its code is here. */
  readonly Part: ComponentType<Props> | null;
  readonly show: () => void;
  readonly hide: () => void;
}

/**
 * Fetches a part of the page, code and words, when it is first asked for. Where they cannot be fetched a toast says
 * so, and the page stays as it is.
 */
export function useOnDemand<Props>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  const { waiting } = usePanel();
  const toast = useToast();
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> } | null>(null);
  const [shown, setShown] = useState(false);

  function show() {
    setShown(true);
    load().then(
      (Part) => setPart({ Part }),
      () => {
        setShown(false);
        toast({ kind: "error", text: waiting.unreachableTitle });
      },
    );
  }
  return { Part: shown ? (part?.Part ?? null) : null, show, hide: () => setShown(false) };
}
