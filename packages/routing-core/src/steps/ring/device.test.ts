import { OSAKA } from "@naisen/domain/testing/scalars";
import { aCall, EQUIPPED, FORWARDING, factory, office, SATO, TAKAHASHI } from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { ringDevice } from "./device.step.ts";

interface Rung {
  readonly extension: string;
  readonly kind: string;
  readonly ringSeconds: number | null;
}

function way(
  when: string,
  dialled: string,
  params: Rung,
  legs: readonly object[],
  company = office(),
): StepCase {
  const says = { result: "MATCHED", params: { ...params }, learnt: { way: { legs } } } as const;
  return { when, company, call: aCall({ mobile: SATO }, dialled), says };
}

const carrier = (extension: string) => ({
  to: { voicemail: "CARRIER", extension },
  ringSeconds: null,
  on: {},
});
const officeLink = (extension: string) => ({
  to: { voicemail: "OFFICE_LINK", extension },
  ringSeconds: null,
  on: {},
});
const all = (leg: number) => ({ BUSY: leg, NO_ANSWER: leg, OUT_OF_AREA: leg });

describeStep(ringDevice, [
  way("a mobile and nothing behind it", "7001", { extension: "7001", kind: "MOBILE", ringSeconds: null }, [
    { to: { mobile: SATO }, ringSeconds: null, on: {} },
  ]),
  way(
    "a voicemail that the line lacks is none",
    "7002",
    { extension: "7002", kind: "MOBILE", ringSeconds: null },
    [{ to: { mobile: TAKAHASHI }, ringSeconds: null, on: {} }],
  ),
  way(
    "a mobile and its carrier's voicemail",
    "7006",
    { extension: "7006", kind: "MOBILE", ringSeconds: 25 },
    [{ to: { mobile: EQUIPPED }, ringSeconds: 25, on: all(1) }, carrier("7006")],
  ),
  way(
    "a desk phone and Office Link's voicemail",
    "2001",
    { extension: "2001", kind: "DESK_PHONE", ringSeconds: 15 },
    [{ to: { desk: "2001" }, ringSeconds: 15, on: all(1) }, officeLink("2001")],
  ),
  way(
    "a desk phone with voicemail off",
    "2002",
    { extension: "2002", kind: "DESK_PHONE", ringSeconds: null },
    [{ to: { desk: "2002" }, ringSeconds: null, on: {} }],
  ),
  way(
    "the device, its forwards, and the voicemails of the forwards",
    "7007",
    { extension: "7007", kind: "MOBILE", ringSeconds: 20 },
    [
      { to: { mobile: FORWARDING }, ringSeconds: 20, on: { BUSY: 1, NO_ANSWER: 2, OUT_OF_AREA: 3 } },
      { to: { desk: "2001" }, ringSeconds: 15, on: all(4) },
      { to: { mobile: TAKAHASHI }, ringSeconds: null, on: {} },
      { to: { mobile: EQUIPPED }, ringSeconds: 25, on: all(5) },
      officeLink("2001"),
      carrier("7006"),
    ],
  ),
  way("another's phone always", "7008", { extension: "7006", kind: "MOBILE", ringSeconds: 25 }, [
    { to: { mobile: EQUIPPED }, ringSeconds: 25, on: all(1) },
    carrier("7006"),
  ]),
  way(
    "a PBX phone: only its site being down leads on",
    "301",
    { extension: "301", kind: "PBX_EXTENSION", ringSeconds: null },
    [
      { to: { pbx: "301", site: "tokyo" }, ringSeconds: null, on: { OUT_OF_AREA: 1 } },
      { to: { mobile: SATO }, ringSeconds: null, on: {} },
    ],
    factory(),
  ),
  way(
    "a PBX phone without a forward",
    "302",
    { extension: "302", kind: "PBX_EXTENSION", ringSeconds: null },
    [{ to: { pbx: "302", site: OSAKA }, ringSeconds: null, on: {} }],
    factory(),
  ),
  way(
    "voicemail without a time of its own",
    "502",
    { extension: "502", kind: "MOBILE", ringSeconds: 20 },
    [{ to: { mobile: EQUIPPED }, ringSeconds: 20, on: all(1) }, carrier("502")],
    factory(),
  ),
  {
    when: "nobody was found to ring",
    company: office(),
    call: aCall({ mobile: SATO }, "7999"),
    says: { result: "REFUSED", params: { dialled: "7999" }, refusal: "NO_SUCH_EXTENSION" },
  },
  {
    when: "a callee without a phone",
    company: office(),
    call: aCall({ mobile: SATO }, "7005"),
    says: { result: "REFUSED", params: { dialled: "7005" }, refusal: "NO_SUCH_EXTENSION" },
  },
]);
