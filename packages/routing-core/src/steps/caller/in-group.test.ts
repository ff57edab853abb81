import { number } from "@naisen/domain/testing/scalars";
import {
  aCall,
  FREE,
  factory,
  HANDSET_A,
  OUR_050,
  OUTSIDER,
  office,
  SATO,
  SUSPENDED,
} from "../../testing/a-table.ts";
import { describeStep, type StepCase } from "../../testing/describe-step.ts";
import { callerInGroup } from "./in-group.step.ts";

const company = office();
const member = (when: string, from: StepCase["call"]["from"], extension: string): StepCase => ({
  when,
  company,
  call: aCall(from, "7002"),
  says: { result: "MATCHED", params: { extension } },
});
const stranger = (when: string, from: StepCase["call"]["from"], device: string): StepCase => ({
  when,
  company,
  call: aCall(from, "7002"),
  says: { result: "REFUSED", params: { device }, refusal: "CALLER_NOT_IN_GROUP" },
});

describeStep(callerInGroup, [
  member("a mobile that carries an extension", { mobile: SATO }, "7001"),
  member("a fixed IP phone", { desk: number("2001") }, "2001"),
  {
    ...member("a phone behind the customer's PBX", { pbx: number("301") }, "301"),
    company: factory(),
  },
  {
    ...member("the line that the handset's mode says", { mobile: HANDSET_A }, "7022"),
    company: office({ mode: "B", avoidOtherNumber: false }),
  },
  member("a held extension is of the group too", { mobile: SUSPENDED }, "7003"),
  stranger("a line of the company without an extension", { mobile: FREE }, FREE),
  stranger("a desk phone that nobody has", { desk: number("2999") }, "2999"),
  stranger("a mobile extension is no desk phone", { desk: number("7001") }, "7001"),
  { ...stranger("a PBX phone is no desk phone", { desk: number("301") }, "301"), company: factory() },
  stranger("a desk phone is no PBX phone", { pbx: number("2001") }, "2001"),
  {
    when: "somebody outside needs no extension",
    company,
    call: aCall({ outside: OUTSIDER }, OUR_050),
    says: { result: "NOT_APPLICABLE", params: {} },
  },
]);
