import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { NotAnswered } from "../lib/ask.ts";
import { resultSaysSignedOut, saysSignedOut, sessionLostQuery } from "../lib/session-lost.ts";

/** What is read is kept in memory only, asked again when one comes back to the page, and again when the way was blocked. */
export function createQueryClient({ retries = 2 }: { retries?: number } = {}): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => noteLost(saysSignedOut(error)) }),
    mutationCache: new MutationCache({ onSuccess: (result) => noteLost(resultSaysSignedOut(result)) }),
    defaultOptions: {
      queries: { retry: (count, error) => count < retries && isPassing(error) },
    },
  });
  function noteLost(lost: boolean): void {
    if (lost) client.setQueryData(sessionLostQuery.queryKey, true);
  }
  return client;
}

/** Whether asking again may help: nobody answered, or the server is out of breath. */
function isPassing(error: unknown): boolean {
  return error instanceof NotAnswered && (error.problem === null || error.problem.status >= 500);
}
