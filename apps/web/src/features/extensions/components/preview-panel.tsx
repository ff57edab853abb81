import { changedCalls } from "../../../components/changed-calls.ts";
import { PreviewCalls } from "../../../components/preview-calls.tsx";
import { PreviewNotices } from "../../../components/preview-notices.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Status } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import type { Editing } from "../use-editing.ts";
import type { Preview } from "../use-preview.ts";
import { LivePathPicture } from "./live-path-picture.tsx";
import { PreviewDifferences } from "./preview-differences.tsx";
import { PreviewPath } from "./preview-path.tsx";

interface PanelProps {
  editing: Editing;
  preview: Preview;
}

/** 変更すると: what the typed changes would do, while they are typed. Nothing here has been applied. */
export function PreviewPanel({ editing, preview }: PanelProps) {
  const { preview: words } = usePanel();
  const { state } = preview;
  return (
    <section className="preview" aria-labelledby="preview-title" aria-busy={state === "CHECKING"}>
      <div className="preview-head">
        <h3 id="preview-title">{words.title}</h3>
        <span className="spacer" />
        <PreviewState preview={preview} />
      </div>
      {state === "FAILED" ? (
        <div className="preview-part">
          <ReadFailure error={preview.error} onAgain={preview.again} />
        </div>
      ) : (
        <PreviewBody editing={editing} preview={preview} />
      )}
    </section>
  );
}

function PreviewState({ preview: { state, plan } }: { preview: Preview }) {
  const { preview: words } = usePanel();
  if (state === "CHECKING") return <Status kind="work">{words.checking}</Status>;
  if (state === "READY" && plan?.applicable === false)
    return <Status kind="held">{words.notApplicable}</Status>;
  if (state === "NOTHING") return null;
  return (
    <span className="meta" role="status">
      {state === "READY" && plan !== null ? <span className="visually-hidden">{summaryOf()}</span> : null}
      {words.notYet}
    </span>
  );

  function summaryOf(): string {
    const calls = plan === null ? [] : changedCalls(plan);
    return words.summary(calls.length, calls.filter(({ kind }) => kind === "LOST").length);
  }
}

function PreviewBody({ editing, preview }: PanelProps) {
  const { preview: words } = usePanel();
  const { base } = editing;
  const { state, plan } = preview;
  if (plan === null || state === "NOTHING" || state === "INCOMPLETE") {
    return <LivePathPicture view={base} hint={state === "INCOMPLETE" ? words.incomplete : words.nothing} />;
  }
  if (!plan.applicable) return <LivePathPicture view={base} hint={words.mendFirst} stillWorks />;
  return (
    <div className={state === "CHECKING" ? "fading" : undefined}>
      <PreviewDifferences plan={plan} editing={editing} />
      <PreviewNotices plan={plan} />
      <PreviewPath plan={plan} view={base} />
      <PreviewCalls plan={plan} />
    </div>
  );
}
