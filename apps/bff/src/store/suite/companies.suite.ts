import { writeDocument } from "@naisen/domain/document/write-document";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId, HolderId } from "@naisen/domain/vocabulary/ids";
import { expect, test } from "vitest";
import { NO_HASH } from "../log-hash.ts";
import type { TheStore } from "../store.suite.ts";
import { LineOfAnotherCompany } from "../store.ts";
import { ACME, ACME_2, commitOf, exampleDocument, mobileOf, putExample, stateOf } from "./example-company.ts";

/** Putting companies in and reading them whole. */
export function companiesHold(theStore: TheStore): void {
  test("a company comes back as it was put in", async () => {
    const state = await putExample(theStore());
    const whole = await theStore().read((reader) => reader.whole(ACME));
    expect(whole).not.toBeNull();
    if (whole !== null) expect(writeDocument(whole)).toEqual(writeDocument(state));
    expect([...(whole?.settings.extensions ?? [])]).toEqual([...state.settings.extensions]);
    expect([...(whole?.facts.sites.keys() ?? [])]).toEqual(["tokyo", "osaka"]);
  });

  test("the first import is revision 1 and heads a new chain", async () => {
    await putExample(theStore());
    const [entry] = await theStore().read((reader) => reader.logAfter(ACME, 0, 10));
    expect(entry).toMatchObject({ revision: 1, previousHash: NO_HASH, door: "IMPORT" });
    expect(await theStore().read((reader) => reader.companies())).toEqual([
      { id: ACME, name: "株式会社はじめ商事", revision: 1, hash: entry?.hash },
    ]);
  });

  test("a second import replaces facts and settings and is one revision more", async () => {
    await putExample(theStore());
    const document = exampleDocument();
    const fewer = stateOf({
      ...document,
      company: { id: ACME, name: "はじめ" },
      sites: document.sites.toReversed(),
      twoInOne: [],
      extensions: document.extensions.slice(0, 2),
    });
    await theStore().write((writer) => writer.putCompany(fewer, commitOf([])));
    const whole = await theStore().read((reader) => reader.whole(ACME));
    expect(whole && writeDocument(whole)).toEqual(writeDocument(fewer));
    const head = await theStore().read((reader) => reader.head(ACME));
    expect(head).toMatchObject({ revision: 2, name: "はじめ" });
  });

  test("lines of another company refuse the import, which leaves nothing", async () => {
    await putExample(theStore());
    const document = exampleDocument(ACME_2);
    const holder = "h-co" as HolderId;
    const stolen = ["7999", "7003"].map((extension) => ({
      number: mobileOf(extension),
      holder,
      status: "ACTIVE" as const,
    }));
    const state = stateOf({ ...document, mobileLines: [...document.mobileLines, ...stolen] });
    const put = theStore().write((writer) => writer.putCompany(state, commitOf([], ACME_2)));
    await expect(put).rejects.toBeInstanceOf(LineOfAnotherCompany);
    await expect(put).rejects.toMatchObject({ numbers: [mobileOf("7003"), mobileOf("7999")] });
    expect(await theStore().read((reader) => reader.head(ACME_2))).toBeNull();
  });

  test("a line that its company gave up may come to another", async () => {
    await putExample(theStore());
    const without = { ...exampleDocument(), mobileLines: [], twoInOne: [], extensions: [], inbound: [] };
    await theStore().write((writer) => writer.putCompany(stateOf(without), commitOf([])));
    const other = { ...exampleDocument(), company: { id: ACME_2, name: "次" } };
    const entry = await theStore().write((writer) => writer.putCompany(stateOf(other), commitOf([], ACME_2)));
    expect(entry.revision).toBe(1);
  });

  test("free lines are the contract holder's, active, with OFFICE_LINK on that day and unbound", async () => {
    const document = exampleDocument();
    const holder = "h-co" as HolderId;
    const link = (startsOn: string, endsOn?: string) => [
      { kind: "OFFICE_LINK" as const, startsOn: startsOn as Day, endsOn: endsOn as Day | undefined },
    ];
    const lines = [
      {
        number: mobileOf("8001"),
        holder,
        status: "ACTIVE" as const,
        options: link("2026-04-01", "2026-12-01"),
      },
      { number: mobileOf("8002"), holder, status: "ACTIVE" as const, options: link("2026-12-02") },
      { number: mobileOf("8003"), holder, status: "SUSPENDED" as const, options: link("2026-04-01") },
      { number: mobileOf("8004"), holder, status: "ACTIVE" as const },
      {
        number: mobileOf("8005"),
        holder: "h-ito" as HolderId,
        status: "ACTIVE" as const,
        options: link("2026-04-01"),
      },
    ];
    const state = stateOf({ ...document, mobileLines: [...document.mobileLines, ...lines] });
    await theStore().write((writer) => writer.putCompany(state, commitOf([])));
    const free = async (on: string, limit: number) => {
      const found = await theStore().read((reader) => reader.freeLines(ACME, on as Day, limit));
      return [found.lines.map((line) => line.number), found.total];
    };
    expect(await free("2026-12-01", 10)).toEqual([[mobileOf("7999"), mobileOf("8001")], 2]);
    expect(await free("2026-12-02", 10)).toEqual([[mobileOf("7999"), mobileOf("8002")], 2]);
    expect(await free("2026-12-01", 1)).toEqual([[mobileOf("7999")], 2]);
    expect(await free("2026-03-31", 10)).toEqual([[], 0]);
  });

  test("a commit to a company that is not there is refused", async () => {
    const commit = theStore().write((writer) => writer.commit(commitOf([], "nobody" as CompanyId)));
    await expect(commit).rejects.toThrow("nobody");
  });
}
