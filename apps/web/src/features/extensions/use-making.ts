import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import type { Applied } from "@naisen/api/endpoints/change-sets";
import type { Problem } from "@naisen/api/problem";
import { thingsChangedBy } from "@naisen/api/things-changed";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useToast } from "../../components/toast.tsx";
import { NotAnswered } from "../../lib/ask.ts";
import { useDraft } from "../../lib/draft.ts";
import { usePanel } from "../../lib/messages.tsx";
import { PLANS, planQuery } from "../../lib/plan-query.ts";
import { SETTINGS } from "../../lib/reads.ts";
import { useApply } from "../../lib/use-apply.ts";
import { useUndo } from "../../lib/use-undo.ts";
import { useWords } from "../../lib/words.ts";
import { useFollowNumber } from "./use-follow-number.ts";

/** How the last press went, as long as it is not mended. */
export type MakingOutcome =
  | { readonly kind: "NONE" | "REFUSED" | "STALE" }
  | { readonly kind: "FAILED"; readonly error: NotAnswered };

/** What is said once changes are made: that calls follow them, or that they were accepted. */
export interface MakingWords {
  readonly done: string;
  readonly accepted: string;
}

/**
 * Makes changes that are not typed into an extension's form: an addition, a swap, a removal. At once, with 元に戻す in
 * the toast, or into the 変更計画. `onMade` leaves what is gone before everything is read anew.
 */
export function useMaking(onMade: (applied: Applied | null) => Promise<void> | void) {
  const panel = usePanel();
  const words = useWords("editing");
  const show = useToast();
  const navigate = useNavigate();
  const undo = useUndo(useFollowNumber());
  const draft = useDraft();
  const apply = useApply();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<MakingOutcome>({ kind: "NONE" });
  const [presses, setPresses] = useState(0);
  const [isPending, setPending] = useState(false);
  const busy = useRef(false);

  /** Applies the changes under the plan that is shown; refused where rules refuse it. */
  async function make(changes: readonly ChangeToSend[], said: MakingWords): Promise<void> {
    await alone(async () => {
      const plan = await queries.ensureQueryData(planQuery(changes));
      if (!plan.applicable) return { kind: "REFUSED" };
      const result = await apply.send(changes, plan);
      if (result.kind === "unreachable") throw new NotAnswered(null);
      if (result.kind === "problem") return refused(result.problem, changes);
      await tell(result.answer, said);
      return { kind: "NONE" };
    });
  }

  function refused(problem: Problem, changes: readonly ChangeToSend[]): MakingOutcome {
    if (problem.plan !== undefined) queries.setQueryData<Plan>(planQuery(changes).queryKey, problem.plan);
    if (problem.code === "change-set.refused") return { kind: "REFUSED" };
    if (problem.code === "change-set.stale") return { kind: "STALE" };
    throw new NotAnswered(problem);
  }

  async function tell(applied: Applied, said: MakingWords): Promise<void> {
    const live = applied.appliedRevision >= applied.revision;
    show({
      kind: live ? "ok" : "work",
      text: live ? said.done : said.accepted,
      action: { label: panel.toast.undo, run: () => undo(applied.id) },
    });
    await onMade(applied);
    void queries.resetQueries({ queryKey: PLANS });
    void queries.invalidateQueries({
      queryKey: [SETTINGS],
      predicate: ({ queryKey }) => queryKey[1] !== PLANS[1],
    });
  }

  /** Puts the changes into the 変更計画, whether or not rules allow them yet. */
  async function collect(changes: readonly ChangeToSend[]): Promise<void> {
    await alone(async () => {
      const kept = await draft.add(changes);
      await onMade(null);
      show({
        kind: "ok",
        text: words.toPlanDone(thingsChangedBy(kept.changes)),
        action: {
          label: panel.toast.seePlan,
          run: () => void navigate({ to: "/plan" }),
          isUndo: false,
        },
      });
      return { kind: "NONE" };
    });
  }

  /** A press that has nothing to send because what was typed cannot be read. */
  function refuse(): void {
    setPresses((count) => count + 1);
    setOutcome({ kind: "REFUSED" });
  }

  async function alone(work: () => Promise<MakingOutcome>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setPresses((count) => count + 1);
    try {
      setOutcome(await work());
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      setOutcome({ kind: "FAILED", error });
    } finally {
      busy.current = false;
      setPending(false);
    }
  }

  return { make, collect, refuse, outcome, presses, isPending };
}

export type Making = ReturnType<typeof useMaking>;
