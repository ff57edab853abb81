import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Writable } from "node:stream";
import type { EndpointName } from "@naisen/api/endpoints";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Asked, ask, type Came, marksIn, readableBy, readsFor } from "../testing/crawl/crawl.ts";
import { MARKS, openMarkedCompany, SHORT_NUMBER } from "../testing/crawl/marked-company.ts";
import { ACTORS, type Actor } from "../testing/matrix/actors.ts";
import { openWorld, type World } from "../testing/matrix/world.ts";

let world: World;
let marked: Awaited<ReturnType<typeof openMarkedCompany>>;
let said = "";
const PANEL = { page: "<html><title>x</title></html>", assets: () => undefined, preload: { ja: [], en: [] } };
const NEIGHBOURS = ACTORS.filter(({ role }) => role !== "OPERATOR");

beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
    },
  });
  world = await openWorld({
    logger: pino({ base: null }, stream),
    panel: { ...PANEL, assets: (_, __, next) => next() },
  });
  marked = await openMarkedCompany(world.open);
  said = "";
});
afterAll(() => world.close());

const WHOLE = ACTORS.find(({ name }) => name === "an administrator") as Actor;
const AT_ONCE = 8;

/** What each of these is answered, with the marks in it that the request did not name, and which reads were answered. */
async function crawl(actor: Pick<Actor, "token">, shown: string | null, requests: readonly Asked[]) {
  const left = [...requests];
  const found: string[] = [];
  const own = new Set<string>();
  const read: EndpointName[] = [];
  let bytes = 0;
  const worker = async () => {
    for (let asked = left.shift(); asked !== undefined; asked = left.shift()) {
      const came = await ask(world.open.address, actor, shown, asked);
      bytes += came.bytes;
      found.push(...marksIn(came.whole, asked).map((mark) => `${asked.method} ${asked.path}: ${mark}`));
      for (const mark of marksTold(came)) own.add(mark);
      if (asked.name !== undefined && couldHold(came)) read.push(asked.name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { answers: requests.length, bytes, found, own, read };
}

function marksTold({ status, whole }: Came): readonly string[] {
  return status === 200 ? MARKS.filter((mark) => whole.includes(mark)) : [];
}

/** Whether an answer is one in which something of somebody could stand: what was done, and has a body. */
function couldHold({ status, bytes }: Came): boolean {
  return status >= 200 && status < 300 && bytes > 0;
}

/** So many answers at least each of them reads who may read at all; a user has few things to ask about. */
const FLOOR = { ADMIN: 500, AUDITOR: 500, USER: 5, OPERATOR: 0 };

const tokenOf = (actor: Actor) => world.tokens.get(actor) ?? null;

describe("a company whose every text and number is a mark", () => {
  test("tells them to its own: whoever looks for them would find them", async () => {
    const asked = readsFor(world, WHOLE, marked.entries);
    const { own, found } = await crawl({}, marked.token, asked);
    expect([...own].toSorted()).toEqual(MARKS.toSorted());
    expect(found.length).toBeGreaterThan(50);
  });

  test("tells none to anybody of another company, in any answer, page or file", async () => {
    let [answers, read, bytes] = [0, 0, 0];
    const found: string[] = [];
    const fewer: string[] = [];
    const unread: string[] = [];
    for (const actor of NEIGHBOURS) {
      const came = await crawl(actor, tokenOf(actor), readsFor(world, actor, marked.entries));
      const readable = readableBy(world, actor);
      const names = new Set(came.read);
      unread.push(...readable.filter((name) => !names.has(name)).map((name) => `${actor.name}: ${name}`));
      if (readable.includes("getMe") && came.read.length < FLOOR[actor.role])
        fewer.push(`${actor.name}: ${came.read.length}`);
      answers += came.answers;
      read += came.read.length;
      bytes += came.bytes;
      found.push(...came.found.map((one) => `${actor.name}: ${one}`));
    }
    process.stdout.write(
      `crawl: ${answers} answers to ${NEIGHBOURS.length} people and programs, ${read} of them read, ${bytes} bytes, ${found.length} marks of another company\n`,
    );
    expect(found).toEqual([]);
    expect(unread).toEqual([]);
    expect(fewer).toEqual([]);
  });
});

/** A request about something, by what it names. */
type About = (named: string) => Asked;
const post = (path: string, body: unknown): Asked => ({ method: "POST", path, body });
const change = (type: string, others: Readonly<Record<string, unknown>>) => ({
  changes: [{ type, ...others }],
});

/** Every way in which an extension's number can be named. */
const BY_EXTENSION: Readonly<Record<string, About>> = {
  "the extension": (number) => ({ method: "GET", path: `/api/extensions/${number}` }),
  "the extension of a day": (number) => ({
    method: "GET",
    path: `/api/extensions/${number}/as-of?day=2026-12-01`,
  }),
  "a search": (number) => ({ method: "GET", path: `/api/extensions?q=${number}` }),
  "a search of the history": (number) => ({ method: "GET", path: `/api/change-sets?q=${number}` }),
  "the history of it": (number) => ({ method: "GET", path: `/api/change-sets?extension=${number}` }),
  "the history of it by a file": (number) => ({
    method: "GET",
    path: `/api/exports/extensions.csv?q=${number}`,
  }),
  "a plan that edits it": (extension) =>
    post("/api/plans", change("EditExtension", { extension, name: "新" })),
  "a plan that takes it": (number) =>
    post("/api/plans", change("AddExtension", { number, kind: "DESK_PHONE", name: "新人", site: "higashi" })),
  "a plan that renumbers to it": (to) =>
    post("/api/plans", change("RenumberExtension", { extension: "2001", to })),
  "a plan that swaps with it": (b) => post("/api/plans", change("SwapExtensions", { a: "2001", b })),
  "a plan that forwards to it": (to) =>
    post("/api/plans", change("SetForwarding", { extension: "2001", rules: [{ when: "BUSY", to }] })),
  "a plan that removes it": (extension) => post("/api/plans", change("RemoveExtension", { extension })),
  "a plan of its voicemail": (extension) =>
    post("/api/plans", change("SetVoicemail", { extension, on: true })),
  "a change set": (extension) => post("/api/change-sets", change("RemoveExtension", { extension })),
  "a call from it": (desk) => post("/api/calls/explain", { from: { desk }, dialled: "2002" }),
  "a call to it": (dialled) => post("/api/calls/explain", { from: { desk: "2001" }, dialled }),
  "a planned call to it": (dialled) =>
    post("/api/plans/explain", {
      ...change("EditExtension", { extension: "2001", name: "新" }),
      call: { from: { desk: "2001" }, dialled },
    }),
  "a call while it is busy": (number) =>
    post("/api/calls/explain", { from: { desk: "2001" }, dialled: "2002", conditions: { busy: [number] } }),
  "a draft": (extension) => ({
    method: "PUT",
    path: "/api/me/draft",
    body: { ...change("RemoveExtension", { extension }), reason: "", version: -1 },
  }),
  "an invitation": (extension) => post("/api/accounts", { userId: "admin", role: "USER", extension }),
};

/** What tells of the numbers around one too. */
const AROUND: Readonly<Record<string, About>> = {
  "the number map": (number) => ({ method: "GET", path: `/api/number-map/${number}` }),
  "a row of the number map": (number) => ({ method: "GET", path: `/api/number-map?from=${number}` }),
  "free numbers": (number) => ({ method: "GET", path: `/api/free-numbers?kind=DESK_PHONE&near=${number}` }),
};

/** Every way in which a mobile line can be named. */
const BY_LINE: Readonly<Record<string, About>> = {
  "a search": (line) => ({ method: "GET", path: `/api/extensions?q=${line}` }),
  "a search of lines": (line) => ({ method: "GET", path: `/api/mobile-lines?q=${line}` }),
  "a search of the history": (line) => ({ method: "GET", path: `/api/change-sets?q=${line}` }),
  "a plan that binds it": (mobile) => post("/api/plans", change("BindMobile", { extension: "7002", mobile })),
  "a plan that adds with it": (mobile) =>
    post(
      "/api/plans",
      change("AddExtension", { number: "6503", kind: "MOBILE", name: "新人", site: "higashi", mobile }),
    ),
  "a plan of its 2in1": (number) => post("/api/plans", change("SetTwoInOneMode", { number, mode: "A" })),
  "a plan that is called by it": (number) => post("/api/plans", change("SetInbound", { number, to: "2001" })),
  "a change set": (mobile) => post("/api/change-sets", change("BindMobile", { extension: "7002", mobile })),
  "a call from it": (mobile) => post("/api/calls/explain", { from: { mobile }, dialled: "2002" }),
  "a call to it": (dialled) =>
    post("/api/calls/explain", { from: { desk: "2001" }, dialled: `0${dialled.replaceAll("-", "")}` }),
  "a call from outside by it": (outside) =>
    post("/api/calls/explain", { from: { outside }, dialled: "0355550101" }),
  "a call while it is abroad": (line) =>
    post("/api/calls/explain", {
      from: { desk: "2001" },
      dialled: "2002",
      conditions: { lines: { [line]: "OUT_OF_AREA" } },
    }),
};

describe("what is bound elsewhere is answered like what nobody has, byte for byte", () => {
  const PAIRS = [
    { kind: "an extension", ways: BY_EXTENSION, elsewhere: SHORT_NUMBER, nobodys: "6644" },
    { kind: "an extension of eight digits", ways: BY_EXTENSION, elsewhere: "80876543", nobodys: "80876597" },
    { kind: "the numbers around an extension", ways: AROUND, elsewhere: SHORT_NUMBER, nobodys: "6644" },
    { kind: "a bound line", ways: BY_LINE, elsewhere: "080-8765-4301", nobodys: "080-8765-4397" },
    { kind: "a free line", ways: BY_LINE, elsewhere: "080-8765-4302", nobodys: "080-8765-4398" },
    { kind: "half of a 2in1", ways: BY_LINE, elsewhere: "080-8765-4304", nobodys: "080-8765-4399" },
  ];

  test.each(PAIRS)("$kind", async ({ ways, elsewhere, nobodys }) => {
    let compared = 0;
    const deviations: string[] = [];
    const statuses = new Set<number>();
    for (const actor of NEIGHBOURS) {
      for (const [way, about] of Object.entries(ways)) {
        const [one, other] = [about(elsewhere), about(nobodys)];
        const first = await ask(world.open.address, actor, tokenOf(actor), one);
        const second = await ask(world.open.address, actor, tokenOf(actor), other);
        compared += 1;
        statuses.add(first.status);
        const around = ways === AROUND ? /"\d{4}"/g : /(?!)/g;
        const [told, like] = [nameless(first.whole, elsewhere), nameless(second.whole, nobodys)].map((text) =>
          text.replace(around, '"□"'),
        );
        if (told !== like) deviations.push(`${actor.name}, ${way}:\n${differing(told, like)}`);
      }
    }
    process.stdout.write(`${compared} pairs compared, ${deviations.length} differ\n`);
    expect(deviations).toEqual([]);
    expect(statuses.has(200)).toBe(true);
  });
});

/** The lines in which two answers differ. */
function differing(one = "", other = ""): string {
  const [ofOne, ofOther] = [one.split("\n"), other.split("\n")];
  return ofOne.flatMap((line, at) => (line === ofOther[at] ? [] : [line, ofOther[at] ?? ""])).join("\n");
}

/** Without the number that was asked about, in each form in which it may stand, and what a digest makes of it. */
function nameless(text: string, number: string): string {
  const digits = number.replaceAll("-", "");
  const international = digits.startsWith("0") ? `+81${digits.slice(1)}` : digits;
  const masked = `****${digits.slice(-4)}`;
  // First what may hold the same digits by chance.
  const settled = text
    .replace(/"digest":"\w+"/g, "")
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id");
  return [number, international, masked, digits, digits.replace(/^0/, "")].reduce(
    (plain, form) => plain.replaceAll(form, "□"),
    settled,
  );
}

describe("what is written down", () => {
  test("the server's own log has a line for each request, and no mark in any", () => {
    expect(said.split("\n").length).toBeGreaterThan(1_000);
    expect(marksIn(said)).toEqual([]);
  });

  test("neither log of another company, nor the operators', has a mark", async () => {
    await world.open.house.refusals.flush();
    const database = new DatabaseSync(join(world.open.dataDir, "naisen.db"), { readOnly: true });
    const rowsOf = (table: string, column: string, company: string) =>
      JSON.stringify(database.prepare(`select * from ${table} where ${column} = ?`).all(company));
    const [changes, events, ofNobody, own] = [
      rowsOf("change_log", "company_id", "alpha"),
      rowsOf("security_log", "company_id", "alpha"),
      rowsOf("security_log", "company_id", "operator"),
      rowsOf("security_log", "company_id", "zqb"),
    ];
    database.close();
    expect([changes, events, ofNobody].map((rows) => marksIn(rows))).toEqual([[], [], []]);
    expect([changes, events, ofNobody, own].map((rows) => rows.length > 1_000)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(marksIn(own)).toContain("zqb");
  });
});
