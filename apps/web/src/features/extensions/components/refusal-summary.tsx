import { violationText } from "@naisen/messages/speak";
import { flushSync } from "react-dom";
import { Notice } from "../../../components/notice.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { EDIT_TABS, type EditTab } from "../edit-tabs.ts";
import { EDIT_FIELDS } from "../edit-values.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import { controlId, type Editing } from "../use-editing.ts";

import type { Preview } from "../use-preview.ts";
import { type RefusedItem, RefusedItems } from "./refused-items.tsx";

/** Shows a page of the drawer. */
export type Reveal = (tab: EditTab) => void;

/** After a press that changed nothing: how much is to be mended, with a link to each. */
export function RefusalSummary({
  editing,
  violations,
  preview,
  onReveal,
}: {
  editing: Editing;
  violations: readonly PlacedViolation[];
  preview: Preview;
  onReveal: Reveal;
}) {
  const messages = useReasons();
  const readable = useReadable();
  const { refused, fields, preview: words } = messages.panel;
  const { faults: texts } = useWords("editing");
  const { errors } = editing;
  const faults = EDIT_FIELDS.filter((field) => errors[field] !== undefined).map(
    (field): RefusedItem => ({
      target: controlId(field),
      text: refused.item(fields[field], texts[field]),
    }),
  );
  const refusals = violations.map(({ id, place, violation }): RefusedItem => {
    const { title } = violationText(messages, violation.code, readable(violation.params));
    return { target: id, text: refused.item(place === "whole" ? refused.whole : fields[place], title) };
  });
  const items = [...faults, ...refusals];
  return (
    <div className="field-wide" data-told-first tabIndex={-1}>
      {items.length === 0 ? (
        <Notice
          kind="info"
          urgent
          title={preview.state === "CHECKING" ? words.checking : refused.nothingMore}
        />
      ) : (
        <RefusedItems items={items} onReveal={(element) => reveal(element, onReveal)} />
      )}
    </div>
  );
}

/** Shows the page of the drawer on which an element stands. */
function reveal(element: HTMLElement | null, onReveal: Reveal): void {
  const tab = EDIT_TABS.find((one) => one === element?.closest<HTMLElement>("[data-tab]")?.dataset.tab);
  if (tab !== undefined) flushSync(() => onReveal(tab));
}
