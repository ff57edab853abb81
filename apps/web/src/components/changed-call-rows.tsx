import type { CallTongue } from "../lib/use-readable.ts";
import type { CallRow } from "./call-list.tsx";
import { situationsAsked } from "./call-trail.ts";
import { endWords, presentedText, reaches } from "./call-words.ts";
import type { ChangedCall } from "./changed-calls.ts";
import { Diff } from "./diff.tsx";

/** A changed call in words: who calls whom, what becomes of it, and what is seen and charged. */
export function callRowOf(call: ChangedCall, tongue: CallTongue): CallRow {
  const { preview: words, between } = tongue.messages.panel;
  const { line, from, dialled, kind, situation } = call;
  return {
    key: [from, line?.role, situation, ...dialled].join(),
    who: line === null ? `${from} → ${dialled.join(between)}` : from,
    whoNote: line === null ? (situation === null ? "" : words.situation[situation]) : noteOf(line, tongue),
    lost: kind === "LOST",
    what: line === null ? whatOf(call, tongue) : outgoingOf(call, tongue),
    detail: detailOf(call, tongue),
  };
}

function noteOf({ role, extension }: NonNullable<ChangedCall["line"]>, { messages }: CallTongue): string {
  const { preview: words } = messages.panel;
  return role === "OLD" ? words.oldLineOf(extension) : words.newLineOf(extension);
}

/** Where a call ends before and after. */
function endsOf({ before, after, situation }: ChangedCall, tongue: CallTongue) {
  return {
    was: endWords(tongue, before, situationsAsked(situation, before)),
    will: endWords(tongue, after, situationsAsked(situation, after)),
  };
}

/** A call to the changed extension: what rang, and what will. */
function whatOf(call: ChangedCall, tongue: CallTongue) {
  const { preview: words } = tongue.messages.panel;
  const { kind, before, after } = call;
  const { was, will } = endsOf(call, tongue);
  if (kind === "LOST") {
    return (
      <>
        <del>{`${was.title} ${was.note}`}</del> <strong>{words.lost}</strong>
      </>
    );
  }
  if (kind === "GAINED") return <Diff before={words.wasUnreached} after={`${will.title} ${will.note}`} />;
  if (!will.reached) return words.lost + words.unchanged;
  if (was.title === will.title) {
    if (was.note === will.note) return before.outcome === "RING" ? will.title + words.ringsAfter : will.title;
    return (
      <>
        {will.title} <Diff before={was.note} after={will.note} />
      </>
    );
  }
  if (before.outcome !== "RING" || after.outcome !== "RING") {
    return <Diff before={`${was.title} ${was.note}`} after={`${will.title} ${will.note}`} />;
  }
  return (
    <>
      <Diff before={was.title} after={will.title} />
      {words.ringsAfter}
    </>
  );
}

/** A line that comes into the group or leaves it: whether it can call. */
function outgoingOf({ kind, dialled, before, after }: ChangedCall, { messages }: CallTongue) {
  const { preview: words, between } = messages.panel;
  const to = words.outgoing(dialled.join(between));
  if (kind === "LOST") {
    return (
      <>
        {to}
        <del>{words.canCall}</del> <strong>{words.cannotCallNow}</strong>
      </>
    );
  }
  if (kind === "GAINED") {
    return (
      <>
        {to}
        <Diff before={words.cannotCall} after={words.canCallNow} />
      </>
    );
  }
  const [was, will] = [presentedText(messages, before), presentedText(messages, after)];
  return was === will ? to : <Diff before={was ?? words.wasUnreached} after={will ?? words.lost} />;
}

/** What the callee sees and what it costs, and that it stays so where it does. */
function detailOf(call: ChangedCall, tongue: CallTongue): string {
  const { before, after } = call;
  const { preview: words, charge, between } = tongue.messages.panel;
  if (!reaches(after)) return endsOf(call, tongue).will.note;
  const seen = presentedText(tongue.messages, after);
  const saw = presentedText(tongue.messages, before);
  const parts = [
    ...(seen === null ? [] : [words.presented(seen) + remark(saw, seen)]),
    words.charge(charge[after.charge]) +
      remark(reaches(before) ? charge[before.charge] : null, charge[after.charge]),
  ];
  return parts.join(between);

  function remark(old: string | null, now: string): string {
    if (old === null) return "";
    return old === now ? words.unchanged : words.changedFrom(old);
  }
}
