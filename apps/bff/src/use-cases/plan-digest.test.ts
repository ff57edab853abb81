import type { Action, ExtensionAction } from "@naisen/domain/plan/plan";
import { expect, test } from "vitest";
import { added, altered, idOf } from "../store/suite/example-company.ts";
import { planDigest } from "./plan-digest.ts";

const to = (id: string): Partial<NonNullable<ExtensionAction["after"]>> => ({
  forwarding: [{ when: "BUSY", to: idOf(id) }],
});
const before = added("7001", "佐藤 太郎").after;

/** An extension is added, somebody forwards to it, and a number from outside rings it. */
function adding(id: string, number = "7004", name = "新人"): readonly Action[] {
  const add = added(number, name, { id: idOf(id) });
  const record = { number: "+815055550100", to: idOf(id) } as NonNullable<
    Extract<Action, { kind: "INBOUND" }>["after"]
  >;
  return [
    { ...add, address: `extensions/${idOf(id)}` },
    ...(before === null ? [] : [altered(before, to(id))]),
    { kind: "INBOUND", address: "inbound/+815055550100", action: "ADD", before: null, after: record },
  ];
}

test("the id of an extension that is added makes no difference, wherever it stands", () => {
  expect(planDigest(adding("5.0"))).toBe(planDigest(adding("6.0")));
});

test("its number and its name do", () => {
  const digests = [adding("5.0"), adding("5.0", "7005"), adding("5.0", "7004", "別人")].map(planDigest);
  expect(new Set(digests).size).toBe(3);
});

test("whom one forwards to does, where he is there already", () => {
  if (before === null) return expect.unreachable();
  const digests = ["7002", "7003"].map((id) => planDigest([altered(before, to(id))]));
  expect(new Set(digests).size).toBe(2);
});

test("a name that reads like the id of an extension that is added is left as it is", () => {
  const [one, other] = ["5.0", "6.0"].map((id) => planDigest(adding(id, "7004", idOf("5.0"))));
  expect(one).toBe(other);
});
