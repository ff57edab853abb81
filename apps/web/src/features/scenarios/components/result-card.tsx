import { useEffect, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { NotAnswered } from "../../../lib/ask.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useSlow } from "../../../lib/use-slow.ts";
import { useWords } from "../../../lib/words.ts";
import type { useRunScenario } from "../api/use-run-scenario.ts";
import { faultsOf } from "../faults.ts";
import { RunCases, RunHeading } from "./run-cases.tsx";

type Running = ReturnType<typeof useRunScenario>;

/** 結果: what came of the last run. Its heading is told when it changes. */
export function ResultCard({ running, isEdited }: { running: Running; isEdited: boolean }) {
  const words = useWords("scenarios");
  const { result } = running;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (result?.kind === "answer") card.current?.scrollIntoView({ block: "nearest" });
  }, [result]);
  const run = !running.isRunning && result?.kind === "answer" ? result.answer : null;
  return (
    <section ref={card} className="card scenario-result" aria-label={words.result}>
      <div aria-live="polite">
        <Heading running={running} />
        {isEdited && run !== null ? <p className="result-edited meta">{words.editedSince}</p> : null}
      </div>
      {run === null ? null : <RunCases key={running.asked?.text ?? ""} cases={run.cases} />}
    </section>
  );
}

function Heading({ running }: { running: Running }) {
  const messages = useReasons();
  const words = useWords("scenarios");
  const { result, asked } = running;
  if (running.isRunning) return <Going cases={asked?.cases ?? 0} onCancel={running.cancel} />;
  if (running.isCancelled) return <p className="card-body meta">{words.cancelled}</p>;
  if (result?.kind === "answer") return <RunHeading run={result.answer} />;
  if (result === null) return <p className="card-body meta">{words.notRun}</p>;
  const problem = result.kind === "problem" ? result.problem : null;
  if (problem !== null && faultsOf(messages, problem).length > 0) {
    return <p className="card-body meta">{words.faultsTitle(faultsOf(messages, problem).length)}</p>;
  }
  return (
    <div className="card-body">
      <ReadFailure error={new NotAnswered(problem)} onAgain={() => asked && running.run(asked)} />
    </div>
  );
}

const CANCEL_AFTER_MS = 1_000;

function Going({ cases, onCancel }: { cases: number; onCancel: () => void }) {
  const words = useWords("scenarios");
  const isLong = useSlow(true, CANCEL_AFTER_MS);
  return (
    <div className="card-body scenario-going">
      <label>
        <span>{words.running(cases)}</span>
        <progress />
      </label>
      {isLong ? (
        <Button small onClick={onCancel}>
          {words.cancel}
        </Button>
      ) : null}
    </div>
  );
}
