import type { Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { CallFork, type PathNode } from "../../../components/call-path.tsx";
import { situationAsked, situationsAsked } from "../../../components/call-trail.ts";
import { type EndWords, endWords } from "../../../components/call-words.ts";
import { changedCalls, exampleCallTo } from "../../../components/changed-calls.ts";
import { useTongue } from "../../../lib/use-readable.ts";
import { LivePathPicture } from "./live-path-picture.tsx";

const KINDS = { desk: "DESK_PHONE", pbx: "PBX_EXTENSION", mobile: "MOBILE" } as const;

/** つながり方: a call to the extension as it goes now, faint, and as it would go. */
export function PreviewPath({ plan, view }: { plan: Plan; view: ExtensionView }) {
  const tongue = useTongue();
  const { preview: words, kindOf } = tongue.messages.panel;
  const record = plan.actions.flatMap((action) =>
    action.kind === "EXTENSION" && action.after?.id === view.id ? [action.after] : [],
  )[0];
  const number = record?.number ?? view.number;
  const example = exampleCallTo(number, plan);
  if (example === undefined) return <LivePathPicture view={view} unchanged />;
  const [told] = changedCalls({ ...plan, consequences: [example] });
  const from = told?.from ?? "";
  const situation = situationAsked(example);
  const before = endWords(tongue, example.before, situationsAsked(situation, example.before));
  const after = endWords(tongue, example.after, situationsAsked(situation, example.after));
  const way = Object.keys(example.call.from)[0];
  const caller = way === "desk" || way === "pbx" || way === "mobile" ? kindOf(KINDS[way]) : words.fromOutside;
  const text = words.pathText(from, number, saidOf(before), saidOf(after));
  return (
    <div className="preview-part">
      <h4>
        {words.path} {situation === null ? null : <span className="meta">{words.situation[situation]}</span>}
      </h4>
      <CallFork
        label={situation === null ? text : words.inSituation(words.situation[situation], text)}
        nodes={[
          { title: from, note: caller, tone: "plain" },
          { title: number, note: record?.name ?? view.name, tone: "callee" },
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
