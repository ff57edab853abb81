import { expect, test } from "vitest";
import { NotAnswered } from "../lib/ask.ts";
import { createQueryClient } from "./query-client.ts";

const told = (status: number) =>
  new NotAnswered({ type: "", title: "", detail: "", status, code: "defect", requestId: "" });

test.each([
  ["nobody answered", new NotAnswered(null), 2],
  ["the server is out of breath", told(503), 2],
  ["too many came before it: once, a second later", told(429), 1],
  ["it was refused", told(403), 0],
  ["it is a defect of ours", new TypeError("x"), 0],
])("%s", (_, error, times) => {
  const { retry, retryDelay } = createQueryClient().getDefaultOptions().queries ?? {};
  if (typeof retry !== "function") throw new Error("it is a rule");
  let count = 0;
  while (retry(count, error)) count += 1;
  expect(count).toBe(times);
  // TanStack Query's own: a second before the first.
  expect(retryDelay).toBeUndefined();
});
