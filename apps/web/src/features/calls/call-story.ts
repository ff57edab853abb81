import type { Decision } from "@naisen/api/call";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import type { Messages } from "@naisen/messages/ja";
import { refusalText } from "@naisen/messages/speak";
import type { PathHop, PathNode } from "../../components/call-path.tsx";
import { destinationNumber, endWords, reaches } from "../../components/call-words.ts";
import { displayOf } from "../../lib/phones.ts";
import { type Caller, callerNumber, nameOf } from "./party.ts";

/** A call that was asked about, with the extensions that are known of it. */
export interface AskedCall {
  readonly caller: Caller;
  readonly callerItem: ExtensionItem | null;
  readonly dialled: string;
  readonly calleeItem: ExtensionItem | null;
}

/** What a decision says in one sentence: the heading of the result. */
export function resultSentence(messages: Messages, decision: Decision, call: AskedCall): string {
  const { simulator } = messages.panel;
  const [leg] = decision.legs;
  if (decision.refusal !== null) return refusalText(messages, decision.refusal.code).title;
  if (decision.outcome === "EMERGENCY_NOT_AVAILABLE" || leg === undefined)
    return simulator.emergencyNotAvailable;
  const number = destinationNumber(leg.to);
  if (decision.outcome === "ORDINARY_CALL") return simulator.ordinary(number);
  if (decision.outcome === "EMERGENCY") return simulator.emergency(number);
  return simulator.rings(calleeName(call), deviceOf(messages, decision));
}

function calleeName({ calleeItem, dialled }: AskedCall): string {
  return calleeItem === null ? displayOf(dialled) : nameOf(calleeItem);
}

function deviceOf({ panel }: Messages, { legs: [leg] }: Decision): string {
  if (leg === undefined) return "";
  if ("mobile" in leg.to) return panel.simulator.mobileOf(displayOf(leg.to.mobile));
  return panel.kindOf("desk" in leg.to ? "DESK_PHONE" : "PBX_EXTENSION");
}

/** The way of the call as places and what lies between them. */
export function pathOf(messages: Messages, decision: Decision, call: AskedCall) {
  const way = reaches(decision) ? reachedWay(messages, decision, call) : stoppedWay(messages, call);
  const nodes = [callerNode(messages, call), ...way.nodes];
  const parts = nodes.map(({ title, note }) => messages.panel.preview.endText(title, note));
  return { nodes, hops: way.hops, label: messages.panel.simulator.pathText(parts) };
}

interface Way {
  readonly nodes: readonly PathNode[];
  readonly hops: readonly PathHop[];
}

function reachedWay(messages: Messages, decision: Decision, call: AskedCall): Way {
  const { simulator, charge } = messages.panel;
  const { title, note } = endWords(messages, decision);
  const end: PathNode = { title, note, tone: "end" };
  const paid = charge[decision.charge];
  if (decision.outcome !== "RING") {
    return { nodes: [end], hops: [{ above: paid, below: simulator.mobileNetwork }] };
  }
  return {
    nodes: [calleeNode(messages, call), end],
    hops: [
      { above: paid, below: simulator.extension },
      { above: simulator.calling, below: "" },
    ],
  };
}

function stoppedWay(messages: Messages, call: AskedCall): Way {
  const { stopsHere } = messages.panel.simulator;
  if (call.calleeItem === null) {
    const lost: PathNode = { title: displayOf(call.dialled), note: stopsHere, tone: "lost" };
    return { nodes: [lost], hops: [NO_WORDS] };
  }
  const lost: PathNode = { title: stopsHere, note: "", tone: "lost" };
  return { nodes: [calleeNode(messages, call), lost], hops: [NO_WORDS, NO_WORDS] };
}

const NO_WORDS: PathHop = { above: "", below: "" };

function calleeNode({ panel }: Messages, { calleeItem, dialled }: AskedCall): PathNode {
  const note = calleeItem?.name ?? panel.simulator.extension;
  return { title: calleeItem?.number ?? dialled, note, tone: "callee" };
}

function callerNode({ panel }: Messages, { caller, callerItem }: AskedCall): PathNode {
  if (callerItem === null) return { title: callerNumber(caller), note: "", tone: "plain" };
  const note = [panel.kindOf(callerItem.kind), callerItem.mobileDisplay].filter(Boolean).join(" ");
  return { title: nameOf(callerItem), note, tone: "plain" };
}
