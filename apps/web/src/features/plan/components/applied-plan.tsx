import { getChangeSet } from "@naisen/api/endpoints/change-sets";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Status } from "../../../components/status.tsx";
import { Tag } from "../../../components/tag.tsx";
import { useToast } from "../../../components/toast.tsx";
import { ask } from "../../../lib/ask.ts";
import { usePanel } from "../../../lib/messages.tsx";
import { useUndo } from "../../../lib/use-undo.ts";
import { useWords } from "../../../lib/words.ts";
import { thingsIn } from "../plan-rows.ts";
import { useFolds } from "../use-folds.ts";
import type { AppliedPlan as AppliedFacts } from "../use-reviewing.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { PlanTitle, SaveCsv } from "./plan-head.tsx";

const TONES = [
  ["ADD", "gained"],
  ["CHANGE", "change"],
  ["REMOVE", "lost"],
] as const;

/** What was applied: that calls follow it, row by row, and how it is taken back. */
export function AppliedPlan({ facts }: { facts: AppliedFacts }) {
  const { shown, reason, applied } = facts;
  const words = useWords("plan");
  const folds = useFolds();
  const { state, undo, count } = useApplied(facts);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector("h1")?.focus(), []);
  const status = <Status kind={state === "live" ? "live" : "work"}>{words.applied.state[state]}</Status>;
  return (
    <div ref={page}>
      <PlanTitle status={status}>
        {state === "undone" ? null : (
          <Button small icon="undo" onClick={undo}>
            {words.applied.undo(count)}
          </Button>
        )}
        <SaveCsv shown={shown} />
      </PlanTitle>
      <div className="stack">
        <AppliedNotice state={state} count={count} id={applied.id} />
        <section className="card" aria-labelledby="plan-differences">
          <div className="card-head">
            <h2 id="plan-differences">{words.differences}</h2>
            <span className="plan-tags">
              {TONES.map(([tone, look]) => (
                <Tag key={tone} kind={look}>
                  {words.chip(words.counts[tone], thingsIn(shown.rows, tone))}
                </Tag>
              ))}
            </span>
            <span className="spacer" />
            {reason.trim() === "" ? null : <span className="meta">{words.applied.reason(reason)}</span>}
          </div>
          <DifferenceTable shown={shown} groups={shown.groups} folds={folds} leaving={null} state={status} />
        </section>
        <div className="actions">
          <Link to="/simulator" search={{}} className="button button-plain">
            {words.applied.simulator}
          </Link>
          <Link to="/history" className="button button-quiet">
            {words.applied.history}
          </Link>
        </div>
      </div>
    </div>
  );
}

type State = "live" | "waiting" | "undone";

/** How what was applied stands, told once by a toast, and the way back. */
function useApplied({ applied, shown }: AppliedFacts) {
  const words = useWords("plan");
  const { toast } = usePanel();
  const show = useToast();
  const [undone, setUndone] = useState(false);
  const takeBack = useUndo(() => setUndone(true));
  const live = applied.appliedRevision >= applied.revision;
  const { count } = shown;
  const undo = () => takeBack(applied.id);
  const tell = useRef(() =>
    show({
      kind: live ? "ok" : "work",
      text: live ? words.applied.toast(count) : words.applied.toastWaiting(count),
      action: { label: toast.undo, run: undo },
    }),
  );
  useEffect(() => tell.current(), []);
  const state: State = undone ? "undone" : live ? "live" : "waiting";
  return { state, undo, count };
}

function AppliedNotice({ state, count, id }: { state: State; count: number; id: string }) {
  const { applied: words } = useWords("plan");
  const logged = useQuery({
    queryKey: ["change-set", id],
    queryFn: ({ signal }) => ask(getChangeSet, { params: { id } }, signal),
  });
  if (state === "undone") return <Notice kind="info" title={words.undone(count)} />;
  return (
    <Notice
      kind={state === "live" ? "ok" : "info"}
      title={state === "live" ? words.title(count) : words.waiting(count)}
    >
      <p>{logged.data === undefined ? words.text : words.at(logged.data.at)}</p>
    </Notice>
  );
}
