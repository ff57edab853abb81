import { queryOptions, skipToken } from "@tanstack/react-query";
import { NotAnswered } from "./ask.ts";
import type { CallResult } from "./call-endpoint.ts";

/** Whether the session ended while the page was open; set by whoever was told so by the server. */
export const sessionLostQuery = queryOptions<boolean>({
  queryKey: ["session-lost"],
  queryFn: skipToken,
  initialData: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Whether an error of a query says that nobody is signed in. */
export function saysSignedOut(error: unknown): boolean {
  return error instanceof NotAnswered && error.problem?.code === "session.required";
}

/** Whether the result of a call says that nobody is signed in. */
export function resultSaysSignedOut(result: unknown): boolean {
  const told = result as Partial<CallResult<never>> | undefined;
  return told?.kind === "problem" && told.problem?.code === "session.required";
}
