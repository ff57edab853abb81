import { idOf, number, TOKYO } from "@naisen/domain/testing/scalars";
import {
  ABROAD,
  aCall,
  EQUIPPED,
  FORWARDING,
  factory,
  OUR_050,
  OUTSIDER,
  office,
  SATO,
  TAKAHASHI,
  under,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { ringExtension } from "./extension.step.ts";

const FLAT = { charge: "FLAT_RATE", calleeCharge: "NONE" };

function rings(
  when: string,
  call: StepCase["call"],
  [presented, extension]: readonly [string, string],
  but: { company?: StepCase["company"]; charges?: typeof FLAT; kind?: string; reached?: number } = {},
): StepCase {
  const charges = but.charges ?? FLAT;
  const decides = {
    outcome: "RING",
    presented: { kind: but.kind ?? "EXTENSION", number: presented },
    ...charges,
    refusal: null,
    reached: but.reached ?? 0,
  };
  const says = { result: "MATCHED", params: { extension, presented, ...charges }, decides } as const;
  return { when, company: but.company ?? office(), call, says };
}

function refused(
  when: string,
  call: StepCase["call"],
  extension: string,
  state: string,
  company = office(),
): StepCase {
  return { when, company, call, says: { result: "REFUSED", params: { extension, state }, refusal: state } };
}

const bySato = (dialled: string) => aCall({ mobile: SATO }, dialled);

describeStep(ringExtension, [
  rings("mobile to mobile", bySato("7002"), ["7001", "7002"]),
  rings("mobile to desk phone", bySato("2001"), ["7001", "2001"]),
  rings("desk phone to mobile", aCall({ desk: number("2001") }, "7001"), ["2001", "7001"]),
  rings("desk phone to desk phone", aCall({ desk: number("2001") }, "2002"), ["2001", "2002"]),
  rings("mobile to a phone behind the PBX", bySato("302"), ["501", "302"], { company: factory() }),
  rings("a phone behind the PBX to a mobile", aCall({ pbx: number("301") }, "501"), ["301", "501"], {
    company: factory(),
  }),
  rings("a busy PBX phone is the PBX's affair", under(bySato("302"), { busy: ["302"] }), ["501", "302"], {
    company: factory(),
  }),
  rings("with the number withheld", bySato("1847002"), ["", "7002"], { kind: "WITHHELD" }),
  rings("with the number shown on purpose: still the extension", bySato("1867002"), ["7001", "7002"]),
  rings(
    "abroad, where the callee pays roaming",
    under(bySato("7006"), { lines: { [EQUIPPED]: ABROAD } }),
    ["7001", "7006"],
    {
      charges: { charge: "FLAT_RATE", calleeCharge: "METERED_ROAMING" },
    },
  ),
  rings(
    "a forward that is abroad pays roaming",
    under(bySato("7007"), { lines: { [FORWARDING]: "OUT_OF_AREA", [EQUIPPED]: ABROAD } }),
    ["7001", "7006"],
    { charges: { charge: "FLAT_RATE", calleeCharge: "METERED_ROAMING" }, reached: 3 },
  ),
  rings("a forward, with the caller's number", under(bySato("7007"), { busy: ["7007"] }), ["7001", "2001"], {
    reached: 1,
  }),
  rings("in the callee's place", bySato("7008"), ["7001", "7006"]),
  rings("from outside, by a mobile", aCall({ outside: TAKAHASHI }, OUR_050), [TAKAHASHI, "7001"], {
    kind: "MOBILE",
    charges: { charge: "NONE", calleeCharge: "NONE" },
  }),
  rings(
    "from outside by a fixed line, to a mobile abroad: the callee pays nothing",
    under(aCall({ outside: OUTSIDER }, OUR_050), { lines: { [EQUIPPED]: ABROAD } }),
    [OUTSIDER, "7006"],
    { company: ringing("7006"), kind: "FIXED_LINE", charges: { charge: "NONE", calleeCharge: "NONE" } },
  ),
  refused("busy", under(bySato("7001"), { busy: ["7001"] }), "7001", "CALLEE_BUSY"),
  refused(
    "abroad without the option",
    under(bySato("7002"), { lines: { [TAKAHASHI]: ABROAD } }),
    "7002",
    "CALLEE_ABROAD",
  ),
  refused(
    "unregistered, without voicemail",
    under(bySato("2002"), { unregistered: ["2002"] }),
    "2002",
    "CALLEE_UNREGISTERED",
  ),
  refused(
    "a PBX phone whose site is down and whose forward does not answer",
    under(aCall({ mobile: EQUIPPED }, "301"), { sitesDown: [TOKYO], noAnswer: ["501"] }),
    "501",
    "CALLEE_NO_ANSWER",
    factory(),
  ),
  refused(
    "the state is that of the phone where it ends",
    under(bySato("7007"), { noAnswer: ["7007"], busy: ["7002"] }),
    "7002",
    "CALLEE_BUSY",
  ),
  refused("nobody was found to ring", bySato("7999"), "", "NO_SUCH_EXTENSION"),
]);

/** The office, with the 050 number ringing this one. */
function ringing(typed: string): StepCase["company"] {
  const company = office();
  return { ...company, settings: { ...company.settings, inbound: new Map([[OUR_050, idOf(typed)]]) } };
}
