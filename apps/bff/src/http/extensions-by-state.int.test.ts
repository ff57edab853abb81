import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let admin: Browser;
beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterAll(() => open.close());

const list = async (query: string, browser = admin) =>
  (await browser.ask("GET", `/api/extensions?${query}`)).body;

/** Every extension that the query finds, page by page. */
async function walk(query: string): Promise<{ number: string; state: string; kind: string }[]> {
  const found = [];
  let after: string | null = null;
  do {
    const page = await list(`limit=7&${query}${after === null ? "" : `&after=${after}`}`);
    found.push(...page.items);
    after = page.next;
  } while (after !== null);
  return found;
}

describe("the list by state", () => {
  test.each(["LIVE", "HELD", "UNBOUND"])("%s has those that stand so and all of them", async (state) => {
    const all = await walk("");
    const wanted = all.filter((item) => item.state === state).map(({ number }) => number);
    const found = await walk(`state=${state}`);
    expect(found.map(({ number }) => number)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);
    expect((await list(`state=${state}`)).total).toBe(wanted.length);
  });

  test("goes with the other filters, and its total with it", async () => {
    const all = await walk("q=70");
    const wanted = all.filter(({ state, kind }) => state === "LIVE" && kind === "MOBILE").length;
    const { total } = await list("q=70&state=LIVE&kind=MOBILE");
    expect(total).toBe(wanted);
    expect(await list("kind=DESK_PHONE&state=UNBOUND")).toMatchObject({ items: [], total: 0 });
  });

  test("follows a change at once", async () => {
    const before = (await list("state=UNBOUND")).total;
    const changes = [{ type: "UnbindMobile", extension: "7002" }];
    const applied = await admin.ask("POST", "/api/change-sets", { changes });
    expect(applied.status).toBe(201);
    expect((await list("state=UNBOUND")).total).toBe(before + 1);
    expect((await list("state=LIVE&q=7002")).total).toBe(0);
    await admin.ask("POST", `/api/change-sets/${applied.body.id}/undo`, {});
    expect((await list("state=UNBOUND")).total).toBe(before);
  });

  test("follows what was committed behind the table's back", async () => {
    const before = await list("state=UNBOUND");
    const added = {
      id: "x-7999" as ExtensionId,
      number: "7999" as ExtensionNumber,
      kind: "MOBILE" as const,
      site: null,
      mobile: null,
      name: "未定",
      kana: null,
      department: null,
      voicemail: null,
      forwarding: [],
    };
    const action = { kind: "EXTENSION", action: "ADD", before: null, after: added } as const;
    await open.house.store.write((writer) =>
      writer.commit({
        company: "demo" as CompanyId,
        id: "behind",
        at: "2026-12-01T00:00:00.000Z",
        actor: { companyId: "demo", userId: "admin", role: "ADMIN" },
        door: "CLI",
        reason: null,
        undoes: null,
        actions: [{ ...action, address: "extensions/x-7999" }],
        factsHash: null,
      }),
    );
    const after = await list("state=UNBOUND");
    expect([after.total, after.revision]).toEqual([before.total + 1, before.revision + 1]);
    expect(after.items.at(-1)).toMatchObject({ number: "7999", state: "UNBOUND" });
  });

  test("is of the own company only", async () => {
    const other = await Browser.signedIn(open.address, "other", "admin");
    expect((await list("state=LIVE", other)).items.map(({ number }: { number: string }) => number)).toEqual([
      "6999",
      "7001",
    ]);
    expect(await list("state=HELD", other)).toMatchObject({ items: [], total: 0 });
  });

  test.each(["state=live", "state=", "kind=PHONE"])("%s is refused", async (query) => {
    expect((await admin.ask("GET", `/api/extensions?${query}`)).status).toBe(400);
  });
});
