import type { TraceStep } from "@naisen/api/call";
import { stepText } from "@naisen/messages/speak";
import { useMessages } from "../lib/messages.tsx";
import { useReadable } from "../lib/use-readable.ts";
import { Icon } from "./icon.tsx";

const MARKS = { MATCHED: "check", NOT_APPLICABLE: "dash", REFUSED: "cross" } as const;

/** The steps of a decision in the order in which they were asked, those that did not apply among them. */
export function ReasonSteps({ steps }: { steps: readonly TraceStep[] }) {
  return (
    <ol className="reasons">
      {steps.map((step) => (
        <ReasonStep key={step.code} step={step} />
      ))}
    </ol>
  );
}

function ReasonStep({ step }: { step: TraceStep }) {
  const messages = useMessages();
  const { simulator, sources, sourceOfOurs } = messages.panel;
  const readable = useReadable();
  const text = stepText(messages, step.code, step.result, readable(step.params));
  const source = step.sources.flatMap((key) => sources[key] ?? []).at(0) ?? sourceOfOurs;
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
        <p>{text.reason}</p>
      </div>
      <span className="reason-source">{source}</span>
    </li>
  );
}
