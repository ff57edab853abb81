import "../styles/reasons.css";
import type { TraceStep } from "@naisen/api/call";
import { stepText } from "@naisen/messages/speak";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useReasons } from "../lib/reasons.ts";
import { useReadable } from "../lib/use-readable.ts";
import { useWords } from "../lib/words.ts";
import { Icon } from "./icon.tsx";

const MARKS = { MATCHED: "check", NOT_APPLICABLE: "dash", REFUSED: "cross" } as const;

interface ReasonStepsProps {
  steps: readonly TraceStep[];
  /** What can be done about a step, behind its reason. */
  wayOf?: (step: TraceStep) => ReactNode;
}

/** The steps of a decision in the order in which they were asked, those that did not apply among them. */
export function ReasonSteps({ steps, wayOf }: ReasonStepsProps) {
  return (
    <ol className="reasons">
      {steps.map((step) => (
        <ReasonStep key={step.code} step={step} way={wayOf?.(step)} />
      ))}
    </ol>
  );
}

function ReasonStep({ step, way }: { step: TraceStep; way: ReactNode }) {
  const messages = useReasons();
  const { simulator } = messages.panel;
  const readable = useReadable();
  const text = stepText(messages, step.code, step.result, readable(step.params));
  return (
    <li className={`reason reason-${step.result.toLowerCase().replace("_", "-")}`}>
      <span className="reason-mark">
        <Icon name={MARKS[step.result]} />
      </span>
      <div>
        <b>{text.title}</b>
        {step.result === "MATCHED" ? null : (
          <span className="reason-tag">
            {step.result === "REFUSED" ? simulator.stopped : simulator.notApplicable}
          </span>
        )}
        <p>
          {text.reason} {way}
        </p>
      </div>
      <span className="reason-source">
        <Source step={step} />
      </span>
    </li>
  );
}

/** Where a reason comes from: a part of the guide, the conditions that were asked, or a decision of ours. */
function Source({ step: { code, sources, params } }: { step: TraceStep }) {
  const words = useWords("calls");
  if (code === "callee.state" && params.why !== "AVOIDED") return words.sourceOfCondition;
  const known = sources.find((key) => Object.hasOwn(words.sources, key));
  if (known === undefined) return words.sourceOfOurs;
  return (
    <Link to="/help" hash={known.toLowerCase()}>
      {words.sources[known]}
    </Link>
  );
}
