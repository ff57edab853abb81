import { useState } from "react";
import { reaches } from "../../../components/call-words.ts";
import { exampleCallTo } from "../../../components/changed-calls.ts";
import { PreviewCalls } from "../../../components/preview-calls.tsx";
import { PreviewNotices } from "../../../components/preview-notices.tsx";
import { ReadFailure } from "../../../components/read-failure.tsx";
import { Status } from "../../../components/status.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { useWords } from "../../../lib/words.ts";
import { type PhoneState, statesOf, tellingState } from "../situation.ts";
import type { Preview } from "../use-preview.ts";
import { ExamplePath } from "./preview-path.tsx";

/** 変更すると, of an extension that is not there yet: the calls that it would bring. */
export function AddPreview({ preview }: { preview: Preview }) {
  const { preview: words } = usePanel();
  const { state, plan } = preview;
  return (
    <section className="preview" aria-labelledby="preview-title" aria-busy={state === "CHECKING"}>
      <div className="preview-head">
        <h3 id="preview-title">{words.title}</h3>
        <span className="spacer" />
        {state === "CHECKING" ? <Status kind="work">{words.checking}</Status> : null}
        {state === "READY" && plan?.applicable === false ? (
          <Status kind="held">{words.notApplicable}</Status>
        ) : null}
      </div>
      <Brought preview={preview} />
    </section>
  );
}

/** What it brings: notices, the way of a call to it, and the calls that get through then. */
function Brought({ preview }: { preview: Preview }) {
  const { preview: words } = usePanel();
  const { add } = useWords("editing");
  const { state, plan } = preview;
  if (state === "FAILED") {
    return (
      <div className="preview-part">
        <ReadFailure error={preview.error} onAgain={preview.again} />
      </div>
    );
  }
  if (plan === null || state === "INCOMPLETE") return <p className="preview-part meta">{add.nothing}</p>;
  if (!plan.applicable) return <p className="preview-part meta">{words.mendFirst}</p>;
  return (
    <div className={state === "CHECKING" ? "fading" : undefined}>
      <PreviewNotices plan={plan} />
      {plan.consequences.some(({ after }) => reaches(after)) ? (
        <>
          <AddedPath preview={preview} />
          <PreviewCalls plan={plan} />
        </>
      ) : (
        <p className="preview-part">{add.noCalls}</p>
      )}
    </div>
  );
}

function AddedPath({ preview: { plan } }: { preview: Preview }) {
  const [chosen, choose] = useState<PhoneState | null>(null);
  const added = plan?.actions.flatMap((action) =>
    action.kind === "EXTENSION" ? (action.after ?? []) : [],
  )[0];
  if (plan === null || added === undefined) return null;
  const wanted = chosen ?? tellingState(added.number, plan);
  const told = statesOf(added).filter((state) => exampleOf(state) !== undefined);
  const state = told.includes(wanted) ? wanted : told[0];
  const example = state === undefined ? undefined : exampleOf(state);
  if (state === undefined || example === undefined) return null;
  return (
    <ExamplePath plan={plan} example={example} after={added} state={state} states={told} onState={choose} />
  );

  function exampleOf(state: PhoneState) {
    if (plan === null || added === undefined) return undefined;
    return exampleCallTo(added.number, plan, state === "FREE" ? null : state);
  }
}
