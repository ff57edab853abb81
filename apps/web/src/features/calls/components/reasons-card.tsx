import type { TraceStep } from "@naisen/api/call";
import { useState } from "react";
import { ReasonSteps } from "../../../components/reason-steps.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { StepWay } from "./step-way.tsx";

type Shown = "all" | "matched" | "unmatched";
const SHOWN = ["all", "matched", "unmatched"] as const;

/** 理由: every question that the router asked, in its order, also those that did not apply. */
export function ReasonsCard({ steps }: { steps: readonly TraceStep[] }) {
  const { simulator } = usePanel();
  const words = useWords("calls");
  const [shown, setShown] = useState<Shown>("all");
  const chosen = {
    all: steps,
    matched: steps.filter(({ result }) => result !== "NOT_APPLICABLE"),
    unmatched: steps.filter(({ result }) => result === "NOT_APPLICABLE"),
  };
  return (
    <section className="card" aria-labelledby="why">
      <div className="card-head">
        <h2 id="why">{simulator.why}</h2>
        <span className="meta">{words.order}</span>
        <span className="spacer" />
        {/* biome-ignore lint/a11y/useSemanticElements: three toggles, no fields of a form */}
        <div className="chips" role="group" aria-label={words.show}>
          {SHOWN.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === shown}
              onClick={() => setShown(one)}
            >
              {words[one](chosen[one].length)}
            </button>
          ))}
        </div>
      </div>
      <ReasonSteps steps={chosen[shown]} wayOf={(step) => <StepWay step={step} />} />
    </section>
  );
}
