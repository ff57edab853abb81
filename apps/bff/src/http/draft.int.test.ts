import { ENDPOINTS } from "@naisen/api/endpoints";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wholeOf } from "../store/over.ts";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { putDraft } from "../use-cases/keep-draft.ts";
import { putPreferences } from "../use-cases/keep-preferences.ts";
import { planInStore } from "../use-cases/planned.ts";

let open: OpenHouse;
let admin: Browser;
let second: Browser;
let free: readonly string[];

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  second = await Browser.signedIn(open.address, "demo", "second");
  const { body } = await admin.ask("GET", "/api/free-lines?limit=4");
  free = body.items.map((line: { number: string }) => line.number);
});
afterAll(() => open.close());

const put = (who: Browser, version: number, changes: readonly unknown[], reason = "") =>
  who.ask("PUT", "/api/me/draft", { changes, reason, version });
const edit = { type: "EditExtension", extension: "7003", department: "営業2課" };

describe("a person's draft", () => {
  test("is empty at first, is kept with its reason, and is nobody else's", async () => {
    expect((await admin.ask("GET", "/api/me/draft")).body).toEqual({ changes: [], reason: "", version: 0 });
    const written = await put(admin, 0, [edit], "12月の異動");
    expect(written).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await admin.ask("GET", "/api/me/draft")).body).toEqual({
      changes: [edit],
      reason: "12月の異動",
      version: 1,
    });
    expect((await second.ask("GET", "/api/me/draft")).body.changes).toEqual([]);
  });

  test("is not written over by a window that has not seen it, and says so", async () => {
    const late = await put(admin, 0, []);
    expect(late).toMatchObject({ status: 412, body: { code: "draft.stale" } });
    expect((await admin.ask("GET", "/api/me/draft")).body.changes).toEqual([edit]);
  });

  test("holds ten thousand changes, and no more", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...edit,
        extension: String(10_000 + index),
        name: "長い名前の社員 太郎",
        kana: "ナガイ ナマエノ シャイン タロウ",
      }));
    expect((await put(second, 0, many(10_000))).status).toBe(200);
    expect((await put(second, 1, many(10_001))).status).toBe(400);
    expect((await second.ask("GET", "/api/me/draft")).body.changes).toHaveLength(10_000);
  });
});

test("what a taken away account was still sending is not found by a later one of its userId", async () => {
  const { house } = open;
  const late = { companyId: "demo" as CompanyId, userId: "left" };
  const dark = { ...PREFERENCES_AT_FIRST, theme: "DARK" as const };
  expect(await putDraft(house, late, { changes: [], reason: "置き土産", version: 0 })).toBeNull();
  await putPreferences(house, late, dark);
  expect(await house.store.read((reader) => reader.person("demo", "left"))).toEqual({
    preferences: null,
    draft: { changes: [], reason: "", version: 0 },
  });
});

test("others have their turn while much is planned", async () => {
  const changes = Array.from({ length: 2_000 }, (_, place) => ({
    type: "AddExtension" as const,
    number: readExtensionNumber(String(4_000 + place)),
    kind: "MOBILE" as const,
    name: "社員",
  }));
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  const demo = "demo" as CompanyId;
  const planned = await open.house.store.read((reader) =>
    planInStore(reader, wholeOf(demo), changes, open.house.now(), new Set()),
  );
  clearImmediate(next);
  if (typeof planned === "string") throw new Error(planned);
  expect(planned.plan.actions).toHaveLength(2_000);
  expect(turns).toBeGreaterThan(changes.length / 200);
});

