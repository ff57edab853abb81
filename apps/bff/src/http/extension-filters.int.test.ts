import { ENDPOINTS } from "@naisen/api/endpoints";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";

let open: OpenHouse;
let admin: Browser;
let boss: Browser;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  boss = await Browser.signedIn(open.address, "other", "admin");
});
afterAll(() => open.close());

interface Named {
  readonly number: string;
  readonly kind: string;
  readonly department: string | null;
}

const numbersOf = (items: readonly Named[]) => items.map(({ number }) => number);

describe("the list by kind", () => {
  test.each(["MOBILE", "DESK_PHONE"])("%s finds those of that kind and no others", async (kind) => {
    const all = (await admin.ask("GET", "/api/extensions?limit=200")).body;
    const found = (await admin.ask("GET", `/api/extensions?kind=${kind}&limit=200`)).body;
    expect(numbersOf(found.items)).toEqual(numbersOf(all.items.filter((item: Named) => item.kind === kind)));
    expect(found.total).toBe(found.items.length);
    expect(found.total).toBeGreaterThan(0);
  });
});

describe("the departments", () => {
  test("are those of the extensions, each with how many, by name", async () => {
    const all: readonly Named[] = (await admin.ask("GET", "/api/extensions?limit=200")).body.items;
    const { body } = await admin.ask("GET", "/api/departments");
    expect(ENDPOINTS.listDepartments.success.body.safeParse(body).success).toBe(true);
    const counts = Map.groupBy(all, ({ department }) => department ?? "");
    counts.delete("");
    expect(body.items).toEqual(
      [...counts].map(([name, rows]) => ({ name, count: rows.length })).toSorted(byName),
    );
    expect(body.next).toBeNull();
  });

  test("come page by page", async () => {
    const whole = (await admin.ask("GET", "/api/departments")).body.items;
    const first = (await admin.ask("GET", "/api/departments?limit=2")).body;
    expect(first.items).toEqual(whole.slice(0, 2));
    const rest = await admin.ask("GET", `/api/departments?after=${encodeURIComponent(first.next)}`);
    expect(rest.body.items).toEqual(whole.slice(2));
  });

  test("of another company are none of ours", async () => {
    expect((await boss.ask("GET", "/api/departments")).body).toEqual({ items: [], next: null });
  });
});

describe("the numbers that a filter finds", () => {
  test("are those of all pages of the list", async () => {
    const list = (await admin.ask("GET", "/api/extensions?kind=MOBILE&limit=200")).body;
    const { body } = await admin.ask("GET", "/api/extension-numbers?kind=MOBILE");
    expect(ENDPOINTS.listExtensionNumbers.success.body.safeParse(body).success).toBe(true);
    expect(numbersOf(body.items)).toEqual(numbersOf(list.items));
    expect(body.total).toBe(list.total);
  });

  test("are never another company's", async () => {
    expect((await boss.ask("GET", "/api/extension-numbers")).body).toEqual({
      items: [
        { number: "6999", name: "よその受付" },
        { number: "7001", name: "よその 印子" },
      ],
      total: 2,
    });
    expect((await boss.ask("GET", "/api/extension-numbers?site=osaka")).body.total).toBe(0);
  });

  test("beyond a change set's most are refused", async () => {
    const company = { id: "wide", name: "株式会社ひろい" };
    const document = {
      company,
      holders: [{ id: "h", name: company.name, kind: "CORPORATE" }],
      baseContract: { menu: "VIRTUAL_PBX", holder: "h", startsOn: "2026-04-01" },
      sites: [],
      mobileLines: [],
      extensions: Array.from({ length: 10_001 }, (_, index) => ({
        number: String(20_000 + index),
        kind: "MOBILE",
        name: "社員",
        ...(index === 0 ? { department: "役員" } : {}),
      })),
    };
    const carrier = await Browser.signedIn(open.address, "operator", "carrier");
    expect((await carrier.ask("PUT", "/api/operator/companies/wide", document)).status).toBe(200);
    const account = { companyId: "wide", userId: "admin", role: "ADMIN", extension: null } as const;
    await putUser(open.house, { ...account, password: PASSWORD, passwordOnly: true });
    const wide = await Browser.signedIn(open.address, "wide", "admin");
    const refused = await wide.ask("GET", "/api/extension-numbers");
    expect([refused.status, refused.body.code]).toEqual([422, "extensions.too-many"]);
    expect((await wide.ask("GET", "/api/extension-numbers?department=%E5%BD%B9%E5%93%A1")).body.total).toBe(
      1,
    );
    const csv = (query: string) => wide.ask("GET", `/api/exports/extensions.csv${query}`);
    expect((await csv("")).status).toBe(200);
    open.setNow((NOW + 5 * 60_000) as Instant);
    for (const path of ["", "/check"]) {
      const stale = await wide.ask("GET", `/api/exports/extensions.csv${path}`);
      expect([stale.status, stale.body.code]).toEqual([401, "session.step-up-required"]);
    }
    expect((await csv("?department=%E5%BD%B9%E5%93%A1")).status).toBe(200);
    open.setNow(NOW);
  });
});

describe("what one's own draft names", () => {
  test("is found, with what else is asked, and is one's own", async () => {
    const changes = [
      { type: "EditExtension", extension: "2001", name: "総合受付" },
      { type: "SwapExtensions", a: "7001", b: "7002" },
      { type: "AddExtension", number: "7300", kind: "MOBILE", name: "新人" },
    ];
    const put = await admin.ask("PUT", "/api/me/draft", { changes, reason: "", version: 0 });
    expect(put.status).toBe(200);
    const planned = (await admin.ask("GET", "/api/extensions?planned=true")).body;
    expect(numbersOf(planned.items)).toEqual(["2001", "7001", "7002"]);
    expect((await admin.ask("GET", "/api/extension-numbers?planned=true&kind=MOBILE")).body.total).toBe(2);
    const second = await Browser.signedIn(open.address, "demo", "second");
    expect((await second.ask("GET", "/api/extensions?planned=true")).body.total).toBe(0);
    expect((await boss.ask("GET", "/api/extensions?planned=true")).body.total).toBe(0);
  });
});

function byName(one: { name: string }, other: { name: string }): number {
  return Buffer.compare(Buffer.from(one.name), Buffer.from(other.name));
}
