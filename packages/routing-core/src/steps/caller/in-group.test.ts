import { number } from "@naisen/domain/testing/scalars";
import { aCall, FREE, office, SATO, SUSPENDED } from "../../testing/a-table.ts";
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
  member("a phone behind the customer's PBX", { pbx: number("2009") }, "2009"),
  member("a held extension is of the group too", { mobile: SUSPENDED }, "7003"),
  stranger("a line of the company without an extension", { mobile: FREE }, FREE),
  stranger("a desk phone that nobody has", { desk: number("2999") }, "2999"),
  stranger("a mobile extension is no desk phone", { desk: number("7001") }, "7001"),
  stranger("a PBX phone is no desk phone", { desk: number("2009") }, "2009"),
  stranger("a desk phone is no PBX phone", { pbx: number("2001") }, "2001"),
]);
