import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aCompany } from "../testing/a-company.ts";
import { aLine } from "../testing/a-line.ts";
import { aDeskPhone, anExtension } from "../testing/an-extension.ts";
import { randomCompany } from "../testing/random-company.ts";
import { ACME, day, idOf, number, phone } from "../testing/scalars.ts";
import type { CompanyId, HolderId, SiteId } from "../vocabulary/ids.ts";
import type { CompanyDocument, DocumentExtension } from "./company-document.ts";
import { readDocument } from "./read-document.ts";
import { writeDocument } from "./write-document.ts";

const document = (but: Partial<CompanyDocument> = {}): CompanyDocument => ({
  company: { id: "acme" as CompanyId, name: "株式会社サンプル商事" },
  holders: [{ id: ACME, name: "株式会社サンプル商事", kind: "CORPORATE" }],
  baseContract: { menu: "VIRTUAL_PBX", holder: ACME, startsOn: day("2026-04-01") },
  sites: [],
  mobileLines: [{ number: phone("090-1111-0001"), holder: ACME, status: "ACTIVE" }],
  extensions: [],
  ...but,
});
const extension = (typed: string, but: Partial<DocumentExtension> = {}): DocumentExtension => ({
  number: number(typed),
  kind: "MOBILE",
  name: `${typed}の人`,
  ...but,
});
const read = (asked: CompanyDocument) => readDocument(asked, (typed) => idOf(typed));
const problemsOf = (but: Partial<CompanyDocument>) => {
  const answer = read(document(but));
  return answer.kind === "refused" ? answer.problems.map(({ code, path }) => [code, path]) : [];
};
const MOBILE = phone("090-1111-0001");
const NOBODY = "h-nobody" as HolderId;

describe("a company document", () => {
  it("fills in what it leaves out", () => {
    const answer = read(document({ sites: [{ id: "tokyo" as SiteId, name: "東京", state: "PLANNED" }] }));
    expect(answer).toMatchObject({
      kind: "read",
      state: {
        facts: {
          baseContract: {
            term: { startsOn: "2026-04-01", endsOn: null },
            numberPlan: {
              minDigits: 2,
              maxDigits: 8,
              gatewayPrefix: "8",
              outside050Prefix: "9",
              deskOutsidePrefix: "0",
              coolingOffDays: 0,
            },
            number050: null,
          },
        },
      },
    });
    expect(answer.kind === "read" && answer.state.facts.sites.get("tokyo" as SiteId)).toEqual({
      id: "tokyo",
      name: "東京",
      siteCode: "",
      address: null,
      state: "PLANNED",
      accessLine: null,
      equipment: [],
      gatewayNumber: null,
    });
  });

  it("takes in what its facts do not allow: facts win, nothing is lost", () => {
    const personal = { id: "h-sato" as HolderId, name: "佐藤 太郎", kind: "PERSONAL" } as const;
    const answer = read(
      document({
        holders: [...document().holders, personal],
        mobileLines: [{ number: MOBILE, holder: personal.id, status: "CANCELLED" }],
        extensions: [extension("7001", { mobile: MOBILE })],
      }),
    );
    expect(answer.kind).toBe("read");
  });

  it("names forwards and inbound numbers by the ids that outlive renumbering", () => {
    const answer = read(
      document({
        extensions: [
          extension("7001", { forwarding: [{ when: "BUSY", to: number("7002") }] }),
          extension("7002"),
        ],
        inbound: [{ number: phone("050-5555-0100"), to: number("7002") }],
      }),
    );
    const settings = answer.kind === "read" ? answer.state.settings : undefined;
    expect(settings?.extensions.get(idOf("7001"))?.forwarding).toEqual([{ when: "BUSY", to: "x-7002" }]);
    expect([...(settings?.inbound ?? [])]).toEqual([["+815055550100", "x-7002"]]);
  });

  it("takes in forwards and inbound numbers to nobody, by the number that they name", () => {
    const asked = document({
      extensions: [extension("7001", { forwarding: [{ when: "BUSY", to: number("7999") }] })],
      inbound: [{ number: phone("050-5555-0100"), to: number("7998") }],
    });
    const answer = read(asked);
    if (answer.kind === "refused") return expect.unreachable();
    const { settings } = answer.state;
    expect(settings.extensions.get(idOf("7001"))?.forwarding).toEqual([{ when: "BUSY", to: "nobody:7999" }]);
    expect([...settings.inbound.values()]).toEqual(["nobody:7998"]);
    const written = writeDocument(answer.state);
    expect(written.extensions).toEqual(asked.extensions);
    expect(written.inbound).toEqual(asked.inbound);
  });
});

