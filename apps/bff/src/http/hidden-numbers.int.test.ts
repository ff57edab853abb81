import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { maskMobileNumbers } from "@naisen/domain/vocabulary/mobile-numbers-in";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../testing/crawl/crawl.ts";
import { ACTORS, type Actor, accountOf } from "../testing/matrix/actors.ts";
import { openWorld, type World } from "../testing/matrix/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.open.house.store.write(async (writer) => {
    await writer.putAccount({ ...accountOf(NUMBERED, null), name: "番号印 090-1111-0003" });
  });
  await written({
    name: "受付 ア09011110003",
    kana: "ウケツケ 090-1111-0003",
    department: "０９０ー１１１１ー０００３課",
  });
});

/** Somebody who signs in by their number. */
const NUMBERED = {
  companyId: "alpha",
  userId: "09011110003",
  role: "ADMIN",
  sites: null,
  session: "OPEN",
} as const;

/** Writes that of a desk phone of 東館. */
async function written(texts: object) {
  const changes = [{ type: "EditExtension", extension: "2001", ...texts }];
  const sent = { method: "POST", path: "/api/change-sets", body: { changes } };
  const { status } = await ask(world.open.address, called("admin"), tokenOf("admin"), sent);
  expect(status).toBe(201);
}

const tokenOf = (userId: string) =>
  world.tokens.get(ACTORS.find((actor) => actor.userId === userId) as never) ?? null;
afterAll(() => world.close());

/** What is typed of a number that 別人印 三郎 has, and the same of one that nobody has. */
const PIECES = [
  ["090-1111-0003", "090-8888-0003"],
  ["09011110003", "09088880003"],
  ["+819011110003", "+819088880003"],
  ["０９０ー１１１１ー０００３", "０９０ー８８８８ー０００３"],
  ["０９０ー１１１１ー０００３課", "０９０ー８８８８ー０００３課"],
  ["0901112", "0908889"],
  ["0901111", "0908888"],
  ["11110003", "88880003"],
] as const;

/** What asks for a place among extension numbers answers of that place, whoever's number it may be. */
const OF_THE_PLAN = new Set(["getNumberMap by from", "findFreeNumbers by near"]);

/** Every key of every read's query that takes some of them, with the answer to both. */
async function askedOf(userId: string) {
  const actor = called(userId);
  const names = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => ENDPOINTS[name].method === "GET");
  const asked = names.flatMap((name) =>
    Object.keys(ENDPOINTS[name].query.def.shape).flatMap((key) =>
      PIECES.map(([hidden, nobodys]) => ({ name, key, hidden, nobodys })),
    ),
  );
  const answers = [];
  for (const { name, key, hidden, nobodys } of asked) {
    const [one, other] = await Promise.all([told(actor, name, key, hidden), told(actor, name, key, nobodys)]);
    answers.push({ of: `${name} by ${key}`, status: one.status, hidden, isAlike: one.told === other.told });
  }
  return answers.filter(({ of, status }) => status !== 400 && status !== 403 && !OF_THE_PLAN.has(of));
}

function called(userId: string): Actor {
  return ACTORS.find((actor) => actor.userId === userId) ?? expect.unreachable(userId);
}

async function told(actor: Actor, name: EndpointName, key: string, piece: string) {
  const path = ENDPOINTS[name].path.replace(/:\w+/, "7003");
  const came = await ask(world.open.address, actor, world.tokens.get(actor) ?? null, {
    method: "GET",
    path: `${path}?${key}=${encodeURIComponent(piece)}`,
  });
  return { status: came.status, told: came.whole };
}

const namesOf = (answers: readonly { readonly of: string }[]) => [...new Set(answers.map(({ of }) => of))];

/** Where an administrator finds somebody by their number. */
const FINDING = [
  "exportExtensions by q",
  "checkExport by q",
  "listExtensionNumbers by q",
  "listExtensions by q",
  "listMobileLines by q",
  "listMobileLines by after",
  "listChangeSets by q",
  "listAccounts by q",
  "listExtensions by department",
  "listExtensionNumbers by department",
  "exportExtensions by department",
  "checkExport by department",
  "listDepartments by after",
  "listAccounts by after",
];

