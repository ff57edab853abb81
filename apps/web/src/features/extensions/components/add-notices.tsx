import { violationText } from "@naisen/messages/speak";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Violation } from "../../../components/violation.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import { type Adding, addControlId } from "../use-adding.ts";
import type { Making } from "../use-making.ts";
import { RefusedItems } from "./refused-items.tsx";

interface NoticesProps {
  adding: Adding;
  making: Making;
  violations: readonly PlacedViolation[];
  onAgain: () => void;
}

/** Why a new extension was not added: how much is to be mended, with a link to each. */
export function AddNotices({ adding, making: { outcome }, violations, onAgain }: NoticesProps) {
  const messages = useReasons();
  const words = useWords("editing");
  const readable = useReadable();
  const { refused, fields } = messages.panel;
  if (outcome.kind === "NONE") return null;
  const faults = adding.faults.map((field) => ({
    target: addControlId(field),
    text: refused.item(fields[field], words.faults[field]),
  }));
  const refusals = violations.map(({ id, place, violation }) => ({
    target: id,
    text: refused.item(
      place === "whole" ? refused.whole : fields[place],
      violationText(messages, violation.code, readable(violation.params)).title,
    ),
  }));
  const items = [...faults, ...refusals];
  return (
    <div className="field-wide" data-told-first tabIndex={-1}>
      {outcome.kind === "FAILED" ? <ReadFailure error={outcome.error} onAgain={onAgain} /> : null}
      {outcome.kind === "STALE" ? <Notice kind="warn" urgent title={words.stale} /> : null}
      {outcome.kind !== "REFUSED" ? null : items.length === 0 ? (
        <Notice kind="info" urgent title={refused.nothingMore} />
      ) : (
        <RefusedItems items={items} />
      )}
      {violations.map(({ id, place, violation }) =>
        place === "whole" ? <Violation key={id} id={id} violation={violation} /> : null,
      )}
    </div>
  );
}
