import type { ChangeSetToSend, ChangeToSend, Plan } from "@naisen/api/change-set";
import { applyChanges } from "@naisen/api/endpoints/change-sets";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { type CallResult, callEndpoint } from "./call-endpoint.ts";
import { newIdempotencyKey } from "./idempotency-key.ts";

/** An apply that was sent and whose fate is not known. */
interface Sent {
  readonly changes: string;
  readonly body: ChangeSetToSend;
  readonly key: string;
}

/**
 * Applies changes. Pressing again after an answer that never came sends the very same request with the same key, so
 * that nothing is done twice; everything else is a new action.
 */
export function useApply() {
  const sent = useRef<Sent | null>(null);
  const { mutateAsync } = useMutation({
    mutationFn: ({ body, key }: Sent) => callEndpoint(applyChanges, { body }, { idempotencyKey: key }),
  });

  /** The plan is the one that was shown: its revision lets the server tell what was changed since. */
  async function send(changes: readonly ChangeToSend[], { digest, baseRevision }: Plan, reason = "") {
    const known = JSON.stringify([changes, reason]);
    const request =
      sent.current?.changes === known
        ? sent.current
        : {
            changes: known,
            body: {
              changes: [...changes],
              planDigest: digest,
              baseRevision,
              ...(reason.trim() === "" ? {} : { reason }),
            },
            key: newIdempotencyKey(),
          };
    sent.current = request;
    const result = await mutateAsync(request);
    if (isSettled(result)) sent.current = null;
    return result;
  }

  return { send };
}

/** Whether the server has said what became of it. */
function isSettled(result: CallResult<typeof applyChanges>): boolean {
  if (result.kind === "unreachable") return false;
  return result.kind === "answer" || (result.problem.status < 500 && result.problem.status !== 401);
}
