import type { Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { CallFork, type PathNode } from "../../../components/call-path.tsx";
import { type EndWords, endWords } from "../../../components/call-words.ts";
import { useMessages } from "../../../lib/messages.tsx";
import { changedCalls, exampleCallTo } from "../changed-calls.ts";
import { LivePathPicture } from "./live-path-picture.tsx";

/** つながり方: a call to the extension as it goes now, faint, and as it would go. */
export function PreviewPath({ plan, view }: { plan: Plan; view: ExtensionView }) {
  const messages = useMessages();
  const { preview: words, kindOf } = messages.panel;
  const example = exampleCallTo(view.number, plan);
  if (example === undefined) return <LivePathPicture view={view} unchanged />;
  const [told] = changedCalls({ ...plan, consequences: [example] });
  const from = told?.from ?? "";
  const before = endWords(messages, example.before);
  const after = endWords(messages, example.after);
  const caller =
    "desk" in example.call.from ? "DESK_PHONE" : "pbx" in example.call.from ? "PBX_EXTENSION" : "MOBILE";
  const name = plan.actions.find((action) => action.after?.id === view.id)?.after?.name ?? view.name;
  return (
    <div className="preview-part">
      <h4>{words.path}</h4>
      <CallFork
        label={words.pathText(from, view.number, saidOf(before), saidOf(after))}
        nodes={[
          { title: from, note: kindOf(caller), tone: "plain" },
          { title: view.number, note: name, tone: "callee" },
        ]}
        before={nodeOf(words.before, before, "before")}
        after={nodeOf(words.after, after, after.reached ? "end" : "lost")}
      />
    </div>
  );

  function saidOf({ title, note }: EndWords): string {
    return words.endText(title, note);
  }
}

function nodeOf(when: string, { title, note, reached }: EndWords, tone: PathNode["tone"]): PathNode {
  return { title, note: `${when}　${note}`, tone: tone === "before" || reached ? tone : "lost" };
}
