import type { LineFacts, Violation } from "@naisen/api/change-set";
import { violationText } from "@naisen/messages/speak";
import { useQuery } from "@tanstack/react-query";
import { Button } from "../../../components/button.tsx";
import { useMessages, usePanel } from "../../../lib/messages.tsx";
import { phoneOf } from "../../../lib/phones.ts";
import { freeLinesQuery } from "../../../lib/reads.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Editing } from "../use-editing.ts";

const BOUND = "binding.line-already-bound";
/** What another line mends. */
const OF_THE_LINE = new Set([
  BOUND,
  "ownership.holder-differs",
  "contract.line-not-associated",
  "contract.line-not-active",
]);

interface MendsProps {
  id: string;
  violation: Violation;
  all: readonly PlacedViolation[];
  editing: Editing;
}

/** The buttons that mend a violation of a line, each with what it leaves unsolved. */
export function LineMends({ id, violation, all, editing }: MendsProps) {
  if (!OF_THE_LINE.has(violation.code)) return null;
  // One line mends all of them, so it is offered once: at the last.
  const last = all.filter((one) => OF_THE_LINE.has(one.violation.code)).at(-1);
  return (
    <div className="mends">
      {violation.code === BOUND ? <Reassign violation={violation} all={all} editing={editing} /> : null}
      {last?.id === id ? <FreeLine all={all} editing={editing} /> : null}
    </div>
  );
}

function Reassign({ violation, all, editing }: Omit<MendsProps, "id">) {
  const { refused } = usePanel();
  const other = String(violation.params.other ?? "");
  const mobile = phoneOf(editing.input.mobile);
  if (mobile === null || other === "") return null;
  return (
    <div className="mend">
      <Button
        small
        look="recommended"
        onClick={() => {
          editing.setRelease({ other, mobile });
          editing.form.setFocus("mobile");
        }}
      >
        {refused.reassign(other, editing.base.number)}
      </Button>
      <p className="meta">
        {refused.reassignLeaves(other)}
        <Leaves all={all} solved={(code) => code === BOUND} />
      </p>
    </div>
  );
}

function FreeLine({ all, editing }: { all: readonly PlacedViolation[]; editing: Editing }) {
  const { refused } = usePanel();
  const lines = useQuery(freeLinesQuery);
  if (lines.data === undefined) return null;
  const [first, ...others] = lines.data.items;
  if (first === undefined) return <p className="meta">{refused.noFreeLine}</p>;
  const take = (line: LineFacts) => {
    editing.setRelease(null);
    editing.put("mobile", line.display);
  };
  return (
    <div className="mend">
      <Button small look="recommended" onClick={() => take(first)}>
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
                <Button look="link" onClick={() => take(line)}>
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
function Leaves({ all, solved }: { all: readonly PlacedViolation[]; solved: (code: string) => boolean }) {
  const messages = useMessages();
  const readable = useReadable();
  const { refused } = messages.panel;
  const left = all.filter(({ violation }) => !solved(violation.code));
  if (left.length === 0) return refused.solves(all.length);
  return refused.leaves(
    left.map(({ violation }) => violationText(messages, violation.code, readable(violation.params)).title),
  );
}
