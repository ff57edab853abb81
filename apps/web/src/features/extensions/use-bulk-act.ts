import type { ChangeToSend } from "@naisen/api/change-set";
import { listExtensionNumbers } from "@naisen/api/endpoints/extensions";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../../lib/ask.ts";
import { useDraft } from "../../lib/draft.ts";
import type { Conditions } from "./search.ts";
import type { Selection } from "./selection.ts";

/** How far an act has come; `error` is what a read or write threw. */
type Progress = { readonly kind: "idle" | "working" } | { readonly kind: "failed"; readonly error: unknown };

/**
 * Puts a change for each chosen extension into the change plan, and goes there. What a filter finds is asked for only
 * now, so that the plan holds what it finds at this moment.
 */
export function useBulkAct(selection: Selection, conditions: Conditions) {
  const draft = useDraft();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<Progress>({ kind: "idle" });

  async function plan(changesOf: () => Promise<readonly ChangeToSend[]>): Promise<void> {
    if (progress.kind === "working") return;
    setProgress({ kind: "working" });
    try {
      await draft.add(await changesOf());
    } catch (error) {
      return setProgress({ kind: "failed", error });
    }
    await navigate({ to: "/plan" });
  }

  return {
    progress,
    /** One change for each of them. */
    planEach: (changeOf: (extension: string) => ChangeToSend, only: Conditions = {}) =>
      plan(async () => (await numbersOf(selection, { ...only, ...conditions })).map(changeOf)),
    planOne: (change: ChangeToSend) => plan(async () => [change]),
  };
}

async function numbersOf(selection: Selection, query: Conditions): Promise<readonly string[]> {
  if (selection.kind === "rows") return [...selection.rows.keys()];
  const { items } = await ask(listExtensionNumbers, { query }, new AbortController().signal);
  return items.map((item) => item.number).filter((number) => !selection.except.has(number));
}
