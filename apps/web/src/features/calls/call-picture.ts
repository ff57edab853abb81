import type { Decision, Destination, Leg } from "@naisen/api/call";
import type { PathHop, PathNode } from "../../components/call-path.tsx";
import { type Situation, type TrailStep, unansweredLeg } from "../../components/call-trail.ts";
import { destinationNumber, reaches } from "../../components/call-words.ts";
import { displayOf } from "../../lib/phones.ts";
import { nameOf } from "../../lib/use-party.ts";
import type { CallTongue } from "../../lib/use-readable.ts";
import { type AskedCall, decidedTrail, isForwardedAlways } from "./call-story.ts";
import { callerNumber } from "./party.ts";

interface Picture {
  readonly nodes: readonly PathNode[];
  /** What lies before each node but the first. */
  readonly hops: readonly PathHop[];
  /** Each node in words, with what leads to it. */
  readonly steps: readonly string[];
}

interface Stop {
  readonly hop: PathHop;
  readonly node: PathNode;
}

const NO_WORDS: PathHop = { above: "", below: "" };

/** The way of the call as places and what lies between them, under the conditions that were asked. */
export function pathOf(tongue: CallTongue, decision: Decision, call: AskedCall): Picture {
  const { preview } = tongue.messages.panel;
  const stops = stopsOf(tongue, decision, call);
  const nodes = [callerNode(tongue, call), ...stops.map(({ node }) => node)];
  const steps = [
    saidOf(nodes[0]),
    ...stops.map(({ hop, node }) => [hop.above, hop.below, saidOf(node)].filter(Boolean).join(" ")),
  ];
  return { nodes, hops: stops.map(({ hop }) => hop), steps };

  function saidOf(node: PathNode | undefined): string {
    return node === undefined ? "" : preview.endText(node.title, node.note);
  }
}

function stopsOf(tongue: CallTongue, decision: Decision, call: AskedCall): readonly Stop[] {
  const trail = decidedTrail(decision);
  const [first] = trail;
  if (first === undefined) return stoppedAtOnce(tongue, decision, call);
  if ("carrier" in first.leg.to || "gateway" in first.leg.to) return [goingOut(tongue, decision, first.leg)];
  const devices = trail.map((step, place) => deviceStop(tongue, decision, call, step, trail[place - 1]));
  const after = reaches(decision) ? laterStops(tongue, decision, call, trail) : [stopHere(tongue, decision)];
  return [calleeStop(tongue, decision, call), ...devices, ...after];
}

function goingOut({ messages, siteName }: CallTongue, decision: Decision, { to }: Leg): Stop {
  const { simulator, charge, preview } = messages.panel;
  const site = "gateway" in to ? siteName(to.gateway) : null;
  const kinds = {
    EMERGENCY: preview.emergency,
    ORDINARY_CALL: preview.ordinary,
    OUTSIDE: site === null ? preview.outsideBy050 : preview.outsideByGateway(site),
  } as const;
  const { outcome } = decision;
  const note = outcome === "EMERGENCY" || outcome === "ORDINARY_CALL" ? kinds[outcome] : kinds.OUTSIDE;
  return {
    hop: { above: charge[decision.charge], below: site ?? simulator.mobileNetwork },
    node: { title: destinationNumber(to), note, tone: "end" },
  };
}

/** The extension that was dialled. */
function calleeStop({ messages }: CallTongue, decision: Decision, call: AskedCall): Stop {
  const { simulator, charge } = messages.panel;
  const { calleeItem, dialled, caller } = call;
  const below = "outside" in caller ? simulator.fromPublic : simulator.extension;
  const above = reaches(decision) && !("outside" in caller) ? charge[decision.charge] : "";
  const title = calleeItem?.number ?? displayOf(dialled);
  return {
    hop: { above, below },
    node: { title, note: calleeItem?.name ?? simulator.extension, tone: "callee" },
  };
}

function deviceStop(
  tongue: CallTongue,
  decision: Decision,
  call: AskedCall,
  { leg, by }: TrailStep,
  before: TrailStep | undefined,
): Stop {
  const { simulator } = tongue.messages.panel;
  const isLast = reaches(decision) && leg === decidedTrail(decision).at(-1)?.leg;
  const words = placeWords(tongue, leg.to, call);
  const node: PathNode = { ...words, tone: isLast ? "end" : "plain" };
  if (by !== null) return { hop: dashedHop(tongue, by, before?.leg), node };
  const above = isForwardedAlways(decision, call) ? simulator.always : simulator.calling;
  return { hop: { above, below: "" }, node };
}

