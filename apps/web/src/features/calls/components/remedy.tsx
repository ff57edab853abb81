import type { Decision } from "@naisen/api/call";
import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { refusalText } from "@naisen/messages/speak";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../../lib/messages.tsx";
import { displayOf } from "../../../lib/phones.ts";
import { useReasons } from "../../../lib/reasons.ts";
import { useWords } from "../../../lib/words.ts";
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
const OF_THE_CONTRACT = new Set(["NOT_IN_MENU", "OPTION_MISSING"]);
const OF_THE_SITES = new Set(["NO_GATEWAY", "SITE_DOWN"]);
const IN_THE_LIST = new Set(["CALLER_NOT_IN_GROUP", "NO_SUCH_EXTENSION"]);
/** What an ordinary call to the callee's mobile number does not meet. */
const BY_MOBILE = new Set(["ROAMING_EXTENSION_DIAL", "CONGESTION", "CALLEE_ABROAD"]);
const LOOK = "button button-recommended button-small";

/** What to do so that the call gets through, with the way to it. */
export function Remedy({ decision, call }: { decision: Decision; call: AskedCall }) {
  const messages = useReasons();
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
  const mended = OF_THE_CALLER.has(code) ? call.callerItem : OF_THE_CALLEE.has(code) ? call.calleeItem : null;
  const rung = rungNumber(decision.trace);
  const rungItem = rung === null ? null : call.ownerOf(rung);
  const phone = OF_THE_PHONE.has(code) ? (rungItem ?? call.calleeItem) : null;
  return (
    <div className="actions">
      {mended === null ? null : <Way item={mended} words={simulator.openExtension(mended.number)} />}
      {phone === null ? null : <WaysOfPhone phone={phone} />}
      {BY_MOBILE.has(code) ? <DialMobile callee={call.calleeItem} /> : null}
      <WayElsewhere code={code} found={mended !== null} />
    </div>
  );
}

function WaysOfPhone({ phone }: { phone: ExtensionItem }) {
  const { simulator } = useMessages().panel;
  return (
    <>
      <Way item={phone} tab="forwarding" words={simulator.setForwarding(phone.number)} />
      {phone.kind === "PBX_EXTENSION" ? null : (
        <Way item={phone} tab="reception" words={simulator.setVoicemail(phone.number)} />
      )}
    </>
  );
}

/** The same call to the callee's mobile number, which is no extension call. */
function DialMobile({ callee }: { callee: ExtensionItem | null }) {
  const words = useWords("calls");
  if (callee?.mobile == null) return null;
  const dialled = displayOf(callee.mobile);
  return (
    <Link
      to="/simulator"
      search={(now) => ({
        ...now,
        dialled: dialled.replaceAll("-", ""),
        state: undefined,
        forward: undefined,
      })}
      className={LOOK}
    >
      {words.dialMobile(dialled)}
    </Link>
  );
}

/** Where the mend is no extension's: the contract, the sites, or the list in which a number may be found. */
function WayElsewhere({ code, found }: { code: string; found: boolean }) {
  const words = useWords("calls");
  const { notFound } = useMessages().panel;
  if (OF_THE_CONTRACT.has(code)) {
    return (
      <Link to="/contract" className={LOOK}>
        {words.toContract}
      </Link>
    );
  }
  if (OF_THE_SITES.has(code)) {
    return (
      <Link to="/sites" className={LOOK}>
        {words.toSites}
      </Link>
    );
  }
  if (found || !IN_THE_LIST.has(code)) return null;
  return (
    <Link to="/extensions" search={{}} className={LOOK}>
      {notFound.toList}
    </Link>
  );
}

function Way({ item, tab, words }: { item: ExtensionItem; tab?: "forwarding" | "reception"; words: string }) {
  return (
    <Link
      to="/extensions"
      search={{ open: item.number, ...(tab === undefined ? {} : { tab }) }}
      className={LOOK}
    >
      {words}
    </Link>
  );
}
