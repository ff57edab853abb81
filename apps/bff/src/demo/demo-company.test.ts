import { companyDocument } from "@naisen/api/company-document";
import type { CompanyState } from "@naisen/domain/company-state";
import { readDocument } from "@naisen/domain/document/read-document";
import { writeDocument } from "@naisen/domain/document/write-document";
import { endsSoon, optionsEndingSoon } from "@naisen/domain/facts/ends-soon";
import { hasOption } from "@naisen/domain/facts/mobile-line";
import type { Extension } from "@naisen/domain/settings/extension";
import { standing } from "@naisen/domain/standing";
import { type Day, daysBetween } from "@naisen/domain/vocabulary/day";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { describe, expect, it } from "vitest";
import { demoCompany } from "./demo-company.ts";

const TODAY = "2026-12-01" as Day;
const USED_BY_TESTS = /^\+81(901111|902222|801200|802222)/;
const DEMO_NUMBERS = /^\+81(703100|803200)\d{4}$/;

describe("the demo company", () => {
  it("is the same at every start of a day", () => {
    expect(demoCompany(TODAY)).toEqual(demoCompany(TODAY));
  });

  it("has options and a 2in1 pair that end within a month of that day, whatever day it is", () => {
    for (const today of [TODAY, "2028-02-20" as Day]) {
      const { facts } = demo(today);
      const ending = [...facts.lines.values()].flatMap((line) =>
        optionsEndingSoon(line, today).map(({ option, endsOn }) => [option, daysBetween(today, endsOn)]),
      );
      expect(ending.toSorted()).toEqual([
        ["CARRIER_VOICEMAIL", 21],
        ["OFFICE_LINK", 12],
        ["ROAMING_INCOMING", 6],
        ["ROAMING_INCOMING", 6],
      ]);
      expect(facts.pairs.filter(({ term }) => endsSoon(term, today) !== null)).toHaveLength(1);
    }
  });

  it("has about 120 extensions, most of them live", () => {
    const counts = { LIVE: 0, UNBOUND: 0, HELD: 0 };
    for (const extension of demo().settings.extensions) counts[standingOf(extension).state] += 1;
    expect(counts).toEqual({ LIVE: 109, UNBOUND: 5, HELD: 6 });
  });

  it("holds what another holder, a suspension or an option that is over holds", () => {
    const held = [...demo().settings.extensions].flatMap((extension) =>
      standingOf(extension).breaches.map(({ code, params }) => [
        extension.number,
        code,
        params.lineHolder ?? null,
      ]),
    );
    expect(held).toEqual([
      ["7019", "ownership.holder-differs", "木村 拓也"],
      ["7025", "contract.line-not-active", null],
      ["7041", "contract.line-not-associated", null],
      ["7058", "ownership.holder-differs", "株式会社みなと物流"],
      ["7073", "contract.line-not-active", null],
      ["7081", "ownership.holder-differs", "株式会社みなと物流"],
    ]);
  });

  it("has a mobile with voicemail at 7001", () => {
    const [first] = demo().settings.extensions.numbered("7001" as Extension["number"]);
    expect(first).toMatchObject({ kind: "MOBILE", name: "佐藤 健一", voicemail: { on: true } });
    expect(first && standingOf(first).state).toBe("LIVE");
  });

  it("has lines to bind, and private ones that may not be", () => {
    const { facts, settings } = demo();
    const free = [...facts.lines.values()].filter(
      (line) => settings.extensions.onMobile(line.number).length === 0,
    );
    const good = free.filter(
      (line) =>
        line.holder === facts.baseContract.holder &&
        line.status === "ACTIVE" &&
        hasOption(line, "OFFICE_LINK", TODAY),
    );
    const personal = free.filter((line) => facts.holders.get(line.holder)?.kind === "PERSONAL");
    expect([good.length, personal.length]).toEqual([11, 4]);
  });

  it("names everybody once, with a reading, and knows 髙橋 as well as 高橋", () => {
    const people = [...demo().settings.extensions].filter(({ kind }) => kind === "MOBILE");
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(people.filter(({ kana }) => !/^[ァ-ヶー]+ [ァ-ヶー]+$/u.test(kana ?? ""))).toEqual([]);
    expect(people.filter(({ name }) => /^[髙高]橋/u.test(name)).map(({ kana }) => kana)).toEqual([
      "タカハシ ミサキ",
      "タカハシ ダイスケ",
    ]);
  });

  it("keeps to telephone numbers of its own", () => {
    const mobiles = [...demo().facts.lines.keys()];
    expect(mobiles.filter((number: PhoneNumber) => USED_BY_TESTS.test(number))).toEqual([]);
    expect(mobiles.filter((number: PhoneNumber) => !DEMO_NUMBERS.test(number))).toEqual([]);
  });

  it("writes out as a document that is read in again as the same company", () => {
    const written = companyDocument.parse(writeDocument(demo()));
    const again = readDocument(written, (number) => `x-${number}` as ExtensionId);
    expect(again).toEqual({ kind: "read", state: demo() });
  });

  it("has gateways at Tokyo and Osaka and none at Fukuoka", () => {
    const gateways = [...demo().facts.sites.values()].map((site) => [site.name, site.gatewayNumber]);
    expect(gateways).toEqual([
      ["東京本社", "+81355000100"],
      ["大阪支社", "+81655000100"],
      ["福岡営業所", null],
      ["名古屋営業所", null],
    ]);
  });
});

function demo(today = TODAY): CompanyState {
  const read = readDocument(
    companyDocument.parse(demoCompany(today)),
    (number) => `x-${number}` as ExtensionId,
  );
  expect(read).toMatchObject({ kind: "read" });
  return read.kind === "read" ? read.state : expect.unreachable();
}

function standingOf(extension: Extension) {
  return standing(extension, { ...demo(), day: TODAY });
}
