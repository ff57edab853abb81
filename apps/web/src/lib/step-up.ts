import { useSyncExternalStore } from "react";

/** The open question who is there; `settle` says whether it was answered. */
export interface StepUpAsked {
  readonly settle: (proved: boolean) => void;
}

let asked: (StepUpAsked & { readonly settled: Promise<boolean> }) | null = null;
/** The one place that asks; null where there is none. */
let tell: (() => void) | null = null;

/** Asks who is there, and waits for the answer. Who comes while it is asked waits for the same; false where nothing can ask. */
export function askStepUp(): Promise<boolean> {
  if (tell === null) return Promise.resolve(false);
  if (asked !== null) return asked.settled;
  const { promise: settled, resolve } = Promise.withResolvers<boolean>();
  const settle = (proved: boolean) => {
    asked = null;
    resolve(proved);
    tell?.();
  };
  asked = { settle, settled };
  tell();
  return settled;
}

/** The question, while it is open. */
export function useStepUpAsked(): StepUpAsked | null {
  return useSyncExternalStore(listen, () => asked);
}

function listen(onChange: () => void): () => void {
  tell = onChange;
  return () => {
    tell = null;
  };
}