describe("a document is refused as a whole, with the path of", () => {
  it.each<[string, Partial<CompanyDocument>, string, string]>([
    [
      "a contract's unknown holder",
      { baseContract: { ...document().baseContract, holder: NOBODY } },
      "document.unknown-holder",
      "/baseContract/holder",
    ],
    [
      "a line's unknown holder",
      { mobileLines: [{ number: MOBILE, holder: NOBODY, status: "ACTIVE" }] },
      "document.unknown-holder",
      "/mobileLines/0/holder",
    ],
    [
      "an unknown site",
      { extensions: [extension("7001", { site: "sapporo" as SiteId })] },
      "document.unknown-site",
      "/extensions/0/site",
    ],
    [
      "an unknown line",
      { extensions: [extension("7001", { mobile: phone("090-9999-0001") })] },
      "document.unknown-line",
      "/extensions/0/mobile",
    ],
    [
      "a pair's unknown B line",
      { twoInOne: [{ a: MOBILE, b: phone("090-9999-0001"), startsOn: day("2026-04-01"), mode: "A" }] },
      "document.unknown-line",
      "/twoInOne/0/b",
    ],
    [
      "a pair's unknown A line",
      { twoInOne: [{ a: phone("090-9999-0001"), b: MOBILE, startsOn: day("2026-04-01"), mode: "A" }] },
      "document.unknown-line",
      "/twoInOne/0/a",
    ],
    [
      "a holder that stands twice",
      { holders: [...document().holders, ...document().holders] },
      "document.twice",
      "/holders/1/id",
    ],
    [
      "a line that stands twice",
      { mobileLines: [...document().mobileLines, ...document().mobileLines] },
      "document.twice",
      "/mobileLines/1/number",
    ],
    [
      "a number that stands twice",
      { extensions: [extension("7001"), extension("7002"), extension("7001")] },
      "number.taken",
      "/extensions/2/number",
    ],
    [
      "an empty number that stands twice",
      { extensions: [extension(""), extension("7002"), extension("ー")] },
      "number.taken",
      "/extensions/2/number",
    ],
    [
      "a number that another begins with",
      { extensions: [extension("70012"), extension("7001")] },
      "number.prefix-of-another",
      "/extensions/0/number",
    ],
    [
      "a line that is bound twice",
      { extensions: [extension("7001", { mobile: MOBILE }), extension("7002", { mobile: MOBILE })] },
      "binding.line-already-bound",
      "/extensions/1/mobile",
    ],
  ])("%s", (_, but, code, path) => {
    expect(problemsOf(but)).toEqual([[code, path]]);
  });

  it("a site and an inbound number that stand twice", () => {
    const site = { id: "tokyo" as SiteId, name: "東京", state: "IN_SERVICE" } as const;
    const inbound = { number: phone("050-5555-0100"), to: number("7001") };
    expect(
      problemsOf({ sites: [site, site], inbound: [inbound, inbound], extensions: [extension("7001")] }),
    ).toEqual([
      ["document.twice", "/sites/1/id"],
      ["document.twice", "/inbound/1/number"],
    ]);
  });

  it("everything at once, each with what it compared", () => {
    const answer = read(
      document({
        extensions: [
          extension("7001", { mobile: MOBILE }),
          extension("7001", { mobile: MOBILE, site: "sapporo" as SiteId }),
        ],
      }),
    );
    expect(answer).toEqual({
      kind: "refused",
      problems: [
        { code: "document.unknown-site", path: "/extensions/1/site", params: { value: "sapporo" } },
        { code: "number.taken", path: "/extensions/1/number", params: { extension: "7001", other: "7001" } },
        {
          code: "binding.line-already-bound",
          path: "/extensions/1/mobile",
          params: { extension: "7001", mobile: MOBILE, other: "7001", otherName: "7001の人" },
        },
      ],
    });
  });
});

describe("a document that was written", () => {
  it("has no key for what is absent", () => {
    const state = aCompany({ lines: [aLine("090-1111-0001")], extensions: [anExtension("7001")] });
    expect(writeDocument(state).extensions).toEqual([{ number: "7001", kind: "MOBILE", name: "7001の人" }]);
  });

  it("names forwards by number", () => {
    const forwards = aDeskPhone("2001", { forwarding: [{ when: "ALWAYS", to: idOf("7001") }] });
    const [written] = writeDocument(aCompany({ extensions: [forwards, anExtension("7001")] })).extensions;
    expect(written?.forwarding).toEqual([{ when: "ALWAYS", to: "7001" }]);
  });

  it("reads back as the same company", () => {
    fc.assert(
      fc.property(randomCompany, (company) => {
        const bound = new Set([...company.settings.extensions].map(({ mobile }) => mobile));
        const known = [...bound].every((mobile) => mobile === null || company.facts.lines.has(mobile));
        const paired = company.facts.pairs.every(
          ({ a, b }) => company.facts.lines.has(a) && company.facts.lines.has(b),
        );
        fc.pre(known && paired);
        const state = { ...company, released: new Map() };
        expect(read(writeDocument(state))).toEqual({ kind: "read", state });
      }),
    );
  });
});
