import { QueryClient } from "@tanstack/react-query";
import { NotAnswered } from "../lib/ask.ts";

/** Without a network a request fails and is told; it never waits unseen, to be sent when nobody expects it. */
const NEVER_PAUSED = { networkMode: "always" } as const;

/** What is read is kept in memory only, asked again when one comes back to the page, and again when the way was blocked. */
export function createQueryClient({ retries = 2 }: { retries?: number } = {}): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...NEVER_PAUSED,
        // What was asked for ahead of a page, or by two parts of it, is asked for once.
        staleTime: 2_000,
        refetchOnReconnect: true,
        retry: (count, error) => count < mostRetries(error, retries),
      },
      mutations: NEVER_PAUSED,
    },
  });
}

/** How often asking again may help: nobody answered, or the server is out of breath; or, once, after too many others. */
function mostRetries(error: unknown, retries: number): number {
  if (!(error instanceof NotAnswered)) return 0;
  const status = error.problem?.status ?? 500;
  return status === 429 ? 1 : status >= 500 ? retries : 0;
}
