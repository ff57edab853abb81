import type { Answer, Endpoint, Request } from "@naisen/api/endpoint";
import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "../../components/toast.tsx";
import { factorsQuery } from "../../lib/reads.ts";
import { useAct } from "../../lib/use-act.ts";

/** Does something with one's factors or sessions: what it changed is read again, and what was refused is told in a toast. */
export function useFactorAct<E extends Endpoint>(endpoint: E) {
  const { act, isPending } = useAct(endpoint);
  const queries = useQueryClient();
  const show = useToast();

  async function run(request: Request<E>, told?: string): Promise<{ readonly answer: Answer<E> } | null> {
    const done = await act(request);
    if (done === null) return null;
    if (done.kind === "not-done") {
      show({ kind: "error", text: `${done.title} ${done.remedy}` });
      return null;
    }
    await queries.invalidateQueries({ queryKey: factorsQuery.queryKey });
    await queries.invalidateQueries({ queryKey: [SESSIONS] });
    if (told !== undefined) show({ kind: "ok", text: told });
    return { answer: done.answer };
  }

  return { run, isPending };
}

/** The query below this key shows where one is signed in. */
export const SESSIONS = "sessions";