/** What follows if nobody answers where the call ends now. */
function laterStops(
  tongue: CallTongue,
  decision: Decision,
  call: AskedCall,
  trail: readonly TrailStep[],
): readonly Stop[] {
  const next = unansweredLeg(decision, trail);
  if (next === null) return [];
  const hop = dashedHop(tongue, "NO_ANSWER", trail.at(-1)?.leg);
  return [{ hop: { ...hop, look: "later" }, node: { ...placeWords(tongue, next.to, call), tone: "before" } }];
}

function dashedHop({ messages }: CallTongue, by: Situation, from: Leg | undefined): PathHop {
  const { simulator } = messages.panel;
  const seconds = by === "NO_ANSWER" ? (from?.ringSeconds ?? null) : null;
  return {
    above: seconds === null ? "" : simulator.seconds(seconds),
    below: simulator.by[by],
    look: "dashed",
  };
}

/** A phone or voicemail in two lines. */
function placeWords(
  { messages, siteName }: CallTongue,
  to: Destination,
  { ownerOf, calleeItem }: AskedCall,
): Pick<PathNode, "title" | "note"> {
  const { kindOf, preview } = messages.panel;
  const number = destinationNumber(to);
  if ("voicemail" in to) return { title: preview.voicemail, note: preview.messageOf(number) };
  const owner = ownerOf(number);
  const isCallee = owner === null || owner.number === calleeItem?.number;
  if ("mobile" in to) return { title: number, note: isCallee ? kindOf("MOBILE") : nameOf(owner) };
  const kind = kindOf("desk" in to ? "DESK_PHONE" : "PBX_EXTENSION");
  const site = "pbx" in to && to.site !== null ? siteName(to.site) : (owner?.siteName ?? number);
  return { title: kind, note: isCallee ? site : nameOf(owner) };
}

function stopHere({ messages }: CallTongue, decision: Decision): Stop {
  const { simulator } = messages.panel;
  const code = decision.refusal?.code;
  const by = code === undefined ? null : (REFUSED_BY[code] ?? "OUT_OF_AREA");
  return {
    hop: { above: "", below: by === null ? "" : simulator.by[by], look: "dashed" },
    node: { title: simulator.stopsHere, note: "", tone: "lost" },
  };
}

const REFUSED_BY: Readonly<Record<string, Situation>> = {
  CALLEE_BUSY: "BUSY",
  CALLEE_NO_ANSWER: "NO_ANSWER",
};

/** What stops a call before it is asked who is called. */
const STOPS_THE_CALLER: ReadonlySet<string> = new Set([
  "CALLER_NOT_IN_GROUP",
  "CALLER_HELD",
  "ROAMING_EXTENSION_DIAL",
]);

/** A call that could ring nowhere: it stops at its caller, at digits that mean nobody, or behind whom they mean. */
function stoppedAtOnce(
  { messages }: CallTongue,
  { refusal }: Decision,
  { calleeItem, dialled }: AskedCall,
): readonly Stop[] {
  const { simulator } = messages.panel;
  const lost: PathNode = { title: simulator.stopsHere, note: "", tone: "lost" };
  if (calleeItem === null) {
    return [{ hop: NO_WORDS, node: { ...lost, title: displayOf(dialled), note: simulator.stopsHere } }];
  }
  const callee = { title: calleeItem.number, note: calleeItem.name };
  if (STOPS_THE_CALLER.has(refusal?.code ?? "")) {
    return [
      { hop: NO_WORDS, node: lost },
      { hop: { ...NO_WORDS, look: "later" }, node: { ...callee, tone: "before" } },
    ];
  }
  return [
    { hop: NO_WORDS, node: { ...callee, tone: "callee" } },
    { hop: NO_WORDS, node: lost },
  ];
}

function callerNode({ messages }: CallTongue, { caller, callerItem }: AskedCall): PathNode {
  const { kindOf, simulator } = messages.panel;
  if (callerItem === null) {
    return { title: callerNumber(caller), note: "outside" in caller ? simulator.outside : "", tone: "plain" };
  }
  const line = "mobile" in caller ? displayOf(caller.mobile) : null;
  const note = [kindOf(callerItem.kind), line].filter(Boolean).join(" ");
  return { title: nameOf(callerItem), note, tone: "plain" };
}
