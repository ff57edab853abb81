import { ENDPOINTS } from "@naisen/api/endpoints";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCompany } from "../demo/demo-company.ts";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";

let open: OpenHouse;
let admin: Browser;
let second: Browser;
let carrier: Browser;
let free: readonly string[];

/** 9 o'clock in Tokyo, so many days after the house was opened on 1 December 2026. */
function onDay(days: number): void {
  open.setNow((NOW + days * 24 * 60 * 60 * 1000) as Instant);
}

async function apply(changes: readonly unknown[], who = admin, reason?: string) {
  const answer = await who.ask("POST", "/api/change-sets", { changes, reason });
  expect([answer.status, answer.body.violations ?? []]).toEqual([201, []]);
  return answer.body.id as string;
}

async function listed(query: string, who = admin) {
  const { status, body } = await who.ask("GET", `/api/change-sets?${query}`);
  expect([status, ENDPOINTS.listChangeSets.success.body.safeParse(body).error]).toEqual([200, undefined]);
  return body.items;
}

async function asOf(number: string, day: string, who = admin) {
  const { status, body } = await who.ask("GET", `/api/extensions/${number}/as-of?day=${day}`);
  expect([status, ENDPOINTS.getExtensionAsOf.success.body.safeParse(body).error]).toEqual([200, undefined]);
  return body;
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const rename = (extension: string, name: string) => ({ type: "EditExtension", extension, name });
/** The demo's facts with one line suspended, its settings left alone. */
function factsWith(status: "ACTIVE" | "SUSPENDED", number: string) {
  const { extensions: _, inbound: __, ...facts } = demoCompany(dayOf(NOW));
  const mobileLines = facts.mobileLines.map((line) => (line.number === number ? { ...line, status } : line));
  return { ...facts, mobileLines };
}

/** What happened, by name: the days are those after 1 December. */
const did: Record<string, string> = {};

beforeAll(async () => {
  open = await openHouse();
  const named = {
    companyId: "demo",
    userId: "admin",
    role: "ADMIN",
    extension: null,
    name: "鈴木 恵子",
  } as const;
  await putUser(open.house, { ...named, password: PASSWORD });
  const signIn = async () => {
    admin = await Browser.signedIn(open.address, "demo", "admin");
    second = await Browser.signedIn(open.address, "demo", "second");
    carrier = await Browser.signedIn(open.address, "operator", "carrier");
  };
  await signIn();
  const { body } = await admin.ask("GET", "/api/free-lines?limit=8");
  free = body.items.map((line: { number: string }) => line.number);

  did.rename = await apply([rename("7001", "一日目の 名前")], admin, "改姓のため");
  onDay(1);
  await signIn();
  did.bind = await apply([{ type: "BindMobile", extension: "7002", mobile: free[0] }], second);
  did.added = await apply([{ type: "AddExtension", number: "7150", kind: "MOBILE", name: "二日目の 人" }]);
  onDay(2);
  await signIn();
  did.renumber = await apply([{ type: "RenumberExtension", extension: "7003", to: "7160" }]);
  did.twice = await apply([rename("7001", "三日目の 名前"), rename("7004", "三日目の 人")]);
  onDay(3);
  await signIn();
  did.reused = await apply([{ type: "AddExtension", number: "7003", kind: "MOBILE", name: "新しい 7003" }]);
  did.removed = await apply([{ type: "RemoveExtension", extension: "7150" }]);
  const { body: undone } = await admin.ask("POST", `/api/change-sets/${did.bind}/undo`, { reason: "誤り" });
  did.undo = undone.id;
  onDay(4);
  await signIn();
  await carrier.ask("PUT", "/api/operator/companies/demo", factsWith("SUSPENDED", "080-3200-0005"));
});
afterAll(() => open.close());

describe("history is asked", () => {
  test.each([
    ["by an extension, under whatever number it was", "extension=7001", () => [did.twice, did.rename]],
    ["by the new number of a renumbered one", "extension=7160", () => [did.renumber]],
    ["by a number that two had after each other", "extension=7003", () => [did.reused, did.renumber]],
    ["by one that was removed", "extension=7150", () => [did.removed, did.added]],
    ["by a number as it is typed, full-width", "q=７１５０", () => [did.removed, did.added]],
    ["by who did it", "actor=second", () => [did.bind]],
    ["by the door", "door=UNDO", () => [did.undo]],
    ["by days", "from=2026-12-02&to=2026-12-02", () => [did.added, did.bind]],
    ["up to a day", "to=2026-12-01&door=PANEL", () => [did.rename]],
    ["from a day on, by a person", "from=2026-12-04&actor=admin", () => [did.undo, did.removed, did.reused]],
    ["by two numbers at once", "extension=7001&q=7004", () => [did.twice]],
    ["for nothing that there is", "extension=7777", () => []],
  ])("%s", async (_, query, expected) => {
    const rest = query.includes("extension") || query.includes("q=") ? await imports() : [];
    const items = (await listed(query)).filter(({ id }: { id: string }) => !rest.includes(id));
    expect(ids(items)).toEqual(expected());
  });

  test("by a mobile number in any form: whom it was bound to, and given back", async () => {
    const national = free[0]?.replace("+81", "0") ?? "";
    const items = await listed(`q=${national.slice(0, 3)}-${national.slice(3, 7)}-${national.slice(7)}`);
    expect(ids(items)).toEqual([did.undo, did.bind]);
  });

  test("page by page, under a filter too", async () => {
    const { body: first } = await admin.ask("GET", "/api/change-sets?actor=admin&limit=3");
    const { body: next } = await admin.ask(
      "GET",
      `/api/change-sets?actor=admin&limit=3&before=${first.next}`,
    );
    expect([...ids(first.items), ...ids(next.items)]).toEqual(ids(await listed("actor=admin&limit=6")));
    expect(next.items).toHaveLength(3);
    const { body: last } = await admin.ask("GET", "/api/change-sets?actor=second&limit=1");
    expect(last.next).toBeNull();
  });

  test("with what held an extension when the contract was renewed", async () => {
    const [item] = await listed("door=IMPORT&limit=1");
    expect(item).toMatchObject({
      facts: true,
      totals: { added: 0, changed: 0, removed: 0, turned: 1 },
      turned: {
        day: "2026-12-05",
        extensions: [{ number: "7005", before: "LIVE", after: "HELD", codes: ["contract.line-not-active"] }],
      },
      undo: { state: "CONTRACT" },
    });
    expect(ids(await listed("extension=7005&limit=1"))).toEqual([item.id]);
  });

  test("and an entry as large as a company comes as an outline", async () => {
    const [first] = (await listed("to=2026-12-01&door=IMPORT")).slice(-1);
    const { length } = demoCompany(dayOf(NOW)).extensions;
    const { added, changed } = first.totals;
    expect(added).toBe(length);
    expect(first.actions).toHaveLength(50);
    const { body: whole } = await admin.ask("GET", `/api/change-sets/${first.id}`);
    expect(whole.actions.length).toBe(added + changed);
    const { body: short } = await admin.ask("GET", `/api/change-sets/${first.id}?outline=true`);
    expect(short).toEqual(first);
  });

  test("and another company's history, of the same digits, is another one", async () => {
    const other = await Browser.signedIn(open.address, "other", "admin");
    expect(await listed("extension=7001", other)).toHaveLength(1);
    expect((await other.ask("GET", `/api/change-sets/${did.rename}`)).status).toBe(404);
    expect((await other.ask("POST", `/api/change-sets/${did.rename}/undo`, {})).status).toBe(404);
    expect(await listed("actor=second", other)).toEqual([]);
  });
});

/** The entries that put the whole company in. */
async function imports(): Promise<readonly string[]> {
  return ids(await listed("door=IMPORT"));
}

describe("a summary", () => {
  test("counts each day in Tokyo, what came by itself apart, and names who there is", async () => {
    const { body } = await admin.ask("GET", "/api/change-sets/summary?from=2026-11-30&to=2026-12-05");
    expect(ENDPOINTS.summarizeChangeSets.success.body.safeParse(body).error).toBeUndefined();
    expect(body.days).toEqual([
      { day: "2026-11-30", changes: 0, automatic: 0 },
      { day: "2026-12-01", changes: 1, automatic: 1 },
      { day: "2026-12-02", changes: 2, automatic: 0 },
      { day: "2026-12-03", changes: 2, automatic: 0 },
      { day: "2026-12-04", changes: 3, automatic: 0 },
      { day: "2026-12-05", changes: 0, automatic: 1 },
    ]);
    expect(body.actors.map(({ userId, role }: { userId: string; role: string }) => [userId, role])).toEqual([
      ["admin", "ADMIN"],
      ["carrier", "OPERATOR"],
      ["second", "ADMIN"],
      ["tests", "OPERATOR"],
    ]);
    expect(body.actors.map(({ name }: { name: string }) => name)).toEqual([
      "鈴木 恵子",
      "carrier",
      "second",
      "tests",
    ]);
  });

  test("is of the last thirty days where none are named, and of no more than a quarter", async () => {
    const { body } = await admin.ask("GET", "/api/change-sets/summary");
    expect([body.days.length, body.days.at(-1).day]).toEqual([30, "2026-12-05"]);
    const { body: end } = await admin.ask("GET", "/api/change-sets/summary?from=9999-12-30&to=9999-12-31");
    expect(end.days.map(({ day }: { day: string }) => day)).toEqual(["9999-12-30", "9999-12-31"]);
    const { body: long } = await admin.ask("GET", "/api/change-sets/summary?from=2020-01-01&to=2026-12-05");
    expect(long.days).toHaveLength(92);
  });
});

describe("whether an entry can be taken back", () => {
  const stateOf = async (id: string | undefined) => {
    const { body } = await admin.ask("GET", `/api/change-sets/${id}`);
    return body.undo;
  };

  test("is told with what stands in the way", async () => {
    expect(await stateOf(did.twice)).toMatchObject({ state: "AT_ONCE", until: "2027-01-02", later: [] });
    expect(await stateOf(did.rename)).toMatchObject({
      state: "AFTER_LOOKING",
      later: [{ number: "7001", id: did.twice }],
    });
    expect(await stateOf(did.bind)).toMatchObject({
      state: "UNDONE",
      by: { id: did.undo, actorName: "鈴木 恵子" },
    });
  });

  test("one that is too long for its outline is not said to be unchanged by what came after it", async () => {
    const rest = await Browser.signedIn(open.address, "other", "admin");
    const numbers = Array.from({ length: 60 }, (_, place) => String(4100 + place));
    const add = numbers.map((number) => ({ type: "AddExtension", number, kind: "MOBILE", name: number }));
    const long = await apply(add, rest);
    const told = async (outline: boolean) =>
      (await rest.ask("GET", `/api/change-sets/${long}?outline=${outline}`)).body.undo;
    expect(await told(true)).toMatchObject({ state: "AT_ONCE" });
    const later = await apply([rename("4159", "六十人目の 人")], rest);
    expect(await told(true)).toMatchObject({ state: "AFTER_LOOKING", later: [] });
    expect(await told(false)).toMatchObject({
      state: "AFTER_LOOKING",
      later: [{ number: "4159", id: later }],
    });
  });

  test("names an administrator as their account does", async () => {
    const named = { companyId: "demo", userId: "second", role: "ADMIN", extension: null } as const;
    await putUser(open.house, { ...named, password: PASSWORD, name: "高田 蓮" });
    const [entry] = await listed("actor=second&limit=1");
    expect(entry).toMatchObject({ actor: { userId: "second" }, actorName: "高田 蓮", actorExtension: null });
  });

  test("an undo that is undone has taken back nothing", async () => {
    const { body: redo } = await admin.ask("POST", `/api/change-sets/${did.undo}/undo`, {});
    expect(await stateOf(did.undo)).toMatchObject({ state: "UNDONE", by: { id: redo.id } });
    expect((await stateOf(did.bind)).state).toBe("AFTER_LOOKING");
    await admin.ask("POST", `/api/change-sets/${redo.id}/undo`, {});
    expect((await stateOf(did.bind)).state).toBe("UNDONE");
  });

  test("what came with the contract is refused, in words of its own", async () => {
    const [contract] = await imports();
    const refused = await admin.ask("POST", `/api/change-sets/${contract}/undo?preview=true`, {});
    expect(refused).toMatchObject({ status: 422, body: { code: "undo.of-contract" } });
  });

  test.each([
    ["on the thirtieth day after it", 32, "AT_ONCE", 200],
    ["on the day after that", 33, "TOO_LATE", 422],
  ])("%s", async (_, days, state, status) => {
    onDay(days);
    admin = await Browser.signedIn(open.address, "demo", "admin");
    expect((await stateOf(did.twice)).state).toBe(state);
    const preview = await admin.ask("POST", `/api/change-sets/${did.twice}/undo?preview=true`, {});
    expect(preview.status).toBe(status);
    if (status === 422) {
      expect(preview.body.code).toBe("undo.too-late");
      const refused = await admin.ask("POST", `/api/change-sets/${did.twice}/undo`, {});
      expect(refused).toMatchObject({ status: 422, body: { code: "undo.too-late" } });
    }
    onDay(4);
    admin = await Browser.signedIn(open.address, "demo", "admin");
  });
});

describe("as it was on a day", () => {
  test.each([
    ["a name before it was changed twice", "7001", "2026-12-01", "一日目の 名前", "三日目の 名前"],
    ["between the two", "7001", "2026-12-02", "一日目の 名前", "三日目の 名前"],
    ["after both", "7001", "2026-12-03", "三日目の 名前", "三日目の 名前"],
    ["an extension before it was there", "7150", "2026-12-01", null, null],
    ["one that was removed since", "7150", "2026-12-03", "二日目の 人", null],
    ["once it was removed", "7150", "2026-12-04", null, null],
    ["the second one of a number", "7003", "2026-12-04", "新しい 7003", "新しい 7003"],
    ["a number that stood free that day", "7003", "2026-12-03", null, "新しい 7003"],
    ["before anything was recorded", "7001", "2026-11-30", null, "三日目の 名前"],
    ["a number that nobody ever had", "7999", "2026-12-03", null, null],
  ])("%s", async (_, number, day, was, now) => {
    const answer = await asOf(number, day);
    expect([answer.was?.name ?? null, answer.now?.name ?? null]).toEqual([was, now]);
    expect([answer.day, answer.recordedSince]).toEqual([day, "2026-12-01"]);
  });

  test("a number that was given up is followed to what it is now", async () => {
    const answer = await asOf("7003", "2026-12-02");
    expect([answer.was.number, answer.now.number, answer.changesSince]).toEqual(["7003", "7160", 1]);
    expect(answer.was.id).toBe(answer.now.id);
  });

  test("a line that was bound for two days and taken back", async () => {
    const before = (await asOf("7002", "2026-12-01")).was.mobile;
    expect((await asOf("7002", "2026-12-02")).was.mobile).toBe(free[0]);
    expect((await asOf("7002", "2026-12-04")).was.mobile).toBe(before);
  });

  test("a 2in1 mode before it was changed", async () => {
    await apply([{ type: "SetTwoInOneMode", number: "070-3100-9001", mode: "DUAL" }]);
    const answer = await asOf("7008", "2026-12-04");
    expect([answer.modeWas.mode, answer.modeNow.mode]).toEqual(["A", "DUAL"]);
  });

  test("a day to come is today; a day that is none is refused; another company's number is another one", async () => {
    expect((await asOf("7001", "2099-01-01")).day).toBe("2026-12-05");
    expect((await admin.ask("GET", "/api/extensions/7001/as-of?day=2026-02-30")).status).toBe(400);
    const other = await Browser.signedIn(open.address, "other", "admin");
    expect((await asOf("7001", "2026-12-05", other)).was.name).toBe("よその 印子");
    expect((await asOf("7150", "2026-12-03", other)).was).toBeNull();
  });
});
