import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import type { Applied } from "@naisen/api/endpoints/change-sets";
import type { Problem } from "@naisen/api/problem";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { NotAnswered, problemCodeOf } from "../../lib/ask.ts";
import type { useDraft } from "../../lib/draft.ts";
import { planQuery } from "../../lib/plan-query.ts";
import { SETTINGS } from "../../lib/reads.ts";
import { useApply } from "../../lib/use-apply.ts";
import type { Overtaken } from "./plan-conflicts.ts";
import type { ShownPlan } from "./use-shown-plan.ts";

/** How the last act went, as long as it is not mended. */
export type Outcome =
  | { readonly kind: "NONE" }
  | { readonly kind: "CHECKING" }
  | { readonly kind: "REFUSED" }
  | { readonly kind: "UNREAD" }
  | { readonly kind: "OVERTAKEN"; readonly overtaken: Overtaken }
  | { readonly kind: "CHOSEN" }
  | { readonly kind: "DRAFT_STALE"; readonly title: string }
  | { readonly kind: "FAILED"; readonly error: NotAnswered; readonly again: () => void };

/** What was applied, as it was shown. */
export interface AppliedPlan {
  readonly applied: Applied;
  readonly shown: ShownPlan;
  readonly reason: string;
}

interface Reviewed {
  readonly draft: ReturnType<typeof useDraft>;
  readonly shown: ShownPlan | null;
  /** Whether the plan that is shown is that of the draft as it is. */
  readonly isCurrent: boolean;
  /** How many notices are not confirmed yet. */
  readonly unread: number;
  readonly onApplied: (applied: AppliedPlan) => void;
}

/**
 * What is done with the plan that is shown: applied with its digest, once everything is confirmed, or changed. One act
 * at a time; what fails is told and can be tried again.
 */
export function useReviewing({ draft, shown, isCurrent, unread, onApplied }: Reviewed) {
  const queries = useQueryClient();
  const { send } = useApply();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "NONE" });
  const [acts, setActs] = useState(0);
  const [isPending, setPending] = useState(false);
  const busy = useRef(false);

  const apply = (reason: string) =>
    act(
      () => applied(reason),
      () => void apply(reason),
    );
  const edit = (change: (now: readonly ChangeToSend[]) => readonly ChangeToSend[]): Promise<boolean> =>
    act(
      async () => {
        await draft.write((now) => ({ changes: change(now.changes), reason: now.reason }));
        return { kind: "NONE" };
      },
      () => void edit(change),
    );

  async function applied(reason: string): Promise<Outcome> {
    if (shown === null || !isCurrent) return { kind: "CHECKING" };
    if (!shown.plan.applicable) return { kind: "REFUSED" };
    if (unread > 0) return { kind: "UNREAD" };
    const result = await send(shown.changes, shown.plan, reason);
    if (result.kind === "unreachable") throw new NotAnswered(null);
    if (result.kind === "problem") return refused(result.problem, shown);
    onApplied({ applied: result.answer, shown, reason });
    await forget(shown.changes);
    void queries.invalidateQueries({ queryKey: [SETTINGS] });
    return { kind: "NONE" };
  }

  /** Empties the draft of what was applied; where another window wrote it meanwhile, of what is there by then. */
  async function forget(gone: readonly ChangeToSend[], isAgain = false): Promise<void> {
    try {
      await draft.write((now) => ({ changes: since(now.changes, gone), reason: "" }));
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      if (!isAgain && problemCodeOf(error) === "draft.stale") await forget(gone, true);
    }
  }

  function refused(problem: Problem, { changes, plan }: ShownPlan): Outcome {
    const current = problem.plan;
    if (problem.code === "change-set.stale" && current !== undefined) {
      const overtaken = { shown: plan, current, meanwhile: problem.meanwhile ?? [] };
      return { kind: "OVERTAKEN", overtaken };
    }
    if (problem.code !== "change-set.refused" || current === undefined) throw new NotAnswered(problem);
    queries.setQueryData<Plan>(planQuery(changes).queryKey, current);
    return { kind: "REFUSED" };
  }

  /** After others were faster: goes on with the plan that these changes make by now. */
  function goOn(overtaken: Overtaken, changes: readonly ChangeToSend[]): Promise<boolean> {
    return act(
      async () => {
        if (shown !== null && changes.length === shown.changes.length) {
          queries.setQueryData<Plan>(planQuery(changes).queryKey, overtaken.current);
        }
        await draft.write((now) => ({ changes, reason: now.reason }));
        return { kind: "CHOSEN" };
      },
      () => void goOn(overtaken, changes),
    );
  }

  /** Answers whether it went through. */
  async function act(work: () => Promise<Outcome>, again: () => void): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    setPending(true);
    try {
      setOutcome(await work());
      return true;
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      const { problem } = error;
      const isStale = problem?.code === "draft.stale";
      setOutcome(isStale ? { kind: "DRAFT_STALE", title: problem.title } : { kind: "FAILED", error, again });
      return false;
    } finally {
      busy.current = false;
      setPending(false);
      setActs((count) => count + 1);
    }
  }

  return { outcome, acts, isPending, apply, edit, goOn };
}

export type Reviewing = ReturnType<typeof useReviewing>;

/** What was added to the draft since. */
function since(now: readonly ChangeToSend[], applied: readonly ChangeToSend[]): readonly ChangeToSend[] {
  const gone = new Set(applied.map((change) => JSON.stringify(change)));
  return now.filter((change) => !gone.has(JSON.stringify(change)));
}
