import type { ChangeToSend, Plan } from "@naisen/api/change-set";
import type { Applied } from "@naisen/api/endpoints/change-sets";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import type { NamedChangeSet } from "@naisen/api/logged-change-set";
import type { Problem } from "@naisen/api/problem";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useToast } from "../../components/toast.tsx";
import { NotAnswered } from "../../lib/ask.ts";
import { usePanel } from "../../lib/messages.tsx";
import { PLANS, planQuery } from "../../lib/plan-query.ts";
import { extensionQuery, SETTINGS } from "../../lib/reads.ts";
import { useApply } from "../../lib/use-apply.ts";
import { useUndo } from "../../lib/use-undo.ts";
import { useWords } from "../../lib/words.ts";
import { changedFields, type EditInput, inputOf } from "./edit-values.ts";
import { openAs } from "./open-as.ts";
import type { Editing } from "./use-editing.ts";
import { useFollowNumber } from "./use-follow-number.ts";

/** What was typed when a change was asked for, and the changes that it makes. */
interface Wanted {
  readonly input: EditInput;
  readonly changes: readonly ChangeToSend[];
}

/** How the last press of 今すぐ適用 went, as long as it is not mended. */
export type Outcome =
  | { readonly kind: "NONE" }
  | { readonly kind: "NOTHING_CHANGED" }
  | { readonly kind: "REFUSED" }
  | { readonly kind: "MEANWHILE"; readonly meanwhile: readonly NamedChangeSet[] }
  | { readonly kind: "FAILED"; readonly error: NotAnswered; readonly again: () => void };

const NONE: Outcome = { kind: "NONE" };
const REFUSED: Outcome = { kind: "REFUSED" };

/**
 * What happens on 今すぐ適用: it is checked, sent with the digest of the plan that is shown, and told. Until the form
 * stands on what was applied, another press does nothing.
 */
export function useApplying(editing: Editing) {
  const tellApplied = useTellApplied(editing);
  const apply = useApply();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>(NONE);
  const [presses, setPresses] = useState(0);
  const [isPending, setPending] = useState(false);
  const busy = useRef(false);

  const press = () => act(planAndSend);

  /** Hands the typed changes on instead of applying them. */
  const collect = (take: (wanted: readonly ChangeToSend[]) => Promise<void>) =>
    act(async ({ changes }) => {
      await take(changes);
      return NONE;
    });

  async function act(work: (wanted: Wanted) => Promise<Outcome>): Promise<void> {
    await alone(
      async () => {
        setPresses((count) => count + 1);
        const { input, changes } = editing.typed();
        const readable = await editing.form.trigger();
        if (!readable || changes === null) setOutcome(REFUSED);
        else if (changes.length === 0) setOutcome({ kind: "NOTHING_CHANGED" });
        else setOutcome(await work({ input, changes }));
      },
      () => void act(work),
    );
  }

  async function planAndSend({ input, changes }: Wanted): Promise<Outcome> {
    const plan = await queries.ensureQueryData(planQuery(changes));
    if (!plan.applicable) return REFUSED;
    if (outcome.kind !== "MEANWHILE" && isUntold(plan, editing)) return { kind: "MEANWHILE", meanwhile: [] };
    const result = await apply.send(changes, plan);
    if (result.kind === "unreachable") throw new NotAnswered(null);
    if (result.kind === "problem") return refused(result.problem, changes);
    await tellApplied(result.answer, input);
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
    await alone(
      async () => {
        editing.rebase(await readAnew(queries, editing.base.number));
        setOutcome(NONE);
        void queries.resetQueries({ queryKey: PLANS });
      },
      () => void reload(),
    );
  }

  async function alone(work: () => Promise<void>, again: () => void): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof NotAnswered)) throw error;
      setOutcome({ kind: "FAILED", error, again });
    } finally {
      busy.current = false;
      setPending(false);
    }
  }

  return { press, collect, presses, outcome, isPending, reload };
}

export type Applying = ReturnType<typeof useApplying>;

/** Says that it was applied, 反映済み only when calls follow it, and shows everything as it is now. */
function useTellApplied(editing: Editing) {
  const { toast } = usePanel();
  const { appliedUnbound } = useWords("editing");
  const show = useToast();
  const undo = useUndo(useFollowNumber());
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { base, release } = editing;
  return async (applied: Applied, sent: EditInput): Promise<void> => {
    const { id, revision, appliedRevision } = applied;
    const number = numberAfter(applied.plan, base);
    const live = appliedRevision >= revision;
    const done = isUnbound(applied.plan, base) ? appliedUnbound : toast.applied;
    show({
      kind: live ? "ok" : "work",
      text: live ? done(number) : toast.accepted(number),
      action: { label: toast.undo, run: () => undo(id) },
    });
    editing.rebaseSent(await readAnew(queries, number).catch(() => asApplied(base, applied)), sent);
    editing.setRelease((now) => (now === release ? null : now));
    if (number !== base.number) await navigate(openAs(number));
    void queries.resetQueries({ queryKey: PLANS });
    void queries.invalidateQueries({
      queryKey: [SETTINGS],
      predicate: ({ queryKey }) => queryKey[1] !== PLANS[1],
    });
  };
}

/** The extension as the plan wrote it, where it cannot be read just now. */
function asApplied(base: ExtensionView, { plan, revision }: Applied): ExtensionView {
  return { ...base, ...ownAction(plan, base)?.after, revision };
}

/** What a plan does to the extension itself. */
function ownAction({ actions }: Plan, { id }: ExtensionView) {
  return actions
    .filter((action) => action.kind === "EXTENSION")
    .find(({ before, after }) => (after ?? before)?.id === id);
}

/** The number that an extension has once a plan is applied. */
function numberAfter(plan: Plan, base: ExtensionView): string {
  return ownAction(plan, base)?.after?.number ?? base.number;
}

/** Whether a plan leaves the extension without a mobile number, so that it is 未設定. */
function isUnbound(plan: Plan, base: ExtensionView): boolean {
  const after = ownAction(plan, base)?.after ?? base;
  return after.kind === "MOBILE" && after.mobile === null;
}

/** Whether a plan stands on other values than those that the form was filled with, and nothing says so yet. */
function isUntold(plan: Plan, { base, behind }: Editing): boolean {
  const before = ownAction(plan, base)?.before;
  return (
    before != null && behind.length === 0 && changedFields(base, inputOf({ ...base, ...before })).length > 0
  );
}

/** Reads the extension as it is from now on; an answer that is still on its way may be older. */
async function readAnew(queries: QueryClient, number: string): Promise<ExtensionView> {
  const query = extensionQuery(number);
  await queries.cancelQueries({ queryKey: query.queryKey });
  return queries.fetchQuery({ ...query, staleTime: 0 });
}