describe("a draft is planned and applied", () => {
  test("its plan says what each record comes from, and what becomes of calls to it", async () => {
    const changes = [
      { type: "BindMobile", extension: "7001", mobile: free[0] },
      edit,
      { type: "SetForwarding", extension: "7004", rules: [{ when: "BUSY", to: "2001" }] },
      { type: "AddExtension", number: "7950", kind: "MOBILE", mobile: free[1], name: "高田 蓮" },
      { type: "AddExtension", number: "7951", kind: "MOBILE", name: "森 葵" },
    ];
    const { body: plan } = await admin.ask("POST", "/api/plans", { changes });
    expect(ENDPOINTS.planChanges.success.body.safeParse(plan).success).toBe(true);
    const addressOf = (number: string) =>
      plan.actions.find(
        ({ before, after }: { before: { number: string } | null; after: { number: string } | null }) =>
          (after ?? before)?.number === number,
      ).address;
    expect(plan.origins[addressOf("7001")]).toEqual([0]);
    expect(plan.origins[addressOf("7003")]).toEqual([1]);
    expect(plan.effects[addressOf("7001")]).toBe("MOVED");
    expect(plan.effects[addressOf("7003")]).toBeUndefined();
    expect(plan.effects[addressOf("7004")]).toBe("SOMETIMES");
    expect(plan.effects[addressOf("7950")]).toBe("GAINED");
    expect(plan.effects[addressOf("7951")]).toBe("UNREACHED");
    const { lost, gained, moved, altered, asked, touched } = plan.calls;
    expect(lost + gained + moved + altered).toBe(plan.consequences.length);
    expect([asked, touched]).toEqual([5, 5]);
    const { forwarding } = plan.actions[2].after;
    expect(plan.targets[forwarding[0].to]).toMatchObject({ number: "2001" });
  });

  test("with the digest that was shown, also after another has changed something else", async () => {
    const { body: draft } = await admin.ask("GET", "/api/me/draft");
    const { body: plan } = await admin.ask("POST", "/api/plans", { changes: draft.changes });
    const other = { changes: [{ type: "EditExtension", extension: "7010", department: "総務部" }] };
    expect((await second.ask("POST", "/api/change-sets", other)).status).toBe(201);
    const applied = await admin.ask("POST", "/api/change-sets", {
      changes: draft.changes,
      reason: draft.reason,
      planDigest: plan.digest,
      baseRevision: plan.baseRevision,
    });
    expect(applied.status).toBe(201);
    expect((await put(admin, draft.version, [])).body.changes).toEqual([]);
    const { body: entry } = await admin.ask("GET", `/api/change-sets/${applied.body.id}`);
    expect(entry).toMatchObject({ reason: "12月の異動", actor: { userId: "admin" } });
  });

  test("and is told what another did meanwhile to the same extension", async () => {
    const changes = [{ type: "EditExtension", extension: "7011", kana: "ベツノ ナマエ" }];
    const { body: plan } = await admin.ask("POST", "/api/plans", { changes });
    const theirs = { changes: [{ type: "EditExtension", extension: "7011", department: "監査室" }] };
    expect((await second.ask("POST", "/api/change-sets", theirs)).status).toBe(201);
    const late = await admin.ask("POST", "/api/change-sets", {
      changes,
      planDigest: plan.digest,
      baseRevision: plan.baseRevision,
    });
    expect(late).toMatchObject({ status: 412, body: { code: "change-set.stale" } });
    expect(late.body.meanwhile).toMatchObject([{ actor: { userId: "second" }, actorName: "second" }]);
    expect(late.body.plan.actions[0].before.department).toBe("監査室");
  });
});

describe("a plan of many changes", () => {
  const unbindAll = async () => {
    const { body } = await admin.ask("GET", "/api/extensions?limit=100");
    const { body: rest } = await admin.ask("GET", `/api/extensions?limit=100&after=${body.next}`);
    const mobiles = [...body.items, ...rest.items].filter(
      ({ kind, state }: { kind: string; state: string }) => kind === "MOBILE" && state === "LIVE",
    );
    return mobiles.slice(0, -1).map(({ number }) => ({ type: "UnbindMobile", extension: number }));
  };

  test("names a thousand of the calls that it changes, lost ones first, and counts all", async () => {
    const changes = await unbindAll();
    const { body: plan } = await admin.ask("POST", "/api/plans", { changes });
    const { lost, gained, moved, altered, asked } = plan.calls;
    const all = lost + gained + moved + altered;
    expect(asked).toBe(changes.length);
    expect(plan.consequences.length).toBe(Math.min(1000, all));
    const isLost = ({ before, after }: { before: { outcome: string }; after: { outcome: string } }) =>
      before.outcome !== "REFUSED" && after.outcome === "REFUSED";
    expect(plan.consequences.filter(isLost).length).toBe(lost);
  });

  test("is applied with the calls of the first hundred, so that others do not wait", async () => {
    const desks = await admin.ask("GET", "/api/extensions?limit=100");
    const changes = desks.body.items.map(({ number }: { number: string }) => ({
      type: "EditExtension",
      extension: number,
      department: "統合準備室",
    }));
    const more = { type: "AddExtension", number: "7951", kind: "MOBILE", name: "森 葵" };
    const applied = await admin.ask("POST", "/api/change-sets", { changes: [...changes, more] });
    expect(applied.body.plan.calls).toMatchObject({ asked: 100, touched: applied.body.plan.actions.length });
    expect(applied.body.plan.actions.length).toBeGreaterThan(100);
  });
});
