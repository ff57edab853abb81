import { useSyncExternalStore } from "react";

let isLost = false;
let told = 0;
const listeners = new Set<() => void>();

/** Notes that the server knows nobody here any more; an act that it refused for that is told anew. */
export function noteSessionLost(byAct: boolean): void {
  if (isLost && !byAct) return;
  isLost = true;
  told += 1;
  tell();
}

/** Notes that somebody is signed in. */
export function noteSessionFound(): void {
  isLost = false;
  tell();
}

/** 0 while the session lasts; once it has ended under the open page, a number that grows whenever that is to be told. */
export function useSessionLost(): number {
  return useSyncExternalStore(listen, () => (isLost ? told : 0));
}

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
