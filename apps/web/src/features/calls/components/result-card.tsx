import type { Decision } from "@naisen/api/call";
import type { ReactNode } from "react";
import { CallPath } from "../../../components/call-path.tsx";
import { presentedText, reaches } from "../../../components/call-words.ts";
import { Icon } from "../../../components/icon.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useParties } from "../../../lib/use-party.ts";
import { useTongue } from "../../../lib/use-readable.ts";
import { useWords } from "../../../lib/words.ts";
import { pathOf } from "../call-picture.ts";
import { type AskedCall, legNumbers, resultSentence } from "../call-story.ts";
import { type Caller, callerNumber } from "../party.ts";
import { useCircumstances } from "../use-circumstances.ts";
import { Remedy } from "./remedy.tsx";

/** What the call does: a sentence, a picture, and the three things that a caller asks. */
export function ResultCard({ decision, asked }: { decision: Decision; asked: Omit<AskedCall, "ownerOf"> }) {
  const tongue = useTongue();
  const { simulator, marks } = tongue.messages.panel;
  const words = useWords("calls");
  const ownerOf = useParties(legNumbers(decision));
  const call: AskedCall = { ...asked, ownerOf };
  const reached = reaches(decision);
  const path = pathOf(tongue, decision, call);
  const from = call.callerItem?.number ?? callerNumber(call.caller);
  const circumstances = useCircumstances();
  const loud = decision.outcome === "EMERGENCY_NOT_AVAILABLE";
  return (
    <>
      <div className={loud ? "card-head result-loud" : "card-head"} role={loud ? "alert" : undefined}>
        <h2 className={reached ? undefined : "result-refused"}>
          {reached ? null : <Icon name={loud ? "warn" : "refuse"} />}
          {resultSentence(tongue, decision, call)}
        </h2>
        <span className="spacer" />
        <span className="meta">
          {marks.inRow([simulator.asked(from, displayOf(call.dialled)), ...circumstances])}
        </span>
      </div>
      <div className="card-body">
        <CallPath {...path} label={words.way} />
        {reached ? (
          <Answers decision={decision} caller={call.caller} />
        ) : (
          <Remedy decision={decision} call={call} />
        )}
      </div>
    </>
  );
}

function Answers({ decision, caller }: { decision: Decision; caller: Caller }) {
  const messages = useReasons();
  const words = useWords("calls");
  const { simulator, charge, calleeCharge } = messages.panel;
  const { presented } = decision;
  return (
    <dl className="answers">
      <OneAnswer
        term={simulator.presented}
        value={presentedText(messages, decision) ?? words.presentedNone}
        note={presentedNote()}
      />
      <OneAnswer
        term={simulator.charge}
        value={charge[decision.charge]}
        note={words.chargeNote[decision.charge]}
      />
      <OneAnswer
        term={simulator.calleeCharge}
        value={calleeCharge[decision.calleeCharge]}
        note={words.calleeChargeNote[decision.calleeCharge]}
      />
    </dl>
  );

  function presentedNote(): string {
    if (presented === null) return "";
    if ("outside" in caller && presented.kind !== "WITHHELD") return words.presentedOutside;
    if (presented.kind !== "EXTENSION") return words.presentedNote[presented.kind];
    return "mobile" in caller ? words.hiddenNumber(displayOf(caller.mobile)) : "";
  }
}

function OneAnswer({ term, value, note }: { term: string; value: string; note: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <b className="answer-value">{value}</b>
        <span>{note}</span>
      </dd>
    </div>
  );
}
