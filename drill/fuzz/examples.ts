import { otherCompany, PASSWORD } from "../../apps/bff/src/testing/open-house.ts";
import { exampleScenario } from "../../packages/api/src/example-scenario.ts";
import type { Chance } from "../chance.ts";
import type { Known } from "./values.ts";

/** Bodies that are meant, by operation: what chance alone would hardly ever hit. */
export function exampleOf(operation: string, chance: Chance, known: Known): unknown {
  const number = () => chance.pick(known.extension ?? ["7001"]);
  const change = () =>
    chance.pick([
      () => ({
        type: "EditExtension",
        extension: number(),
        department: chance.pick(["営業2課", "総務課", null]),
      }),
      () => ({ type: "SetVoicemail", extension: number(), on: chance.maybe(0.5), ringSeconds: 20 }),
      () => ({ type: "SetForwarding", extension: number(), rules: [{ when: "BUSY", to: number() }] }),
      () => ({ type: "UnbindMobile", extension: number() }),
      () => ({ type: "BindMobile", extension: number(), mobile: chance.pick(known.mobile ?? []) }),
      () => ({ type: "SwapExtensions", a: number(), b: number() }),
      () => ({ type: "RemoveExtension", extension: number() }),
      () => ({ type: "RenumberExtension", extension: number(), to: `66${chance.int(10, 99)}` }),
      () => ({ type: "AddExtension", kind: "MOBILE", number: `67${chance.int(10, 99)}`, name: "新人 一郎" }),
    ])();
  const changes = () => Array.from({ length: chance.int(1, 3) }, change);
  const call = () => ({ from: { desk: number() }, dialled: number(), conditions: { busy: [number()] } });
  const examples: Readonly<Record<string, () => unknown>> = {
    signIn: () => ({ companyId: "demo", userId: "second", password: PASSWORD }),
    planChanges: () => ({ changes: changes() }),
    applyChanges: () => ({ changes: changes(), reason: "異動" }),
    putDraft: () => ({ changes: changes(), reason: "", version: chance.int(0, 3) }),
    undoChangeSet: () => ({}),
    explainCall: call,
    explainPlannedCall: () => ({ changes: changes(), call: call() }),
    putCompany: otherCompany,
    runScenario: () => exampleScenario,
    putNetworkState: () => ({ busy: [number()], sitesDown: chance.maybe(0.5) ? known.site : [] }),
    inviteAccount: () => ({ role: "USER", userId: `u${chance.int(1, 99)}`, extension: number() }),
    makeToken: () => ({ name: `t${chance.int(1, 999)}`, right: "READ", endsOn: "2026-12-31" }),
    rotateToken: () => ({ overlapHours: chance.int(0, 168) }),
    putAccountState: () => ({ disabled: chance.maybe(0.5) }),
    putAccountRole: () => ({ role: "USER", extension: number() }),
  };
  return examples[operation]?.();
}
