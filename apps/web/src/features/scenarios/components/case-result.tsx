import type { RanCase, ScenarioFailure } from "@naisen/api/endpoints/scenarios";
import { violationText } from "@naisen/messages/speak";
import { ReasonSteps } from "../../../components/reason-steps.tsx";
import { Status } from "../../../components/status.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";

/** One case: its name and whether it is as expected; where it is not, both values and the way of the call. */
export function CaseResult({ ran, isOpen }: { ran: RanCase; isOpen: boolean }) {
  const words = useWords("scenarios");
  const { kind, name, passed, failures, violations = [], trace = [] } = ran;
  return (
    <li className={passed ? "run-case" : "run-case run-case-failed"}>
      <div className="run-case-head">
        <Status kind={passed ? "live" : "held"}>{passed ? words.passedWord : words.failedWord}</Status>
        <h3>
          <span className="run-kind">{words.kinds[kind]}</span> {wordFor(words.keys, name)}
        </h3>
      </div>
      {passed ? null : <Failures failures={failures} />}
      {violations.length === 0 ? null : <Told violations={violations} />}
      {trace.length === 0 ? null : (
        <details open={isOpen} aria-label={words.reasons(trace.length)}>
          <summary>{words.reasons(trace.length)}</summary>
          <ReasonSteps steps={trace} />
        </details>
      )}
    </li>
  );
}

/** What the rules say of the changes. */
function Told({ violations }: { violations: NonNullable<RanCase["violations"]> }) {
  const messages = useReasons();
  const readable = useReadable();
  return (
    <ul className="run-told">
      {violations.map(({ code, path, params }) => {
        const { title, facts } = violationText(messages, code, readable(params));
        return (
          <li key={`${code} ${path}`}>
            <b>{title}</b> {facts.map(([label, value]) => `${label} ${value}`).join(messages.panel.between)}{" "}
            <code>{code}</code>
          </li>
        );
      })}
    </ul>
  );
}

function Failures({ failures }: { failures: readonly ScenarioFailure[] }) {
  const words = useWords("scenarios");
  return (
    <table className="run-failures">
      <thead>
        <tr>
          <th scope="col">{words.columns.key}</th>
          <th scope="col">{words.columns.expected}</th>
          <th scope="col">{words.columns.actual}</th>
        </tr>
      </thead>
      <tbody>
        {failures.map(({ key, expected, actual }) => (
          <tr key={key}>
            <th scope="row">
              {wordFor(words.keys, key)} <code>{key}</code>
            </th>
            <td data-label={words.columns.expected}>
              <code>{valueText(expected)}</code>
            </td>
            <td data-label={words.columns.actual}>
              <code className="run-actual">{valueText(actual)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value as it would be written in the file. */
function valueText(value: unknown): string {
  return JSON.stringify(value, null, 1)?.replace(/\n\s*/g, " ") ?? "null";
}

function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
