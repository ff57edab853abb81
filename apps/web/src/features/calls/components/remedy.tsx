import type { Decision } from "@naisen/api/call";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { refusalText } from "@naisen/messages/speak";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../../lib/messages.tsx";
import { type AskedCall, rungNumber } from "../call-story.ts";

const OF_THE_CALLER = new Set(["CALLER_HELD", "CALLER_NOT_IN_GROUP"]);
/** A phone that cannot be reached: forwards and voicemail are what helps. */
const OF_THE_PHONE = new Set([
  "CALLEE_ABROAD",
  "CALLEE_OUT_OF_AREA",
  "CALLEE_BUSY",
  "CALLEE_NO_ANSWER",
  "CALLEE_UNREGISTERED",
  "SITE_DOWN",
]);
const OF_THE_CALLEE = new Set(["EXTENSION_UNBOUND", "EXTENSION_HELD"]);

/** What to do so that the call gets through, with the way to it. */
export function Remedy({ decision, call }: { decision: Decision; call: AskedCall }) {
  const messages = useMessages();
  const { simulator } = messages.panel;
  const code = decision.refusal?.code;
  return (
    <div className="remedy">
      <b>{simulator.remedy}</b>
      <p>{code === undefined ? simulator.emergencyRemedy : refusalText(messages, code).remedy}</p>
      {code === undefined ? null : <Ways code={code} decision={decision} call={call} />}
    </div>
  );
}

function Ways({ code, decision, call }: { code: string; decision: Decision; call: AskedCall }) {
  const { simulator } = useMessages().panel;
  if (OF_THE_PHONE.has(code)) {
    const rung = rungNumber(decision.trace);
    const phone = (rung === null ? null : call.ownerOf(rung)) ?? call.calleeItem;
    return phone === null ? null : (
      <div className="actions">
        <Way item={phone} tab="forwarding" words={simulator.setForwarding(phone.number)} />
        {phone.kind === "PBX_EXTENSION" ? null : (
          <Way item={phone} tab="reception" words={simulator.setVoicemail(phone.number)} />
        )}
      </div>
    );
  }
  const mended = OF_THE_CALLER.has(code) ? call.callerItem : OF_THE_CALLEE.has(code) ? call.calleeItem : null;
  return mended === null ? null : <Way item={mended} words={simulator.openExtension(mended.number)} />;
}

function Way({ item, tab, words }: { item: ExtensionItem; tab?: "forwarding" | "reception"; words: string }) {
  return (
    <Link
      to="/extensions"
      search={{ open: item.number, ...(tab === undefined ? {} : { tab }) }}
      className="button button-recommended button-small"
    >
      {words}
    </Link>
  );
}
