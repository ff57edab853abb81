import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { violationText } from "@naisen/messages/speak";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Violation } from "../../../components/violation.tsx";
import { useReasons } from "../../../lib/reasons.ts";
import { useReadable } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Applying } from "../use-applying.ts";
import type { Editing } from "../use-editing.ts";
import type { Preview } from "../use-preview.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { RefusalSummary, type Reveal } from "./refusal-summary.tsx";

interface NoticesProps {
  editing: Editing;
  applying: Applying;
  violations: readonly PlacedViolation[];
  view: ExtensionView;
  preview: Preview;
  onReveal: Reveal;
}

/** What stands above the fields: why it was not applied, what others changed, why the extension is held. */
export function FormNotices(props: NoticesProps) {
  const { editing, applying, violations, view, preview, onReveal } = props;
  const edit = useWords("editing");
  const { outcome, reload } = applying;
  const behind = editing.behind.length > 0 && editing.changed.length > 0;
  return (
    <>
      {outcome.kind === "MEANWHILE" || behind ? (
        <ConflictNotice
          editing={editing}
          view={view}
          meanwhile={outcome.kind === "MEANWHILE" ? outcome.meanwhile : []}
          onReload={() => void reload()}
        />
      ) : null}
      {outcome.kind === "REFUSED" ? (
        <RefusalSummary editing={editing} violations={violations} preview={preview} onReveal={onReveal} />
      ) : null}
      {outcome.kind === "NOTHING_CHANGED" && editing.changed.length === 0 ? (
        <div className="field-wide" data-told-first tabIndex={-1}>
          <Notice kind="info" urgent title={edit.nothingChanged} />
        </div>
      ) : null}
      {outcome.kind === "FAILED" ? (
        <div className="field-wide" data-told-first tabIndex={-1}>
          <ReadFailure error={outcome.error} onAgain={outcome.again} />
        </div>
      ) : null}
      {violations.map(({ id, place, violation }) =>
        place === "whole" ? (
          <div key={id} className="field-wide">
            <Violation id={id} violation={violation} />
          </div>
        ) : null,
      )}
      {view.violations.length > 0 && outcome.kind !== "REFUSED" ? (
        <ToldNotice title={edit.heldTitle} told={view.violations} />
      ) : null}
      {view.passedOver.length > 0 && outcome.kind !== "REFUSED" ? (
        <ToldNotice title={edit.passedOverTitle} told={view.passedOver} />
      ) : null}
    </>
  );
}

/** Why the extension, or a setting of it, does not work as things stand. */
function ToldNotice({ title, told }: { title: string; told: ExtensionView["violations"] }) {
  const messages = useReasons();
  const { marks, between } = messages.panel;
  const readable = useReadable();
  return (
    <div className="field-wide">
      <Notice kind="warn" title={title}>
        <ul>
          {told.map(({ code, path, params }) => {
            const text = violationText(messages, code, readable(params));
            return (
              <li key={code + path}>
                <b>{text.title}</b>
                <br />
                {text.facts.map(([label, value]) => marks.fact(label, value)).join(between)}
                <br />
                {text.remedy}
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
