import { useSyncExternalStore } from "react";

/** How far the server is away: reached when last asked, not reached, or the device itself has no network. */
export type Reachability = "reached" | "unreachable" | "offline";

let answered = true;
const listeners = new Set<() => void>();

/** Notes whether the server answered the request that was made last. */
export function noteAnswered(did: boolean): void {
  if (did === answered) return;
  answered = did;
  for (const listener of listeners) listener();
}

/** Whether the server can be reached, as far as the last request and the browser know. */
export function useReachability(): Reachability {
  return useSyncExternalStore(listen, reachability);
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

function reachability(): Reachability {
  if (!navigator.onLine) return "offline";
  return answered ? "reached" : "unreachable";
}
