import type { RanCase, ScenarioRun } from "@naisen/api/endpoints/scenarios";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../lib/words.ts";
import { CaseResult } from "./case-result.tsx";

/** The result in one sentence. */
export function RunHeading({ run }: { run: ScenarioRun }) {
  const words = useWords("scenarios");
  const { failed, cases } = run;
  if (cases.length === 0) {
    return (
      <div className="card-body">
        <h2>{words.nothingToCheck}</h2>
        <p className="meta">{words.nothingToCheckText}</p>
      </div>
    );
  }
  return (
    <div className="card-head">
      <h2 className={failed === 0 ? "run-passed" : "run-failed"}>
        <Icon name={failed === 0 ? "check" : "refuse"} />
        {failed === 0 ? words.allPassed(cases.length) : words.someFailed(failed, cases.length)}
      </h2>
    </div>
  );
}

const SHOWN = ["all", "failed", "passed"] as const;
type Shown = (typeof SHOWN)[number];
const AT_FIRST = 100;

/** Every case in the order of the file; the failed ones alone at first, where there are any. */
export function RunCases({ cases }: { cases: readonly RanCase[] }) {
  const words = useWords("scenarios");
  const of = {
    all: cases,
    failed: cases.filter(({ passed }) => !passed),
    passed: cases.filter(({ passed }) => passed),
  };
  const [shown, setShown] = useState<Shown>(of.failed.length > 0 ? "failed" : "all");
  const [isWhole, setWhole] = useState(false);
  const opened = of.failed.find(({ trace }) => trace !== undefined);
  const chosen = of[shown];
  const seen = isWhole ? chosen : chosen.slice(0, AT_FIRST);
  if (cases.length === 0) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: three toggles, no fields of a form */}
      <div className="chips run-chips" role="group" aria-label={words.show}>
        {SHOWN.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={one === shown}
            onClick={() => setShown(one)}
          >
            {words[one](of[one].length)}
          </button>
        ))}
      </div>
      <ol className="run-cases">
        {seen.map((one) => (
          <CaseResult key={cases.indexOf(one)} ran={one} isOpen={one === opened} />
        ))}
      </ol>
      {seen.length < chosen.length ? (
        <div className="card-body">
          <Button small onClick={() => setWhole(true)}>
            {words.more(chosen.length - seen.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
