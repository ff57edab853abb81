import type { ChangeToSend, Consequence, Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { CallFork, type PathNode } from "../../../components/call-path.tsx";
import { situationAsked, situationsAsked, situationsOf } from "../../../components/call-trail.ts";
import { type EndWords, endWords } from "../../../components/call-words.ts";
import { changedCalls, exampleCallTo } from "../../../components/changed-calls.ts";
import { endNode, endSaid } from "../../../components/end-node.ts";
import { type CallTongue, useTongue } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { usePlannedPath } from "../api/use-live-path.ts";
import { isAvoided } from "../avoided.ts";
import { type Called, type PhoneState, tellingState } from "../situation.ts";
import { LivePathPicture, Picture } from "./live-path-picture.tsx";
import { SituationChips } from "./situation-chips.tsx";

const KINDS = { desk: "DESK_PHONE", pbx: "PBX_EXTENSION", mobile: "MOBILE" } as const;

interface PathProps {
  plan: Plan;
  /** The changes that the plan is of. */
  planned: readonly ChangeToSend[];
  view: ExtensionView;
  /** The state of the phone that somebody chose to see. */
  chosen: PhoneState | null;
  onState: (state: PhoneState) => void;
}

/** つながり方: a call to the extension as it goes now, faint, and as it would go, in the state that is chosen. */
export function PreviewPath({ plan, planned, view, chosen, onState }: PathProps) {
  const after = recordAfter(plan, view);
  const state = chosen ?? tellingState(after.number, plan);
  // Of a phone that is not there a plan tells only one that is abroad.
  if (state === "OUT_OF_AREA") {
    return <PlannedPath planned={planned} view={view} after={after} state={state} onState={onState} />;
  }
  const example = exampleCallTo(after.number, plan, state === "FREE" ? null : state);
  if (example === undefined) return <LivePathPicture view={view} state={state} onState={onState} unchanged />;
  return <ExamplePath plan={plan} example={example} after={after} state={state} onState={onState} />;
}

type Record = Called & { readonly name: string };

/** The extension as the plan leaves it. */
function recordAfter(plan: Plan, view: ExtensionView): Record {
  const written = plan.actions.flatMap((action) =>
    action.kind === "EXTENSION" && action.after?.id === view.id ? [action.after] : [],
  );
  return written[0] ?? view;
}

interface ExampleProps {
  plan: Plan;
  example: Consequence;
  after: Record;
  state: PhoneState;
  states?: readonly PhoneState[];
  onState: (state: PhoneState) => void;
}

/** A call that the plan changes. */
export function ExamplePath({ plan, example, after, state, states, onState }: ExampleProps) {
  const tongue = useTongue();
  const { preview: words, kindOf } = tongue.messages.panel;
  const [told] = changedCalls({ ...plan, consequences: [example] });
  const situation = situationAsked(example);
  const way = Object.keys(example.call.from)[0];
  const caller = way === "desk" || way === "pbx" || way === "mobile" ? kindOf(KINDS[way]) : words.fromOutside;
  return (
    <Fork
      from={{ title: told?.from ?? "", note: caller, tone: "plain" }}
      after={after}
      state={state}
      states={states}
      onState={onState}
      was={endWords(tongue, example.before, situationsAsked(situation, example.before))}
      will={endWords(tongue, example.after, situationsAsked(situation, example.after))}
      isAvoided={situation === null && isPassedOver(example)}
    />
  );
}

/** Nothing is said of the phone, and yet it does not ring: its 2in1 handset uses the other number. */
function isPassedOver({ after: { reached, refusal } }: Consequence): boolean {
  return refusal?.code === "CALLEE_OUT_OF_AREA" || (reached ?? 0) > 0;
}

interface PlannedProps {
  planned: readonly ChangeToSend[];
  view: ExtensionView;
  after: Record;
  state: PhoneState;
  onState: (state: PhoneState) => void;
}

/** A call that is asked anew, as it goes now and under the changes. */
function PlannedPath({ planned, view, after, state, onState }: PlannedProps) {
  const tongue = useTongue();
  const { preview: words, kindOf } = tongue.messages.panel;
  const path = usePlannedPath(planned, view, after, state);
  const ends = path?.after == null ? null : endsOf(tongue, path.before, path.after);
  if (path?.after == null || ends === null) {
    return <LivePathPicture view={view} state={state} onState={onState} />;
  }
  const { colleague } = path;
  const { was, will } = ends;
  if (was.title === will.title && was.note === will.note) {
    return (
      <div className="preview-part">
        <h4>
          {words.path} <span className="meta">{words.unchangedPath}</span>
        </h4>
        <SituationChips called={view} shown={state} onChoose={onState} />
        <Picture live={{ colleague, result: path.after }} view={after} state={state} />
      </div>
    );
  }
  return (
    <Fork
      from={{ title: `${colleague.number} ${colleague.name}`, note: kindOf(colleague.kind), tone: "plain" }}
      after={after}
      state={state}
      onState={onState}
      was={was}
      will={will}
      isAvoided={isAvoided(path.after)}
    />
  );
}

type Decided = Parameters<typeof situationsOf>[0];

function endsOf(tongue: CallTongue, before: Decided, after: Decided) {
  return {
    was: endWords(tongue, before, situationsOf(before)),
    will: endWords(tongue, after, situationsOf(after)),
  };
}

interface ForkProps {
  from: PathNode;
  after: Record;
  state: PhoneState;
  states?: readonly PhoneState[] | undefined;
  onState: (state: PhoneState) => void;
  was: EndWords;
  will: EndWords;
  isAvoided: boolean;
}

function Fork({ from, after, state, states, onState, was, will, isAvoided: avoided }: ForkProps) {
  const tongue = useTongue();
  const editing = useWords("editing");
  const { preview: words } = tongue.messages.panel;
  const text = words.pathText(
    from.title,
    after.number,
    endSaid(tongue.messages, was),
    endSaid(tongue.messages, will),
  );
  const situation = state === "FREE" ? null : editing.inSituation[state];
  return (
    <div className="preview-part">
      <h4>
        {words.path} {situation === null ? null : <span className="meta">{situation}</span>}
      </h4>
      <SituationChips called={after} states={states} shown={state} onChoose={onState} />
      <CallFork
        label={situation === null ? text : words.inSituation(situation, text)}
        nodes={[from, { title: after.number, note: after.name, tone: "callee" }]}
        before={endNode(was, words.before, "before")}
        after={endNode(will, words.after, "end")}
      />
      {avoided ? <p className="meta">{editing.avoided}</p> : null}
    </div>
  );
}