test("an administrator finds people by their mobile number wherever something is searched", async () => {
  const answers = await askedOf("admin");
  expect(namesOf(answers.filter(({ isAlike }) => !isAlike)).toSorted()).toEqual(FINDING.toSorted());
});

test("and pages through all that an administrator does", async () => {
  const pagesOf = async (userId: string, path: string, key: string) => {
    const found: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const at = `${path}&limit=1${next === "" ? "" : `&after=${encodeURIComponent(next)}`}`;
      const { whole } = await ask(world.open.address, called(userId), tokenOf(userId), {
        method: "GET",
        path: at,
      });
      const body = JSON.parse(whole.slice(whole.indexOf("\n\n")));
      found.push(...body.items.map((item: Readonly<Record<string, string>>) => item[key]));
      next = body.next;
    }
    return found;
  };
  for (const [path, key] of [
    ["/api/accounts?", "userId"],
    ["/api/departments?", "name"],
    ["/api/extensions?sort=kana", "number"],
    ["/api/extensions?sort=number", "number"],
  ] as const) {
    const [whole, masked] = [await pagesOf("admin", path, key), await pagesOf("auditor", path, key)];
    expect(whole.length).toBeGreaterThan(2);
    expect(masked).toEqual(whole.map((one) => maskMobileNumbers(one, () => true)));
  }
});

test.each(["utf-8-bom", "shift_jis"])(
  "a file in %s has the numbers masked, in texts too",
  async (encoding) => {
    const response = await fetch(`${world.open.address}/api/exports/extensions.csv?encoding=${encoding}`, {
      headers: { cookie: `naisen-session=${tokenOf("auditor")}`, "sec-fetch-site": "same-origin" },
    });
    const text = new TextDecoder(encoding === "shift_jis" ? encoding : "utf-8").decode(
      await response.arrayBuffer(),
    );
    expect(text).toContain("受付 ア090****0003");
    expect(text).toMatch(/０９０ー\*{4}ー０００３課/);
    expect(text).toMatch(/,090-\*{4}-0003,/);
    expect(text.normalize("NFKC")).not.toMatch(/1{4}/);
  },
);

test("of all that an auditor reads, nothing has a hash but the heads of the logs, and those are others than an administrator's", async () => {
  const hashesOf = async (userId: string) => {
    const actor = called(userId);
    const shown = world.tokens.get(actor) ?? null;
    const entry = String(world.objectsOf("ENTRY", ACTORS[0] as never).at(-2)?.value);
    const found: string[] = [];
    for (const { name, path } of Object.values(ENDPOINTS).filter(({ method }) => method === "GET")) {
      const at = path.replace(":id", entry).replace(":number", "7003");
      const { whole } = await ask(world.open.address, actor, shown, { method: "GET", path: at });
      for (const [hash] of whole.matchAll(/[0-9a-f]{40,}/g)) found.push(`${name} ${hash}`);
    }
    return found;
  };
  const [whole, masked] = [await hashesOf("admin"), await hashesOf("auditor")];
  const ofVerifying = (found: readonly string[]) => found.filter((one) => one.startsWith("verifyLogs "));
  expect(ofVerifying(masked)).toHaveLength(2);
  expect(masked.filter((one) => !one.startsWith("verifyLogs ") && !one.startsWith("listSessions "))).toEqual(
    [],
  );
  expect(ofVerifying(masked).filter((one) => whole.includes(one))).toEqual([]);
});

test.each(["auditor", "audit-east"])(
  "%s is answered a hidden number like one that nobody has",
  async (who) => {
    const answers = await askedOf(who);
    expect(answers.filter(({ isAlike }) => !isAlike)).toEqual([]);
    const isAsked = (one: string) =>
      one !== "listMobileLines by after" && (who === "auditor" || !one.startsWith("listAccounts"));
    const searched = FINDING.filter(isAsked);
    expect(namesOf(answers)).toEqual(expect.arrayContaining(searched));
  },
);
