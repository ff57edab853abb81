import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { violationText } from "@naisen/messages/speak";
import { Notice } from "../../../components/notice.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Violation } from "../../../components/violation.tsx";
import { useMessages, usePanel } from "../../../lib/messages.tsx";
import { readableParams } from "../../../lib/phones.ts";
import type { PlacedViolation } from "../placed-violations.ts";
import type { Applying } from "../use-applying.ts";
import type { Editing } from "../use-editing.ts";
import type { Preview } from "../use-preview.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { RefusalSummary } from "./refusal-summary.tsx";

interface NoticesProps {
  editing: Editing;
  applying: Applying;
  violations: readonly PlacedViolation[];
  view: ExtensionView;
  preview: Preview;
}

/** What stands above the fields: why it was not applied, what others changed, why the extension is held. */
export function FormNotices({ editing, applying, violations, view, preview }: NoticesProps) {
  const { edit } = usePanel();
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
        <RefusalSummary editing={editing} violations={violations} preview={preview} />
      ) : null}
      {outcome.kind === "NOTHING_CHANGED" && editing.changed.length === 0 ? (
        <div className="field-wide" data-told-first tabIndex={-1}>
          <Notice kind="info" urgent title={edit.nothingChanged} />
        </div>
      ) : null}
      {outcome.kind === "FAILED" ? (
        <div className="field-wide" data-told-first tabIndex={-1}>
          <ReadFailure error={outcome.error} onAgain={() => void applying.press()} />
        </div>
      ) : null}
      {violations.map(({ id, place, violation }) =>
        place === "whole" ? (
          <div key={id} className="field-wide">
            <Violation id={id} violation={violation} />
          </div>
        ) : null,
      )}
      {view.violations.length > 0 && outcome.kind !== "REFUSED" ? <HeldNotice view={view} /> : null}
    </>
  );
}

function HeldNotice({ view }: { view: ExtensionView }) {
  const messages = useMessages();
  return (
    <div className="field-wide">
      <Notice kind="warn" title={messages.panel.edit.heldTitle}>
        <ul>
          {view.violations.map(({ code, path, params }) => {
            const text = violationText(messages, code, readableParams(params));
            return (
              <li key={code + path}>
                <b>{text.title}</b>
                <br />
                {text.facts.map(([label, value]) => `${label}：${value}`).join("、")}
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
