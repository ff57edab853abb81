import { expect, test } from "vitest";
import { maskNumbers, maskPieces, maskValue } from "./mask-numbers.ts";

const ALL = () => true;

test.each([
  ["+819011110001", "+8190****0001"],
  ["090-1111-0001", "090-****-0001"],
  ["09011110001", "090****0001"],
  ["080 1111 0001", "080 **** 0001"],
  ["two-in-one/+817011110001 と 060-1111-0002", "two-in-one/+8170****0001 と 060-****-0002"],
])("%s is told as %s", (text, masked) => {
  expect(maskNumbers(text, ALL)).toBe(masked);
});

test.each([
  ["a fixed line", "03-5555-0100 +81355550100"],
  ["a 050 number", "050-5555-0100 +815055550100"],
  ["digits within a digest", "a09011110001 09011110001f 109011110001 090111100012"],
  ["an extension and an instant", "7001 2026-12-01T00:00:00.000Z"],
])("%s is no mobile number", (_, text) => {
  expect(maskNumbers(text, ALL)).toBe(text);
});

test("only what is hidden is masked, in values and keys", () => {
  const isHidden = (line: string) => line === "+819011110001";
  expect(maskValue({ "+819011110001": ["090-1111-0001", "090-1111-0002"] }, isHidden)).toEqual({
    "+8190****0001": ["090-****-0001", "090-1111-0002"],
  });
});

test("a file is masked in either encoding", async () => {
  // ソ and 表 have a second byte in Shift_JIS that is a backslash.
  const bytes = Buffer.concat([
    Buffer.from([0x83, 0x5c, 0x95, 0x5c, 0x2c]),
    Buffer.from("090-1111-0001\r\n"),
  ]);
  const masked: Buffer[] = [];
  for await (const piece of maskPieces(streamOf(bytes), ALL)) masked.push(Buffer.from(piece));
  const expected = Buffer.concat([
    Buffer.from([0x83, 0x5c, 0x95, 0x5c, 0x2c]),
    Buffer.from("090-****-0001\r\n"),
  ]);
  expect(Buffer.concat(masked)).toEqual(expected);
});

async function* streamOf(bytes: Uint8Array) {
  yield bytes;
}
