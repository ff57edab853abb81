import { expect, it } from "vitest";
import { totpCode } from "../testing/factors.ts";
import { totpStep } from "./totp.ts";

/** A step of 30 seconds begins. */
const BEGINS = Date.parse("2026-12-01T09:00:00+09:00");
const STEP = BEGINS / 30_000;
/** Its codes differ from step to step then; of a random one two could be the same. */
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

it.each([
  ["as it begins", 0, STEP],
  ["in its last moment", 29_999, STEP],
  ["while it is typed on", 39_999, STEP],
  ["from a clock that is nine seconds ahead", -9_000, STEP],
  ["ten seconds after its end", 40_000, null],
  ["more than ten seconds before it begins", -10_001, null],
  ["a whole step later", 59_000, null],
])("a code of thirty seconds %s", (_, away, step) => {
  expect(totpStep(secret, totpCode(secret, BEGINS), BEGINS + away)).toBe(step);
});

it.each(["", "12345", "1234567", "abcdef", "12 34"])("%s is none", (code) => {
  expect(totpStep(secret, code, BEGINS)).toBeNull();
});

it("is taken however it is typed", () => {
  const code = totpCode(secret, BEGINS);
  const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  for (const typed of [wide, `${code.slice(0, 3)} ${code.slice(3)}`, `${code.slice(0, 3)}-${code.slice(3)}`])
    expect(totpStep(secret, typed, BEGINS)).toBe(STEP);
});
