import type { Decision } from "@naisen/api/call";
import { refusalText } from "@naisen/messages/speak";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CallPath } from "../../../components/call-path.tsx";
import { reaches } from "../../../components/call-words.ts";
import { Icon } from "../../../components/icon.tsx";
import { useMessages, usePanel } from "../../../lib/messages.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { type AskedCall, pathOf, resultSentence } from "../call-story.ts";
import { callerNumber } from "../party.ts";

/** What the call does: a sentence, a picture, and the three things that a caller asks. */
export function ResultCard({ decision, call }: { decision: Decision; call: AskedCall }) {
  const messages = useMessages();
  const { simulator } = messages.panel;
  const reached = reaches(decision);
  const path = pathOf(messages, decision, call);
  const from = call.callerItem?.number ?? callerNumber(call.caller);
  return (
    <>
      <div className="card-head">
        <h2 className={reached ? undefined : "result-refused"}>
          {reached ? null : <Icon name="refuse" />}
          {resultSentence(messages, decision, call)}
        </h2>
        <span className="spacer" />
        <span className="meta">{simulator.asked(from, displayOf(call.dialled))}</span>
      </div>
      <div className="card-body">
        <CallPath {...path} />
        {reached ? <Answers decision={decision} /> : <Remedy decision={decision} call={call} />}
      </div>
    </>
  );
}

function Answers({ decision }: { decision: Decision }) {
  const { simulator, charge } = usePanel();
  const { presented } = decision;
  return (
    <dl className="answers">
      <OneAnswer
        term={simulator.presented}
        value={presented === null ? simulator.presentedNone : displayOf(presented.number)}
        note={presented === null ? "" : simulator.presentedNote[presented.kind]}
      />
      <OneAnswer
        term={simulator.charge}
        value={charge[decision.charge]}
        note={simulator.chargeNote[decision.charge]}
      />
      <OneAnswer
        term={simulator.calleeCharge}
        value={charge[decision.calleeCharge]}
        note={simulator.calleeChargeNote}
      />
    </dl>
  );
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

/** What to do so that the call gets through, with the way to it. */
function Remedy({ decision, call }: { decision: Decision; call: AskedCall }) {
  const messages = useMessages();
  const { simulator } = messages.panel;
  const code = decision.refusal?.code;
  const mended = code === "CALLER_HELD" || code === "CALLER_NOT_IN_GROUP" ? call.callerItem : call.calleeItem;
  return (
    <div className="remedy">
      <b>{simulator.remedy}</b>
      <p>{code === undefined ? simulator.emergencyRemedy : refusalText(messages, code).remedy}</p>
      {mended === null || code === undefined ? null : (
        <Link
          to="/extensions"
          search={{ open: mended.number }}
          className="button button-recommended button-small"
        >
          {simulator.openExtension(mended.number)}
        </Link>
      )}
    </div>
  );
}
