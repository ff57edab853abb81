import { Browser } from "../../apps/bff/src/testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../../apps/bff/src/testing/open-house.ts";
import { unhurried } from "../../apps/bff/src/testing/unhurried.ts";
import { addToken } from "../../apps/bff/src/use-cases/add-token.ts";
import type { Instant } from "../../packages/domain/src/vocabulary/day.ts";
import { type Chance, chanceOf } from "../chance.ts";
import { type Description, type Operation, readDescription } from "./description.ts";
import { exampleOf } from "./examples.ts";
import { type Judge, judgeBy } from "./judge.ts";
import { hostileText, type Known, madeValue, spoilt } from "./values.ts";

/** What came of it; a fault names the seed, the request and what was wrong with its answer. */
export interface Fuzzed {
  requests: number;
  readonly byClass: Map<string, number>;
  /** How often each operation was asked, and how often it did what it was asked. */
  readonly operations: Map<string, { asked: number; done: number }>;
  readonly faults: string[];
}

/** A house is worn out after so many requests: a fresh one is opened, with a seed of its own. */
const PER_HOUSE = 1000;
/** As long as sign-ins of one account are held back after wrong passwords. */
const FORGIVEN_MS = 16 * 60_000;
/** What runs in a thread of its own takes long, and is asked less often. */
const SELDOM = new Set(["runScenario", "exportScenario", "putCompany", "getOpenApi"]);
const PEOPLE: readonly (readonly [company: string, user: string])[] = [
  ["demo", "admin"],
  ["demo", "user"],
  ["operator", "carrier"],
  ["other", "admin"],
];

/** Sends so many requests made from our own description, right and wrong ones, and judges every answer by it. */
export async function fuzz(seed: number, requests: number): Promise<Fuzzed> {
  const fuzzed: Fuzzed = { requests: 0, byClass: new Map(), operations: new Map(), faults: [] };
  for (let at = 0; fuzzed.requests < requests && fuzzed.faults.length < 20; at++) {
    const open = await openHouse({ asks: unhurried() });
    try {
      await wearOut(open, seed + at, Math.min(PER_HOUSE, requests - fuzzed.requests), fuzzed);
    } finally {
      await open.close();
    }
  }
  return fuzzed;
}

async function wearOut(open: OpenHouse, seed: number, requests: number, fuzzed: Fuzzed): Promise<void> {
  const chance = chanceOf(seed);
  let now = NOW;
  const people = await Promise.all(
    PEOPLE.map(([company, user]) => Browser.signedIn(open.address, company, user)),
  );
  const admin = people[0] as Browser;
  const browsers = [...people, ...(await programsOf(open))];
  const about = readDescription((await admin.ask("GET", "/api/openapi.json")).body);
  const judge = judgeBy(about);
  const known = await whatIsThere(admin);
  for (let count = 0; count < requests; count++) {
    const operation = nextOperation(chance, about, fuzzed);
    const at = chance.weighted([
      [20, 0],
      [3, 1],
      [3, 2],
      [1, 3],
      [1, 4],
      [2, 5],
      [1, 6],
      [1, 7],
    ] as const);
    const browser = browsers[at] ?? new Browser(open.address);
    const answered = await askOnce(
      chance,
      about,
      operation,
      browser,
      known,
      judge,
      fuzzed,
      `seed ${seed}, ${count}`,
    );
    const person = PEOPLE[at];
    if (answered !== 401 || person === undefined) continue;
    // Too many tries are forgiven after a while.
    now = (now + FORGIVEN_MS) as Instant;
    open.setNow(now);
    browsers[at] = await Browser.signedIn(open.address, ...person).catch(() => new Browser(open.address));
  }
}

/** Those that ask by a token that reads, by one that writes, and by one that is none. */
async function programsOf({ address, house }: OpenHouse): Promise<readonly Browser[]> {
  const asked = { companyId: "demo", sites: null, days: 365 } as const;
  const reads = await addToken(house, { ...asked, name: "fuzz reads", right: "READ" });
  const writes = await addToken(house, { ...asked, name: "fuzz writes", right: "WRITE" });
  if (reads.kind !== "made" || writes.kind !== "made") throw new Error("no token was made");
  const secrets = [reads.made.secret, writes.made.secret, "none"];
  return secrets.map((secret) => new Browser(address, { authorization: `Bearer ${secret}` }));
}

/** The one that was asked least, or any. */
function nextOperation(chance: Chance, { operations }: Description, fuzzed: Fuzzed): Operation {
  const asked = ({ id }: Operation) => fuzzed.operations.get(id)?.asked ?? 0;
  const operation = chance.pick(operations);
  if (asked(operation) > 0 && SELDOM.has(operation.id) && chance.maybe(0.9)) return chance.pick(operations);
  return operations.find((one) => asked(one) === 0) ?? operation;
}

