import { ENDPOINTS } from "@naisen/api/endpoints";
import { problem } from "@naisen/api/problem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareLive } from "../live-table/compare-live.ts";
import { verifyLog } from "../store/verify-log.ts";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

/** A line of the demo that 森 千尋 holds, with OFFICE_LINK. */
const PERSONAL_LINE = "080-3200-9104";

let open: OpenHouse;
let admin: Browser;
let second: Browser;
let free: readonly string[];

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  second = await Browser.signedIn(open.address, "demo", "second");
  const { body } = await admin.ask("GET", "/api/free-lines?limit=8");
  free = body.items.map((line: { number: string }) => line.number);
});
afterAll(async () => {
  expect(await verifyLog(open.house.store)).toMatchObject({ kind: "clean" });
  expect((await compareLive(open.house.store, open.house.live)).differing).toEqual([]);
  await open.close();
});

const bind = (extension: string, mobile: string | undefined) => ({
  changes: [{ type: "BindMobile", extension, mobile }],
});
const ringsAt = async (extension: string) => {
  const { body } = await admin.ask("POST", "/api/calls/explain", {
    from: { desk: "2001" },
    dialled: extension,
  });
  return body.legs[0]?.to.mobile ?? body.refusal.code;
};

describe("a change set over HTTP", () => {
  test("goes the whole way: preview, apply, the next call, undo, the next call", async () => {
    const before = await ringsAt("7001");
    const preview = await admin.ask("POST", "/api/plans", bind("7001", free[0]));
    expect(preview.status).toBe(200);
    expect(ENDPOINTS.planChanges.success.body.safeParse(preview.body).success).toBe(true);
    expect(preview.body).toMatchObject({ applicable: true, violations: [], actions: [{ action: "CHANGE" }] });
    expect(preview.body.consequences.length).toBeGreaterThan(0);
    expect(await ringsAt("7001")).toBe(before);

    const applied = await admin.ask("POST", "/api/change-sets", {
      ...bind("7001", free[0]),
      planDigest: preview.body.digest,
      reason: "端末交換",
    });
    expect(applied.status).toBe(201);
    expect(applied.body.appliedRevision).toBe(applied.body.revision);
    expect(await ringsAt("7001")).toBe(free[0]);

    const undone = await admin.ask("POST", `/api/change-sets/${applied.body.id}/undo`, {});
    expect(undone.status).toBe(201);
    expect(await ringsAt("7001")).toBe(before);
    const { body: history } = await admin.ask("GET", "/api/change-sets?limit=2");
    expect(history.items).toMatchObject([
      { door: "UNDO", undoes: applied.body.id, actor: { userId: "admin" } },
      { door: "PANEL", reason: "端末交換", id: applied.body.id },
    ]);
  });

  test("a personal line is refused, naming both holders, and nothing changes", async () => {
    const before = await ringsAt("7002");
    const refused = await admin.ask("POST", "/api/change-sets", bind("7002", PERSONAL_LINE));
    expect(refused.status).toBe(422);
    expect(problem.safeParse(refused.body).success).toBe(true);
    expect(refused.body.violations).toMatchObject([
      { code: "ownership.holder-differs", path: "/changes/0/mobile" },
    ]);
    const { lineHolder, contractHolder } = refused.body.violations[0].params;
    expect([lineHolder, contractHolder]).toEqual(["森 千尋", "株式会社みなと商事"]);
    expect(await ringsAt("7002")).toBe(before);
  });

  test("a number of another company and one of nobody are refused with the same answer", async () => {
    const foreign = await admin.ask("POST", "/api/plans", bind("7002", "060-7777-0001"));
    const nobodys = await admin.ask("POST", "/api/plans", bind("7002", "060-7777-9999"));
    const blank = (body: unknown) => JSON.stringify(body).replaceAll(/7777-?\d{4}|[0-9a-f]{64}/g, "#");
    expect(blank(foreign.body)).toBe(blank(nobodys.body));
    expect(foreign.body.violations).toMatchObject([{ code: "contract.line-not-associated" }]);
  });

  test("of two administrators who save the same extension one succeeds, the other learns what changed", async () => {
    const mine = await admin.ask("POST", "/api/plans", bind("7004", free[1]));
    const theirs = await second.ask("POST", "/api/plans", {
      changes: [{ type: "EditExtension", extension: "7004", department: "新しい部署" }],
    });
    const saved = await second.ask("POST", "/api/change-sets", {
      changes: [{ type: "EditExtension", extension: "7004", department: "新しい部署" }],
      planDigest: theirs.body.digest,
    });
    expect(saved.status).toBe(201);
    const stale = await admin.ask("POST", "/api/change-sets", {
      ...bind("7004", free[1]),
      planDigest: mine.body.digest,
      baseRevision: mine.body.baseRevision,
    });
    expect(stale.status).toBe(412);
    expect(problem.safeParse(stale.body).success).toBe(true);
    expect(stale.body.plan.actions[0].before.department).toBe("新しい部署");
    expect(stale.body.meanwhile).toMatchObject([{ id: saved.body.id, actor: { userId: "second" } }]);
    const again = await admin.ask("POST", "/api/change-sets", {
      ...bind("7004", free[1]),
      planDigest: stale.body.plan.digest,
    });
    expect(again.status).toBe(201);
  });

  test("with a digest it goes on though another extension was saved; with a revision it does not", async () => {
    const shown = await admin.ask("POST", "/api/plans", bind("7005", free[2]));
    await second.ask("POST", "/api/change-sets", {
      changes: [{ type: "EditExtension", extension: "7006", department: "よそ" }],
    });
    const byRevision = { ...bind("7005", free[2]), baseRevision: shown.body.baseRevision };
    expect((await admin.ask("POST", "/api/change-sets", byRevision)).status).toBe(412);
    const byMatch = await admin.ask("POST", "/api/change-sets", bind("7005", free[2]), {
      "if-match": `"${shown.body.baseRevision}"`,
    });
    expect(byMatch.status).toBe(412);
    const byDigest = { ...byRevision, planDigest: shown.body.digest };
    expect((await admin.ask("POST", "/api/change-sets", byDigest)).status).toBe(201);
  });

  test("the same Idempotency-Key twice has one effect; for another request it is refused", async () => {
    const headers = { "idempotency-key": "one-press-of-the-button" };
    const request = { changes: [{ type: "EditExtension", extension: "7007", name: "一度 だけ" }] };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => admin.ask("POST", "/api/change-sets", request, headers)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.revision}`)).size).toBe(1);
    const other = { changes: [{ type: "EditExtension", extension: "7007", name: "別の 名前" }] };
    const reused = await admin.ask("POST", "/api/change-sets", other, headers);
    expect(reused).toMatchObject({ status: 422, body: { code: "idempotency.key-reused" } });
    expect((await second.ask("POST", "/api/change-sets", other, headers)).status).toBe(201);
  });

  test("an undo that would write over a later edit is refused and says of what", async () => {
    const rename = (name: string) => ({ changes: [{ type: "EditExtension", extension: "7008", name }] });
    const first = await admin.ask("POST", "/api/change-sets", rename("前の 名前"));
    await second.ask("POST", "/api/change-sets", rename("後の 名前"));
    const preview = await admin.ask("POST", `/api/change-sets/${first.body.id}/undo?preview=true`, {});
    expect(preview).toMatchObject({ status: 200, body: { applicable: false } });
    const refused = await admin.ask("POST", `/api/change-sets/${first.body.id}/undo`, {});
    expect(refused).toMatchObject({
      status: 422,
      body: { violations: [{ code: "undo.changed-since", params: { extension: "7008", field: "name" } }] },
    });
  });
});
