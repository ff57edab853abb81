import { violationText } from "@naisen/messages/speak";
import { flushSync } from "react-dom";
import { Notice } from "../../../components/notice.tsx";
import { useMessages } from "../../../lib/messages.tsx";
import { useReadable } from "../../../lib/use-readable.ts";
import { EDIT_TABS, type EditTab } from "../edit-tabs.ts";
import { EDIT_FIELDS } from "../edit-values.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import { controlId, type Editing } from "../use-editing.ts";

import type { Preview } from "../use-preview.ts";

/** Shows a page of the drawer. */
export type Reveal = (tab: EditTab) => void;

interface Item {
  readonly target: string;
  readonly text: string;
}

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
  const messages = useMessages();
  const readable = useReadable();
  const { refused, fields, edit, preview: words } = messages.panel;
  const { errors } = editing.form.formState;
  const faults = EDIT_FIELDS.filter((field) => errors[field] !== undefined).map(
    (field): Item => ({ target: controlId(field), text: refused.item(fields[field], edit.faults[field]) }),
  );
  const refusals = violations.map(({ id, place, violation }): Item => {
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
        <Notice kind="error" urgent title={refused.summary(items.length)}>
          <ul>
            {items.map(({ target, text }) => (
              <li key={target}>
                <a href={`#${target}`} onClick={(event) => goTo(event, target, onReveal)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** The address belongs to the router, so the link moves the focus itself, once the page is shown on which it stands. */
function goTo(event: { preventDefault: () => void }, target: string, onReveal: Reveal): void {
  event.preventDefault();
  const element = document.getElementById(target);
  const tab = EDIT_TABS.find((one) => one === element?.closest<HTMLElement>("[data-tab]")?.dataset.tab);
  if (tab !== undefined) flushSync(() => onReveal(tab));
  element?.focus();
}
