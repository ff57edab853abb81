import { useTongue } from "../lib/use-readable.ts";
import { CallFork, type PathNode } from "./call-path.tsx";
import { situationsAsked } from "./call-trail.ts";
import { type EndWords, endWords } from "./call-words.ts";
import type { ChangedCall } from "./changed-calls.ts";

const KINDS = { desk: "DESK_PHONE", pbx: "PBX_EXTENSION", mobile: "MOBILE", outside: null } as const;

interface ForkProps {
  call: ChangedCall;
  /** The number that is called, and whose it is. */
  callee: { readonly number: string; readonly name: string };
}

/** A call as it goes now, faint, and as it would go. */
export function ConsequenceFork({ call, callee }: ForkProps) {
  const tongue = useTongue();
  const { preview: words, kindOf } = tongue.messages.panel;
  const { from, way, situation } = call;
  const before = endWords(tongue, call.before, situationsAsked(situation, call.before));
  const after = endWords(tongue, call.after, situationsAsked(situation, call.after));
  const kind = KINDS[way];
  const text = words.pathText(from, callee.number, saidOf(before), saidOf(after));
  return (
    <CallFork
      label={situation === null ? text : words.inSituation(words.situation[situation], text)}
      nodes={[
        { title: from, note: kind === null ? words.fromOutside : kindOf(kind), tone: "plain" },
        { title: callee.number, note: callee.name, tone: "callee" },
      ]}
      before={nodeOf(words.before, before, "before")}
      after={nodeOf(words.after, after, after.reached ? "end" : "lost")}
    />
  );

  function saidOf({ title, note }: EndWords): string {
    return words.endText(title, note);
  }
}

function nodeOf(when: string, { title, note, reached }: EndWords, tone: PathNode["tone"]): PathNode {
  return { title, note: `${when}　${note}`, tone: tone === "before" || reached ? tone : "lost" };
}
