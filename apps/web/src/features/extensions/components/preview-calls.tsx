import type { Plan } from "@naisen/api/change-set";
import type { Messages } from "@naisen/messages/ja";
import { CallList, type CallRow } from "../../../components/call-list.tsx";
import { endWords, reaches } from "../../../components/call-words.ts";
import { Diff } from "../../../components/diff.tsx";
import { Tag } from "../../../components/tag.tsx";
import { useMessages } from "../../../lib/messages.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { type ChangedCall, changedCalls } from "../changed-calls.ts";

/** 変わる通話: lost ones first, and of each what stays as it is. */
export function PreviewCalls({ plan }: { plan: Plan }) {
  const messages = useMessages();
  const { preview: words } = messages.panel;
  const calls = changedCalls(plan);
  const lost = calls.filter(({ kind }) => kind === "LOST").length;
  return (
    <div className="preview-part">
      <h4>
        {words.calls} <span className="meta">{words.callCount(calls.length)}</span>
        {lost === 0 ? null : <Tag kind="lost">{words.lostCount(lost)}</Tag>}
      </h4>
      {calls.length === 0 ? (
        <p>
          {words.noCalls}
          <br />
          <span className="meta">{words.noCallsText}</span>
        </p>
      ) : (
        <CallList label={words.calls} rows={calls.map((call) => rowOf(call, messages))} />
      )}
    </div>
  );
}

function rowOf(call: ChangedCall, messages: Messages): CallRow {
  const { preview: words } = messages.panel;
  const { line, from, dialled, kind } = call;
  return {
    key: [from, line?.role, ...dialled].join(),
    who: line === null ? `${from} → ${dialled.join(messages.panel.between)}` : from,
    whoNote:
      line === null
        ? ""
        : line.role === "OLD"
          ? words.oldLineOf(line.extension)
          : words.newLineOf(line.extension),
    lost: kind === "LOST",
    what: line === null ? whatOf(call, messages) : outgoingOf(call, messages),
    detail: detailOf(call, messages),
  };
}

/** A call to the changed extension: what rang, and what will. */
function whatOf({ kind, before, after }: ChangedCall, messages: Messages) {
  const { preview: words } = messages.panel;
  const [was, will] = [endWords(messages, before), endWords(messages, after)];
  if (kind === "LOST") {
    return (
      <>
        <del>{`${was.title} ${was.note}`}</del> <strong>{words.lost}</strong>
      </>
    );
  }
  if (kind === "GAINED") return <Diff before={words.wasUnreached} after={`${will.title} ${will.note}`} />;
  if (!will.reached) return <Diff before={was.note} after={will.note} />;
  return was.title === will.title ? (
    will.title + words.ringsAfter
  ) : (
    <>
      <Diff before={was.title} after={will.title} />
      {words.ringsAfter}
    </>
  );
}

/** A line that comes into the group or leaves it: whether it can call. */
function outgoingOf({ kind, dialled, before, after }: ChangedCall, messages: Messages) {
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
  const [was, will] = [presentedOf(before), presentedOf(after)];
  return was === will ? to : <Diff before={was ?? words.wasUnreached} after={will ?? words.lost} />;
}

/** What the callee sees and what it costs, and that it stays so where it does. */
function detailOf({ before, after }: ChangedCall, messages: Messages): string {
  const { preview: words, charge } = messages.panel;
  if (!reaches(after)) return endWords(messages, after).note;
  const seen = presentedOf(after);
  const saw = presentedOf(before);
  const parts = [
    ...(seen === null ? [] : [words.presented(seen) + remark(saw, seen)]),
    words.charge(charge[after.charge]) +
      remark(reaches(before) ? charge[before.charge] : null, charge[after.charge]),
  ];
  return parts.join(messages.panel.between);

  function remark(old: string | null, now: string): string {
    if (old === null) return "";
    return old === now ? words.unchanged : words.changedFrom(old);
  }
}

function presentedOf({ presented }: ChangedCall["after"]): string | null {
  return presented === null ? null : displayOf(presented.number);
}
