import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskMobileNumbers, mobileNumbersIn } from "./mobile-numbers-in.ts";

const ALL = () => true;
const masked = (text: string) => maskMobileNumbers(text, ALL);

describe("what a person reads as a mobile number is told without its middle", () => {
  test.each([
    ["+819011110001", "+8190****0001"],
    ["090-1111-0001", "090-****-0001"],
    ["09011110001", "090****0001"],
    ["080 1111 0001", "080 **** 0001"],
    ["two-in-one/+817011110001 と 060-1111-0002", "two-in-one/+8170****0001 と 060-****-0002"],
    ["ア09012345678", "ア090****5678"],
    ["０９０１２３４５６７８", "０９０****５６７８"],
    ["０９０ー１２３４ー５６７８", "０９０ー****ー５６７８"],
    ["090‐1234‑5678", "090‐****‑5678"],
    ["090−1234–5678", "090−****–5678"],
    ["090　1234　5678", "090　****　5678"],
    ["(090) 1234 - 5678", "(090) **** - 5678"],
    ["090.1234.5678", "090.****.5678"],
    ["090・1234・5678", "090・****・5678"],
    ["０９０−1234-５６７８", "０９０−****-５６７８"],
    ["٠٩٠١٢٣٤٥٦٧٨", "٠٩٠****٥٦٧٨"],
    ["०९०१२३४५६७८", "०९०****५६७८"],
    ["𝟎𝟗𝟎-𝟏𝟐𝟑𝟒-𝟓𝟔𝟕𝟖", "𝟎𝟗𝟎-****-𝟓𝟔𝟕𝟖"],
    ["〇九〇-一二三四-五六七八", "〇九〇-****-五六七八"],
    ["零九零一二三四五六七八", "零九零****五六七八"],
    ["09 01 23 45 67 8", "09 0* ** *5 67 8"],
    ["090\u200b1234\u200b5678", "090\u200b****\u200b5678"],
    ["+81 (0)90-1234-5678", "+81 (0)90-****-5678"],
    ["＋８１９０１２３４５６７８", "＋８１９０****５６７８"],
    ["0081 90 1234 5678", "0081 90 **** 5678"],
    ["819012345678", "8190****5678"],
    ["tel09012345678", "tel090****5678"],
    ["09012345678まで", "090****5678まで"],
    ["①09012345678", "①090****5678"],
    ["三郎09012345678", "三郎090****5678"],
    ["三09012345678", "三090****5678"],
    ["内線7001 090-1234-5678", "内線7001 090-****-5678"],
  ])("%s as %s", (text, told) => {
    expect(masked(text)).toBe(told);
  });
});

describe("what is none stays as it is", () => {
  test.each([
    ["a fixed line", "03-5555-0100 +81355550100"],
    ["a 050 number", "050-5555-0100 +815055550100"],
    ["one of more digits", "109011110001 090111100012"],
    ["a corporate number", "8090111100012"],
    ["an extension and an instant", "7001 2026-12-01T00:00:00.000Z"],
    ["cells of a file", '0801,70012001,"080","70012001"\r\n080\r\n70012001'],
    ["a digest", `a09011110001${"f".repeat(40)}`],
    ["an id", "3f2a080c-1a80-4080-9011-110001aa0801"],
    ["one that is masked", "090****0001 2345-6789"],
    ["a name in kanji", "一二三 四五六 七八九"],
  ])("%s", (_, text) => {
    expect(masked(text)).toBe(text);
  });
});

test("only what is hidden is masked", () => {
  const text = "090-1111-0001、０９０−１１１１−０００２";
  expect(mobileNumbersIn(text).map(({ number }) => number)).toEqual(["+819011110001", "+819011110002"]);
  expect(maskMobileNumbers(text, (number) => number === "+819011110002")).toBe(
    "090-1111-0001、０９０−****−０００２",
  );
});

test("in what is searched a number is found with further digits beside it", () => {
  expect(maskMobileNumbers("7090111100012", ALL, { glued: true })).toBe("7090****00012");
});

const SCRIPTS = [
  "0123456789",
  "０１２３４５６７８９",
  "٠١٢٣٤٥٦٧٨٩",
  "〇一二三四五六七八九",
  "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡",
].map((digits) => [...digits]);
const script = fc.constantFrom(...SCRIPTS);
const dash = fc.constantFrom("", "-", "‐", "−", "ー", " ", "　", ".", "・", " - ", "\u200b", ")");
const beside = fc.constantFrom("", "携帯", "ア", "tel ", "（", "内線7001 ", "、", "様");

test("however it is written and whatever is beside it, none of its middle is left", () => {
  const written = fc.record({
    digits: fc.tuple(
      fc.constantFrom("6", "7", "8", "9"),
      fc.stringMatching(/^[1-5]{4}$/),
      fc.stringMatching(/^[0-9]{4}$/),
    ),
    script,
    dashes: fc.tuple(dash, dash),
    before: beside,
    behind: beside,
  });
  fc.assert(
    fc.property(written, ({ digits: [kind, middle, end], script, dashes, before, behind }) => {
      const inScript = (digits: string) => [...digits].map((digit) => script[Number(digit)]).join("");
      const number = `${inScript(`0${kind}0`)}${dashes[0]}${inScript(middle)}${dashes[1]}${inScript(end)}`;
      const whole = `${before}${number}${behind}`;
      expect(mobileNumbersIn(whole).map((found) => found.number)).toContain(`+81${kind}0${middle}${end}`);
      expect(masked(whole)).toBe(
        `${before}${inScript(`0${kind}0`)}${dashes[0]}****${dashes[1]}${inScript(end)}${behind}`,
      );
    }),
    { numRuns: 500 },
  );
});

test("nothing is read in what was masked, and nothing but digits is taken out of it", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0908170-12 +３０ア٠九－x*,"), maxLength: 40 });
  fc.assert(
    fc.property(text, (text) => {
      const told = masked(text);
      expect(mobileNumbersIn(told)).toEqual([]);
      expect(told).toHaveLength(text.length);
      const changed = [...told].flatMap((one, at) => (one === text[at] ? [] : [one, text[at] ?? ""]));
      expect(changed.join("")).toMatch(/^(\*[0-9０３٠九])*$/u);
    }),
    { numRuns: 2_000 },
  );
});
