import { plan } from "@naisen/api/change-set";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { bindingPlan, freeLine, lineOfTakahashi, ringing, stopped, takahashi } from "../testing/fixtures.ts";
import { changedCalls, exampleCallTo } from "./changed-calls.ts";

const binding = bindingPlan(takahashi, freeLine);
const at = "2026-12-01T00:00:00Z";

it("tells lost calls first, and says whose line it was", () => {
  const calls = changedCalls(z.parse(plan, binding));
  expect(calls.map(({ kind, from, dialled }) => [kind, from, dialled])).toEqual([
    ["LOST", "090-1111-0002", ["7001"]],
    ["CHANGED", "2001", ["7002"]],
  ]);
  expect(calls[0]?.line).toEqual({ role: "OLD", extension: "7002" });
});

it("tells at once what one line loses to several numbers, and knows a colleague by the extension", () => {
  const from = { mobile: lineOfTakahashi.number };
  const lost = { before: ringing("+819011110001", "7002"), after: stopped("CALLER_NOT_IN_GROUP") };
  const colleague = {
    call: { from: { mobile: "+819011110001" }, dialled: "7002", at },
    before: ringing(lineOfTakahashi.number, "7001"),
    after: ringing(freeLine.number, "7001"),
  };
  const consequences = [
    { call: { from, dialled: "7001", at }, ...lost },
    { call: { from, dialled: "2001", at }, ...lost },
    colleague,
  ];
  const read = z.parse(plan, { ...binding, consequences });
  expect(changedCalls(read).map(({ from: who, dialled }) => [who, dialled])).toEqual([
    ["090-1111-0002", ["7001", "2001"]],
    ["7001", ["7002"]],
  ]);
  expect(exampleCallTo("7002", read)?.call.dialled).toBe("7002");
  expect(exampleCallTo("2999", read)).toBeUndefined();
});
