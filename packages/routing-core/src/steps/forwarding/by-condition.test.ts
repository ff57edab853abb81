import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import { idOf, TOKYO } from "@naisen/domain/testing/scalars";
import {
  aCall,
  EQUIPPED,
  FAR_ABROAD,
  FORWARDING,
  factory,
  type Known,
  office,
  SATO,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { forwardingByCondition } from "./by-condition.step.ts";

const call = (dialled: string, known: Known) => under(aCall({ mobile: SATO }, dialled), known);

function forwards(
  when: string,
  known: Known,
  params: { when: string; to: string; state: string | null },
  leg: number,
): StepCase {
  const says = {
    result: "MATCHED",
    params: { extension: "7007", ...params },
    learnt: { place: { leg, state: params.state } },
  } as const;
  return { when, company: office(), call: call("7007", known), says };
}

function stays(
  when: string,
  extension: string,
  known: Known,
  params: { why: string; when: string | null; to: string | null },
): StepCase {
  const says = { result: "NOT_APPLICABLE", params: { extension, ...params } } as const;
  return { when, company: office(), call: call(extension, known), says };
}

const NOTHING = { when: null, to: null };

describeStep(forwardingByCondition, [
  forwards("busy", { busy: ["7007"] }, { when: "BUSY", to: "2001", state: null }, 1),
  forwards("no answer", { noAnswer: ["7007"] }, { when: "NO_ANSWER", to: "7002", state: null }, 2),
  forwards(
    "out of area",
    { lines: { [FORWARDING]: "OUT_OF_AREA" } },
    { when: "OUT_OF_AREA", to: "7006", state: null },
    3,
  ),
  forwards(
    "abroad and unreachable is out of area, and the forward is busy too",
    { lines: { [FORWARDING]: FAR_ABROAD }, busy: ["7006"] },
    { when: "OUT_OF_AREA", to: "7006", state: "CALLEE_BUSY" },
    3,
  ),
  {
    when: "a PBX phone whose site is down",
    company: factory(),
    call: under(aCall({ mobile: EQUIPPED }, "301"), { sitesDown: [TOKYO] }),
    says: { result: "MATCHED", params: { extension: "301", when: "OUT_OF_AREA", to: "501", state: null } },
  },
  stays("the phone is free", "7007", {}, { why: "FREE", ...NOTHING }),
  stays("no rule for it", "7001", { busy: ["7001"] }, { why: "NONE", when: "BUSY", to: null }),
  stays(
    "voicemail stands behind, and no rule",
    "7006",
    { busy: ["7006"] },
    { why: "NONE", when: "BUSY", to: null },
  ),
  {
    when: "the phone that rings always in the callee's place has no forwards",
    company: office(),
    call: call("7008", { busy: ["7006"] }),
    says: { result: "NOT_APPLICABLE", params: { extension: "7006", why: "ALWAYS", when: "BUSY", to: null } },
  },
  {
    when: "the forward is held on that day",
    company: withForwardTo("7003"),
    call: call("7007", { busy: ["7007"] }),
    says: { result: "NOT_APPLICABLE", params: { extension: "7007", why: "HELD", when: "BUSY", to: "7003" } },
  },
]);

/** The office, with 7007 forwarding busy to this number. */
function withForwardTo(typed: string): StepCase["company"] {
  const company = office();
  const extensions = [...company.settings.extensions].map((extension) =>
    extension.number === "7007"
      ? { ...extension, forwarding: [{ when: "BUSY" as const, to: idOf(typed) }] }
      : extension,
  );
  return { ...company, settings: { ...company.settings, extensions: new ExtensionIndex(extensions) } };
}
