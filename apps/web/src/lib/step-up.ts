import { useSyncExternalStore } from "react";

/** The open question who is there; `settle` says whether it was answered. */
export interface StepUpAsked {
  readonly settle: (proved: boolean) => void;
}

let asked: (StepUpAsked & { readonly settled: Promise<boolean> }) | null = null;
const listeners = new Set<() => void>();

/** Asks who is there, and waits for the answer. Who comes while it is asked waits for the same; false where nothing can ask. */
export function askStepUp(): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false);
  if (asked !== null) return asked.settled;
  const { promise: settled, resolve } = Promise.withResolvers<boolean>();
  const settle = (proved: boolean) => {
    asked = null;
    resolve(proved);
    tell();
  };
  asked = { settle, settled };
  tell();
  return settled;
}

/** The question, while it is open. */
export function useStepUpAsked(): StepUpAsked | null {
  return useSyncExternalStore(listen, () => asked);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
