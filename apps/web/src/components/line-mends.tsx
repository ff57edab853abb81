import type { LineFacts, Violation } from "@naisen/api/change-set";
import { violationText } from "@naisen/messages/speak";
import { useQuery } from "@tanstack/react-query";
import { usePanel } from "../lib/messages.tsx";
import { freeLinesQuery } from "../lib/reads.ts";
import { useReasons } from "../lib/reasons.ts";
import { useReadable } from "../lib/use-readable.ts";
import { Button } from "./button.tsx";

const BOUND = "binding.line-already-bound";
/** What another line mends. */
const OF_THE_LINE = new Set([
  BOUND,
  "ownership.holder-differs",
  "contract.line-not-associated",
  "contract.line-not-active",
]);

/** A violation among those that stand at one line. */
interface AtLine {
  readonly id: string;
  readonly violation: Violation;
}

interface MendsProps extends AtLine {
  all: readonly AtLine[];
  /** The number of the extension that wants the line. */
  own: string;
  /** Takes the line from the other extension; null where there is none to be taken. */
  onReassign: ((other: string) => void) | null;
  onTake: (line: LineFacts) => void;
  /** Lines that are free and spoken for. */
  taken?: ReadonlySet<string>;
}

/** The buttons that mend a violation of a line, each with what it leaves unsolved. */
export function LineMends(props: MendsProps) {
  const { id, violation, all, onReassign } = props;
  if (!OF_THE_LINE.has(violation.code)) return null;
  // One line mends all of them, so it is offered once: at the last.
  const last = all.filter((one) => OF_THE_LINE.has(one.violation.code)).at(-1);
  return (
    <div className="mends">
      {violation.code === BOUND && onReassign !== null ? (
        <Reassign {...props} onReassign={onReassign} />
      ) : null}
      {last?.id === id ? <FreeLine {...props} /> : null}
    </div>
  );
}

type Reassigning = Pick<MendsProps, "violation" | "all" | "own"> & { onReassign: (other: string) => void };

function Reassign({ violation, all, own, onReassign }: Reassigning) {
  const { refused } = usePanel();
  const other = String(violation.params.other ?? "");
  if (other === "") return null;
  return (
    <div className="mend">
      <Button small look="recommended" onClick={() => onReassign(other)}>
        {refused.reassign(other, own)}
      </Button>
      <p className="meta">
        {refused.reassignLeaves(other)}
        <Leaves all={all} solved={(code) => code === BOUND} />
      </p>
    </div>
  );
}

function FreeLine({ all, onTake, taken }: Pick<MendsProps, "all" | "onTake" | "taken">) {
  const { refused } = usePanel();
  const lines = useQuery(freeLinesQuery);
  if (lines.data === undefined) return null;
  const [first, ...others] = lines.data.items.filter(({ number }) => !taken?.has(number));
  if (first === undefined) return <p className="meta">{refused.noFreeLine}</p>;
  return (
    <div className="mend">
      <Button small look="recommended" onClick={() => onTake(first)}>
        {refused.useFreeLine(first.display)}
      </Button>
      <p className="meta">
        {refused.sameHolderLine}
        <Leaves all={all} solved={(code) => OF_THE_LINE.has(code)} />
      </p>
      {others.length === 0 ? null : (
        <details>
          <summary>{refused.otherLines(lines.data.total)}</summary>
          <ul className="free-lines">
            {others.map((line) => (
              <li key={line.number}>
                <Button look="link" onClick={() => onTake(line)}>
                  {line.display}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What a mend does not solve. */
function Leaves({ all, solved }: { all: readonly AtLine[]; solved: (code: string) => boolean }) {
  const messages = useReasons();
  const readable = useReadable();
  const { refused } = messages.panel;
  const left = all.filter(({ violation }) => !solved(violation.code));
  if (left.length === 0) return refused.solves(all.length);
  return refused.leaves(
    left.map(({ violation }) => violationText(messages, violation.code, readable(violation.params)).title),
  );
}
