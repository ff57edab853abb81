import { runScenario } from "@naisen/api/endpoints/scenarios";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { callEndpoint } from "../../../lib/call-endpoint.ts";

interface ToRun {
  readonly value: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly cases: number;
}

/** Runs what was written; a new run takes the place of the one before, and leaving the page stops it. */
export function useRunScenario() {
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const mutation = useMutation({
    mutationFn: ({ value }: ToRun) => {
      running.current?.abort();
      running.current = new AbortController();
      return callEndpoint(runScenario, { body: value }, { signal: running.current.signal });
    },
  });
  return {
    run: (asked: ToRun) => mutation.mutate(asked),
    cancel: () => running.current?.abort(),
    /** What is asked, or was asked last. */
    asked: mutation.variables ?? null,
    isRunning: mutation.isPending,
    /** Only an aborted call throws. */
    isCancelled: mutation.isError,
    result: mutation.data ?? null,
  };
}
