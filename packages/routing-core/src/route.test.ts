import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine } from "@naisen/domain/testing/a-line";
import { anExtension } from "@naisen/domain/testing/an-extension";
import { instant, number } from "@naisen/domain/testing/scalars";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { describe, expect, it } from "vitest";
import type { From } from "./call.ts";
import { route } from "./route.ts";
import { STEPS } from "./steps/catalogue.ts";
import { aCall, aTable, FREE, office, SATO, SUSPENDED, TAKAHASHI, UNTIL_TODAY } from "./testing/a-table.ts";

type Row = readonly [when: string, from: From, dialled: string, expected: object];

const table = aTable(office());
const answers = (from: From, dialled: string, at?: string) =>
  route(table, at === undefined ? aCall(from, dialled) : aCall(from, dialled, instant(at)));
const refused = (code: string) => ({
  outcome: "REFUSED",
  legs: [],
  presented: null,
  charge: "NONE",
  calleeCharge: "NONE",
  refusal: { code },
});
const ring = (to: object, presented: string) => ({
  outcome: "RING",
  legs: [{ to }],
  presented: { kind: "EXTENSION", number: presented },
  charge: "FLAT_RATE",
  refusal: null,
});

describe("row 1: emergency calls go out, whoever calls and however things stand", () => {
  it.each<Row>([
    ["from a mobile in order", { mobile: SATO }, "119", { outcome: "EMERGENCY", charge: "FREE" }],
    ["from a suspended line", { mobile: SUSPENDED }, "110", { outcome: "EMERGENCY", refusal: null }],
    ["from a line without an extension", { mobile: FREE }, "118", { outcome: "EMERGENCY" }],
    ["from a desk phone by its gateway", { desk: number("2001") }, "119", { outcome: "EMERGENCY" }],
    [
      "from a desk phone without one: said loudly",
      { desk: number("2002") },
      "119",
      { outcome: "EMERGENCY_NOT_AVAILABLE", refusal: null },
    ],
    [
      "from behind the customer's PBX",
      { pbx: number("2009") },
      "119",
      { outcome: "EMERGENCY_NOT_AVAILABLE" },
    ],
  ])("%s", (_, from, dialled, expected) => {
    expect(answers(from, dialled)).toMatchObject(expected);
  });

  it("of a company that the table does not know", () => {
    const call = { ...aCall({ mobile: SATO }, "119"), company: "nobody" as CompanyId };
    expect(route(table, call)).toMatchObject({ outcome: "EMERGENCY" });
  });
});

describe("row 2: mobile to mobile by extension", () => {
  it.each<Row>([
    [
      "rings, flat, with the caller's extension shown",
      { mobile: SATO },
      "7002",
      ring({ mobile: TAKAHASHI }, "7001"),
    ],
    ["dialled in full-width digits", { mobile: SATO }, "７００２", ring({ mobile: TAKAHASHI }, "7001")],
    ["the other way round", { mobile: TAKAHASHI }, "7001", ring({ mobile: SATO }, "7002")],
    ["refused: the callee's line is suspended", { mobile: SATO }, "7003", refused("EXTENSION_HELD")],
    ["refused: the caller's line is suspended", { mobile: SUSPENDED }, "7002", refused("CALLER_HELD")],
  ])("%s", (_, from, dialled, expected) => {
    expect(answers(from, dialled)).toMatchObject(expected);
  });
});

describe("row 3: mobile and office phones by extension", () => {
  it.each<Row>([
    ["mobile to desk phone", { mobile: SATO }, "2001", ring({ desk: "2001" }, "7001")],
    ["desk phone to mobile", { desk: number("2001") }, "7001", ring({ mobile: SATO }, "2001")],
    ["mobile to PBX phone", { mobile: SATO }, "2009", ring({ pbx: "2009", site: "tokyo" }, "7001")],
    ["PBX phone to mobile", { pbx: number("2009") }, "7001", ring({ mobile: SATO }, "2009")],
    [
      "refused: a desk phone that nobody has",
      { desk: number("2999") },
      "7001",
      refused("CALLER_NOT_IN_GROUP"),
    ],
    ["refused: a mobile without a line", { desk: number("2001") }, "7005", refused("EXTENSION_UNBOUND")],
  ])("%s", (_, from, dialled, expected) => {
    expect(answers(from, dialled)).toMatchObject(expected);
  });
});

