import type { Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { exampleCallTo, toldCall } from "../../../components/changed-calls.ts";
import { ConsequenceFork } from "../../../components/consequence-fork.tsx";
import { usePanel } from "../../../lib/messages.tsx";
import { LivePathPicture } from "./live-path-picture.tsx";

/** つながり方: a call to the extension as it goes now, faint, and as it would go. */
export function PreviewPath({ plan, view }: { plan: Plan; view: ExtensionView }) {
  const { preview: words } = usePanel();
  const record = plan.actions.flatMap((action) =>
    action.kind === "EXTENSION" && action.after?.id === view.id ? [action.after] : [],
  )[0];
  const number = record?.number ?? view.number;
  const example = exampleCallTo(number, plan);
  if (example === undefined) return <LivePathPicture view={view} unchanged />;
  const call = toldCall(example, plan);
  return (
    <div className="preview-part">
      <h4>
        {words.path}{" "}
        {call.situation === null ? null : <span className="meta">{words.situation[call.situation]}</span>}
      </h4>
      <ConsequenceFork call={call} callee={{ number, name: record?.name ?? view.name }} />
    </div>
  );
}
