import { expect, test } from "vitest";
import type { ChangeToSend } from "./change-set.ts";
import { thingsChangedBy } from "./things-changed.ts";

const department = (extension: string): ChangeToSend => ({
  type: "EditExtension",
  extension,
  department: "営業1課",
});

test.each<[told: string, changes: readonly ChangeToSend[], count: number]>([
  ["nothing", [], 0],
  ["an edit of one extension", [department("7001")], 1],
  ["two wishes for one extension", [department("7001"), { type: "UnbindMobile", extension: "7001" }], 1],
  ["a swap, which is about two", [{ type: "SwapExtensions", a: "7001", b: "7002" }], 2],
  ["a removal and the forwards that led there", [forwardsOf("7001"), removalOf("2001")], 2],
  ["what an inbound number rings", [{ type: "SetInbound", number: "0312345678", to: "7001" }], 1],
])("%s", (_told, changes, count) => {
  expect(thingsChangedBy(changes)).toBe(count);
});

function forwardsOf(extension: string): ChangeToSend {
  return { type: "SetForwarding", extension, rules: [] };
}

function removalOf(extension: string): ChangeToSend {
  return { type: "RemoveExtension", extension };
}
