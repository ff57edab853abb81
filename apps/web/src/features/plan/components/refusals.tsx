import { violationText } from "@naisen/messages/speak";
import { Notice } from "../../../components/notice.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import type { PlacedInPlan } from "../plan-groups.ts";
import type { PlanRow } from "../plan-rows.ts";
import type { ShownPlan } from "../use-shown-plan.ts";

/** So many of them are named; they are mended one after the other. */
const MOST_NAMED = 10;

/** How much is to be mended before the plan can be applied, with a link to each. */
export function Refusals({
  shown,
  onReveal,
}: {
  shown: ShownPlan;
  onReveal: (row: PlanRow | null, target: string) => void;
}) {
  const messages = useReasons();
  const readable = useReadable();
  const { refused } = useWords("plan");
  const { violations } = shown;
  if (violations.length === 0) return null;
  const more = violations.length - MOST_NAMED;
  return (
    <div id="plan-refusals" tabIndex={-1}>
      <Notice kind="error" title={refused.title(violations.length)}>
        <ul>
          {violations.slice(0, MOST_NAMED).map((placed) => (
            <li key={placed.id}>
              <a href={`#${placed.id}`} onClick={(event) => goTo(event, placed)}>
                {textOf(placed)}
              </a>
            </li>
          ))}
        </ul>
        {more > 0 ? <p>{refused.more(more)}</p> : null}
      </Notice>
    </div>
  );

  function textOf({ violation, row }: PlacedInPlan): string {
    const { title } = violationText(messages, violation.code, readable(violation.params));
    const who = row === null ? (violation.params.extension ?? refused.whole) : `${row.number} ${row.name}`;
    return refused.item(String(who).trim(), title);
  }

  /** The address belongs to the router, so the link moves the focus itself. */
  function goTo(event: { preventDefault: () => void }, { id, row }: PlacedInPlan): void {
    event.preventDefault();
    onReveal(row, id);
  }
}