async function askOnce(
  chance: Chance,
  about: Description,
  operation: Operation,
  browser: Browser,
  known: Known,
  judge: Judge,
  fuzzed: Fuzzed,
  place: string,
): Promise<number> {
  const path = pathOf(chance, about, operation, known);
  const body = bodyOf(chance, about, operation, known);
  const headers = headersOf(chance);
  const { status, text, media } = await browser.askPlain(operation.method, path, body, headers);
  const counts = fuzzed.operations.get(operation.id) ?? { asked: 0, done: 0 };
  fuzzed.operations.set(operation.id, {
    asked: counts.asked + 1,
    done: counts.done + (status < 300 ? 1 : 0),
  });
  const kind = `${Math.floor(status / 100)}xx`;
  fuzzed.byClass.set(kind, (fuzzed.byClass.get(kind) ?? 0) + 1);
  fuzzed.requests += 1;
  const made = status === 201 ? /^{"id":"([^"]+)"/.exec(text)?.[1] : undefined;
  if (made !== undefined) known.id?.push(made);
  const fault = judge(operation, { status, text, media });
  if (fault !== null)
    fuzzed.faults.push(`${place}: ${operation.method} ${path} ${body?.slice(0, 500) ?? ""}: ${fault}`);
  return status;
}

function pathOf(chance: Chance, about: Description, { path, parameters }: Operation, known: Known): string {
  const value = (parameter: Operation["parameters"][number]) => {
    if (chance.maybe(0.12)) return hostileText(chance);
    return String(madeValue(chance, parameter.schema, about, known, parameter.name));
  };
  let filled = path;
  const query = new URLSearchParams();
  for (const parameter of parameters) {
    if (parameter.in === "path") {
      const text = value(parameter).toWellFormed() || "x";
      filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(text).replace(/^\.+$/, "%2e"));
    } else if (parameter.required || chance.maybe(0.3)) query.append(parameter.name, value(parameter));
  }
  if (chance.maybe(0.03)) query.append("limit", "5");
  if (chance.maybe(0.03)) query.append(chance.pick(["order", "__proto__", "companyId"]), "x");
  const asked = query.toString();
  return asked === "" ? filled : `${filled}?${asked}`;
}

function bodyOf(
  chance: Chance,
  about: Description,
  { id, body }: Operation,
  known: Known,
): string | undefined {
  if (body === null) return undefined;
  const example = chance.maybe(0.6) ? exampleOf(id, chance, known) : undefined;
  const value = example ?? madeValue(chance, body, about, known);
  if (chance.maybe(0.02)) return JSON.stringify(value).slice(0, -1);
  return JSON.stringify(chance.maybe(0.35) ? spoilt(chance, value) : value);
}

function headersOf(chance: Chance): Record<string, string> {
  const headers: Record<string, string> = {};
  if (chance.maybe(0.1)) headers["if-match"] = chance.pick(['"1"', '"0"', "*", "W/1", '"999999999"']);
  if (chance.maybe(0.1)) headers["idempotency-key"] = chance.pick(["a", "b", "two words", "k".repeat(129)]);
  if (chance.maybe(0.03)) headers["sec-fetch-site"] = "cross-site";
  if (chance.maybe(0.03)) headers["content-type"] = "text/plain";
  if (chance.maybe(0.2)) headers["accept-language"] = chance.pick(["en", "ja", "xx", "*;q=0"]);
  return headers;
}

/** Names of what the demo company has. */
async function whatIsThere(admin: Browser): Promise<Known> {
  const read = async (path: string) => (await admin.ask("GET", path)).body;
  const [{ items: extensions }, { items: sites }, { items: lines }] = await Promise.all([
    read("/api/extensions?limit=100"),
    read("/api/sites"),
    read("/api/free-lines"),
  ]);
  const numbers = extensions.map(({ number }: { number: string }) => number);
  const mobiles = ["090-1111-0001", ...lines.map(({ number }: { number: string }) => number)];
  const siteIds = sites.map(({ id }: { id: string }) => id);
  const days = ["2026-12-01", "2027-04-01"];
  return {
    number: numbers,
    extension: numbers,
    to: numbers,
    a: numbers,
    b: numbers,
    desk: numbers,
    dialled: [...numbers, "119", "0312345678", "80312345678"],
    mobile: mobiles,
    site: siteIds,
    userId: ["admin", "second", "user", "nobody"],
    companyId: ["demo", "other"],
    id: ["demo", "other", "nothing"],
    at: ["2026-12-01T09:00:00+09:00"],
    from: days,
    day: days,
  };
}
