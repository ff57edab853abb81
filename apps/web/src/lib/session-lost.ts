import { useSyncExternalStore } from "react";

/** How it stands with the session under the open page: it lasts; it ended, and who was here may go on; it is over for good. */
export type SessionStanding = "lasts" | "lost" | "over";

let standing: SessionStanding = "lasts";
const listeners = new Set<() => void>();

/** Notes that the server knows nobody here any more. */
export function noteSessionLost(): void {
  if (standing === "lasts") set("lost");
}

/** Notes that nobody goes on here: what the page shows and keeps is to go. */
export function noteSessionOver(): void {
  set("over");
}

/** Notes that somebody is signed in. */
export function noteSessionFound(): void {
  set("lasts");
}

/** How it stands with the session. */
export function useSessionStanding(): SessionStanding {
  return useSyncExternalStore(listen, () => standing);
}

function set(now: SessionStanding): void {
  standing = now;
  for (const listener of listeners) listener();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}