describe("row 5: public numbers from a mobile are ordinary calls", () => {
  const ordinary = (to: string, shown: string) => ({
    outcome: "ORDINARY_CALL",
    legs: [{ to: { carrier: to } }],
    presented: { kind: "MOBILE", number: shown },
    charge: "METERED_MOBILE",
    refusal: null,
  });

  it.each<Row>([
    ["a colleague's mobile number: never flat", { mobile: SATO }, TAKAHASHI, ordinary(TAKAHASHI, SATO)],
    ["a fixed number", { mobile: SATO }, "03-1234-5678", ordinary("+81312345678", SATO)],
    [
      "from a suspended line, for it is not ours to refuse",
      { mobile: SUSPENDED },
      "0312345678",
      ordinary("+81312345678", SUSPENDED),
    ],
    [
      "refused: from a desk phone it is no extension",
      { desk: number("2001") },
      "0312345678",
      refused("NO_SUCH_EXTENSION"),
    ],
  ])("%s", (_, from, dialled, expected) => {
    expect(answers(from, dialled)).toMatchObject(expected);
  });
});

describe("row 8: who is not of the group, and digits of nobody", () => {
  it.each<Row>([
    ["digits of nobody", { mobile: SATO }, "7999", refused("NO_SUCH_EXTENSION")],
    ["a caller without an extension", { mobile: FREE }, "7001", refused("CALLER_NOT_IN_GROUP")],
    ["no digits at all", { mobile: SATO }, "#*", refused("NUMBER_MALFORMED")],
    ["the caller is asked before the callee", { mobile: SUSPENDED }, "7999", refused("CALLER_HELD")],
    ["and before the caller the digits", { mobile: FREE }, "x", refused("NUMBER_MALFORMED")],
    ["unbound goes before held", { mobile: SATO }, "7005", refused("EXTENSION_UNBOUND")],
  ])("%s", (_, from, dialled, expected) => {
    expect(answers(from, dialled)).toMatchObject(expected);
  });

  it("a binding is judged on the day of the call", () => {
    const today = answers({ mobile: SATO }, "7004");
    const tomorrow = answers({ mobile: SATO }, "7004", "2026-12-02T00:00:00+09:00");
    expect(today).toMatchObject(ring({ mobile: UNTIL_TODAY }, "7001"));
    expect(tomorrow).toMatchObject(refused("EXTENSION_HELD"));
  });

  it("two companies use the same digits and never meet", () => {
    const theirs = aCompany({
      id: "other",
      lines: [aLine("080-3333-0001"), aLine("080-3333-0002")],
      extensions: [anExtension("7001", "080-3333-0001"), anExtension("7002", "080-3333-0002")],
    });
    const both = aTable(office(), theirs);
    expect(route(both, aCall({ mobile: SATO }, "7002"))).toMatchObject(ring({ mobile: TAKAHASHI }, "7001"));
    const inOther = { ...aCall({ mobile: SATO }, "7002"), company: "other" as CompanyId };
    expect(route(both, inOther)).toMatchObject(refused("CALLER_NOT_IN_GROUP"));
  });
});

describe("the trace", () => {
  it("keeps each step as far as the call came, with its sources", () => {
    const { trace } = answers({ mobile: SATO }, "7002");
    expect(trace.map(({ code }) => code)).toEqual(STEPS.map(({ code }) => code));
    expect(trace.map(({ sources }) => sources)).toEqual(STEPS.map(({ sources }) => sources));
    expect(trace.map(({ result }) => result)).toEqual([
      "MATCHED",
      "NOT_APPLICABLE",
      "NOT_APPLICABLE",
      ...Array(6).fill("MATCHED"),
    ]);
  });

  it("ends with the step that refused", () => {
    const { trace } = answers({ mobile: SATO }, "7999");
    expect(trace.at(-1)).toMatchObject({
      code: "callee.known",
      result: "REFUSED",
      params: { dialled: "7999" },
    });
  });
});
