import "../styles/violation.css";
import type { Violation as ViolationFacts } from "@naisen/api/change-set";
import { violationText } from "@naisen/messages/speak";
import type { ReactNode } from "react";
import { useReasons } from "../lib/reasons.ts";
import { useReadable } from "../lib/use-readable.ts";
import { Icon } from "./icon.tsx";
import "../styles/violation.css";

interface ViolationProps {
  id: string;
  violation: ViolationFacts;
  /** Buttons that mend it. */
  children?: ReactNode;
}

/** Why a rule refuses: what is wrong, the facts that it compared, what to do, and what does it. */
export function Violation({ id, violation, children }: ViolationProps) {
  const messages = useReasons();
  const readable = useReadable();
  const text = violationText(messages, violation.code, readable(violation.params));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, this groups a message with its mends
    <div
      id={id}
      className="violation"
      role="group"
      aria-label={messages.panel.refused.groupOf(text.title)}
      tabIndex={-1}
    >
      <h3>
        <Icon name="refuse" />
        {text.title}
      </h3>
      <dl className="facts">
        {text.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{text.remedy}</p>
      {children}
    </div>
  );
}
