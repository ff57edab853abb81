import type { Plan } from "@naisen/api/change-set";
import { useMemo, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { reaches } from "../../../components/call-words.ts";
import { callRowOf } from "../../../components/changed-call-rows.tsx";
import { type ChangedCall, changedCallsOneByOne } from "../../../components/changed-calls.ts";
import { ConsequenceFork } from "../../../components/consequence-fork.tsx";
import { Status } from "../../../components/status.tsx";
import { useTongue } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { pictured } from "../pictured-calls.ts";
import { usePrinting } from "../use-printing.ts";
import { CallKind, CallTable } from "./call-table.tsx";

/** 変わる通話: how many of each kind, lost ones first; a few drawn, and all that are named as a table. */
export function PlanCalls({ plan }: { plan: Plan }) {
  const { calls: words } = useWords("plan");
  const [asTable, setAsTable] = useState(false);
  const { lost, moved, gained, altered, seen } = plan.calls;
  const all = lost + moved + gained + altered;
  const calls = useMemo(() => changedCallsOneByOne(plan), [plan]);
  const drawn = pictured(calls);
  const printing = usePrinting();
  return (
    <section className="card" aria-labelledby="plan-calls">
      <div className="card-head">
        <h2 id="plan-calls">{words.title}</h2>
        {all === 0 ? null : <span className="meta">{words.lead(all, drawn.length)}</span>}
        <span className="spacer" />
        {all === 0 ? null : (
          <Button look="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.hideTable : words.asTable(all)}
          </Button>
        )}
      </div>
      <div className="card-body">
        {!plan.applicable ? (
          <p>{words.mendFirst}</p>
        ) : (
          <ul className="plan-sum">
            <Count word={words.lost} n={lost} isLoss />
            <Count word={words.moved} n={moved} />
            <Count word={words.gained} n={gained} />
            {altered === 0 ? null : <Count word={words.altered} n={altered} />}
            <Count word={words.seen} n={seen} />
          </ul>
        )}
        {plan.applicable && all === 0 ? <p className="meta">{words.none}</p> : null}
        {drawn.length === 0 ? null : (
          <ul className="plan-pictures">
            {drawn.map((call) => (
              <PicturedCall key={`${call.from} ${call.dialled} ${call.situation}`} call={call} plan={plan} />
            ))}
          </ul>
        )}
      </div>
      {(asTable || printing) && calls.length > 0 ? (
        <CallTable calls={calls} all={all} isWhole={printing} />
      ) : null}
    </section>
  );
}

function Count({ word, n, isLoss = false }: { word: string; n: number; isLoss?: boolean }) {
  return (
    <li>
      {isLoss && n > 0 ? <Status kind="held">{word}</Status> : word} <b>{n.toLocaleString("ja-JP")}</b>
    </li>
  );
}

function PicturedCall({ call, plan }: { call: ChangedCall; plan: Plan }) {
  const tongue = useTongue();
  const { preview, between } = tongue.messages.panel;
  const number = call.dialled.join(between);
  return (
    <li>
      <h3>
        {call.from} → {number}
        {call.situation === null ? null : <span>{preview.situation[call.situation]}</span>}
        <CallKind call={call} />
      </h3>
      <ConsequenceFork call={call} callee={{ number, name: nameOf(number, plan) }} />
      {/* Where nobody is reached, the picture says why already. */}
      {reaches(call.after) ? <p className="meta">{callRowOf(call, tongue).detail}</p> : null}
    </li>
  );
}

/** Whose number it is or will be, as far as the plan has to do with it. */
function nameOf(number: string, { actions }: Plan): string {
  for (const { kind, after, before } of actions) {
    if (kind !== "EXTENSION") continue;
    if (after?.number === number) return after.name;
    if (before?.number === number) return before.name;
  }
  return "";
}
