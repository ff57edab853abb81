import type { Answer, Endpoint, Request } from "@naisen/api/endpoint";
import type { Problem } from "@naisen/api/problem";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { callEndpoint } from "./call-endpoint.ts";
import { usePanel } from "./messages.tsx";

/** How the last try went: why it was refused, in words, and the problem's code; null where nobody answered. */
export interface NotDone {
  readonly code: Problem["code"] | null;
  readonly title: string;
  readonly remedy: string;
}

export type Done<E extends Endpoint> =
  | { readonly kind: "done"; readonly answer: Answer<E> }
  | ({ readonly kind: "not-done" } & NotDone);

/** Does one thing that a person asked for. While it is under way another press does nothing: null. */
export function useAct<E extends Endpoint>(endpoint: E) {
  const panel = usePanel();
  const busy = useRef(false);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (request: Request<E>) => callEndpoint(endpoint, request),
  });

  async function act(request: Request<E>): Promise<Done<E> | null> {
    if (busy.current) return null;
    busy.current = true;
    const result = await mutateAsync(request).finally(() => {
      busy.current = false;
    });
    if (result.kind === "answer") return { kind: "done", answer: result.answer };
    if (result.kind === "unreachable") {
      const { unreachableTitle, unreachableRemedy } = panel.waiting;
      return { kind: "not-done", code: null, title: unreachableTitle, remedy: unreachableRemedy };
    }
    const { code, title, detail } = result.problem;
    return { kind: "not-done", code, title, remedy: detail };
  }

  return { act, isPending };
}
