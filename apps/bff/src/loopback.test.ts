import { expect, test } from "vitest";
import { isLoopback } from "./loopback.ts";

test.each([
  ["127.0.0.1", true],
  ["127.9.9.9", true],
  ["::1", true],
  ["10.0.0.1", false],
  ["127.example", false],
])("%s: this machine's loopback %s", (address, is) => {
  expect(isLoopback(address)).toBe(is);
});
