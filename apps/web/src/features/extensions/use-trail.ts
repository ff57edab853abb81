import { useRouterState } from "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The `after` of each page that one came through to this one, "" for the first. */
    trail?: string[];
  }
}

const NONE: readonly string[] = [];

/** The pages that one came through; kept with the entry of the browser's history. */
export function useTrail(): readonly string[] {
  return useRouterState({ select: ({ location }) => location.state.trail ?? NONE });
}
