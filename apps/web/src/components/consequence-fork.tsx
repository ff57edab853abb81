import { useTongue } from "../lib/use-readable.ts";
import { CallFork } from "./call-path.tsx";
import { situationsAsked } from "./call-trail.ts";
import { endWords } from "./call-words.ts";
import type { ChangedCall } from "./changed-calls.ts";
import { endNode, endSaid } from "./end-node.ts";

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
  const text = words.pathText(
    from,
    callee.number,
    endSaid(tongue.messages, before),
    endSaid(tongue.messages, after),
  );
  return (
    <CallFork
      label={situation === null ? text : words.inSituation(words.situation[situation], text)}
      nodes={[
        { title: from, note: kind === null ? words.fromOutside : kindOf(kind), tone: "plain" },
        { title: callee.number, note: callee.name, tone: "callee" },
      ]}
      before={endNode(before, words.before, "before")}
      after={endNode(after, words.after, "end")}
    />
  );
}
