import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import type { Applied } from "@naisen/api/endpoints/change-sets";
import type { LoggedChangeSet } from "@naisen/api/logged-change-set";
import type { Problem } from "@naisen/api/problem";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useToast } from "../../components/toast.tsx";
import { NotAnswered } from "../../lib/ask.ts";
import { usePanel } from "../../lib/messages.tsx";
import { extensionQuery, SETTINGS } from "../../lib/reads.ts";
import { planQuery } from "./api/plan-query.ts";
import { useApply } from "./api/use-apply.ts";
import { useUndo } from "./api/use-undo.ts";
import type { EditField } from "./edit-values.ts";
import { openAs } from "./open-as.ts";
import type { Editing } from "./use-editing.ts";

/** How the last press of 今すぐ適用 went, as long as it is not mended. */
export type Outcome =
  | { readonly kind: "NONE" }
  | { readonly kind: "NOTHING_CHANGED" }
  | { readonly kind: "REFUSED" }
  | { readonly kind: "MEANWHILE"; readonly meanwhile: readonly LoggedChangeSet[] }
  | { readonly kind: "FAILED"; readonly error: NotAnswered };

const NONE: Outcome = { kind: "NONE" };
const REFUSED: Outcome = { kind: "REFUSED" };

/** What happens on 今すぐ適用: it is checked, planned, sent with the plan's digest, and told. */
export function useApplying(editing: Editing) {
  const tellApplied = useTellApplied(editing);
  const apply = useApply();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>(NONE);
  const [presses, setPresses] = useState(0);
  const { changes } = editing;

  async function press(): Promise<void> {
    if (apply.isPending) return;
    setPresses((count) => count + 1);
    const readable = await editing.form.trigger();
    if (!readable || changes === null) setOutcome(REFUSED);
    else if (changes.length === 0) setOutcome({ kind: "NOTHING_CHANGED" });
    else await told(async () => setOutcome(await planAndSend(changes)));
  }

  async function planAndSend(wanted: readonly ChangeToSend[]): Promise<Outcome> {
    const plan = await queries.fetchQuery(planQuery(wanted));
    if (!plan.applicable) return REFUSED;
    const result = await apply.send(wanted, plan.digest);
    if (result.kind === "unreachable") throw new NotAnswered(null);
    if (result.kind === "problem") return refused(result.problem, wanted);
    await tellApplied(result.answer);
    return NONE;
  }

  function refused(problem: Problem, wanted: readonly ChangeToSend[]): Outcome {
    if (problem.plan !== undefined) queries.setQueryData<Plan>(planQuery(wanted).queryKey, problem.plan);
    if (problem.code === "change-set.refused") return REFUSED;
    if (problem.code !== "change-set.stale") throw new NotAnswered(problem);
    return { kind: "MEANWHILE", meanwhile: problem.meanwhile ?? [] };
  }

  /** Takes over what others changed, and asks again what the typed changes would do. */
  async function reload(): Promise<void> {
    await told(async () => {
      editing.rebase(await readAnew(queries, editing.base.number));
      setOutcome(NONE);
      await queries.invalidateQueries({ queryKey: [SETTINGS, "plan"] });
    });
  }

  async function told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      setOutcome({ kind: "FAILED", error });
    }
  }

  return { press, presses, outcome, isPending: apply.isPending, reload };
}

export type Applying = ReturnType<typeof useApplying>;

/** Says that it was applied, 反映済み only when calls follow it, and shows everything as it is now. */
function useTellApplied(editing: Editing): (applied: Applied) => Promise<void> {
  const { toast } = usePanel();
  const show = useToast();
  const undo = useUndo();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async ({ id, revision, appliedRevision, plan }) => {
    const number = numberAfter(plan, editing.base);
    const live = appliedRevision >= revision;
    show({
      kind: live ? "ok" : "work",
      text: live ? toast.applied(number) : toast.accepted(number),
      action: { label: toast.undo, run: () => undo(id) },
    });
    editing.rebase(await readAnew(queries, number), NOTHING);
    editing.setRelease(null);
    if (number !== editing.base.number) await navigate(openAs(number));
    await queries.invalidateQueries({ queryKey: [SETTINGS] });
  };
}

/** The number that an extension has once a plan is applied. */
function numberAfter({ actions }: Plan, { id, number }: Editing["base"]): string {
  const own = actions.find((action) => action.kind === "EXTENSION" && action.after?.id === id);
  return own?.kind === "EXTENSION" ? (own.after?.number ?? number) : number;
}

const NOTHING: readonly EditField[] = [];

function readAnew(queries: ReturnType<typeof useQueryClient>, number: string) {
  return queries.fetchQuery({ ...extensionQuery(number), staleTime: 0 });
}
