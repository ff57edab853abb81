import { Browser } from "../../apps/bff/src/testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../../apps/bff/src/testing/open-house.ts";
import { unhurried } from "../../apps/bff/src/testing/unhurried.ts";
import { addToken } from "../../apps/bff/src/use-cases/add-token.ts";
import type { Instant } from "../../packages/domain/src/vocabulary/day.ts";
import { type Chance, chanceOf } from "../chance.ts";
import { askBy, type Fuzzed } from "./ask.ts";
import { type Description, type Operation, readDescription } from "./description.ts";
import { addPerson, KINDS } from "./people.ts";
import { bodyOf, headersOf, pathOf } from "./requests.ts";
import { askAllRightly } from "./rightly.ts";
import type { Known } from "./values.ts";

/** A house is worn out after so many requests: a fresh one is opened, with a seed of its own. */
const PER_HOUSE = 1000;
/** As long as sign-ins of one account are held back after wrong passwords. */
const FORGIVEN_MS = 16 * 60_000;
/** What runs in a thread of its own takes long, and is asked less often. */
const SELDOM = new Set(["runScenario", "exportScenario", "putCompany", "getOpenApi"]);
/** How often each is who asks. */
const PEOPLE: readonly (readonly [weight: number, company: string, user: string, kind: string])[] = [
  [20, "demo", "admin", "an administrator"],
  [3, "demo", "user", "a user"],
  [3, "operator", "carrier", "an operator"],
  [1, "other", "admin", "an administrator"],
  ...KINDS.map((person) => [3, person.companyId, person.userId, person.kind] as const),
];

/**
 * Asks every operation rightly, by everybody who may, and then sends so many requests made from our own description, right
 * and wrong ones; judges every answer by it.
 */
export async function fuzz(seed: number, requests: number): Promise<Fuzzed> {
  const fuzzed: Fuzzed = {
    requests: 0,
    byClass: new Map(),
    operations: new Map(),
    done: new Set(),
    faults: [],
  };
  await askAllRightly(fuzzed);
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
  for (const person of KINDS) await addPerson(open.house, person);
  const askers = [...(await peopleOf(open)), ...(await programsOf(open))];
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  const about = readDescription((await admin.ask("GET", "/api/openapi.json")).body);
  const ask = askBy(about, fuzzed);
  const known = await whatIsThere(admin);
  for (let count = 0; count < requests; count++) {
    const operation = nextOperation(chance, about, fuzzed);
    const asker = chance.weighted(askers.map((one) => [one.weight, one] as const));
    const sent = {
      path: pathOf(chance, about, operation, known),
      body: bodyOf(chance, about, operation, known),
      headers: headersOf(chance),
    };
    const { status, text } = await ask(operation, asker.browser, asker.kind, sent, `seed ${seed}, ${count}`);
    const made = status === 201 ? /^{"id":"([^"]+)"/.exec(text)?.[1] : undefined;
    if (made !== undefined) known.id?.push(made);
    if (status !== 401 || asker.signIn === null) continue;
    // Too many tries are forgiven after a while.
    now = (now + FORGIVEN_MS) as Instant;
    open.setNow(now);
    asker.browser = await asker.signIn().catch(() => new Browser(open.address));
  }
}

/** Somebody who asks, and how they come back in once they are out; a program has its token or none. */
interface Asker {
  readonly weight: number;
  readonly kind: string;
  browser: Browser;
  readonly signIn: (() => Promise<Browser>) | null;
}

function peopleOf({ address }: OpenHouse): Promise<readonly Asker[]> {
  return Promise.all(
    PEOPLE.map(async ([weight, company, user, kind]) => {
      const signIn = () => Browser.signedIn(address, company, user);
      return { weight, kind, browser: await signIn(), signIn };
    }),
  );
}

/** Those that ask by a token that reads, by one that writes, by one that is none, and by nothing. */
async function programsOf({ address, house }: OpenHouse): Promise<readonly Asker[]> {
  const asked = { companyId: "demo", sites: null, days: 365 } as const;
  const reads = await addToken(house, { ...asked, name: "fuzz reads", right: "READ" });
  const writes = await addToken(house, { ...asked, name: "fuzz writes", right: "WRITE" });
  if (reads.kind !== "made" || writes.kind !== "made") throw new Error("no token was made");
  const headers = [reads.made.secret, writes.made.secret, "none"].map((secret) => ({
    authorization: `Bearer ${secret}`,
  }));
  return [...headers, {}].map((sent, at) => ({
    weight: at === 0 ? 2 : 1,
    kind: "a program",
    browser: new Browser(address, sent),
    signIn: null,
  }));
}

/** The one that was asked least, or any. */
function nextOperation(chance: Chance, { operations }: Description, fuzzed: Fuzzed): Operation {
  const asked = ({ id }: Operation) => fuzzed.operations.get(id)?.asked ?? 0;
  const operation = chance.pick(operations);
  if (asked(operation) > 0 && SELDOM.has(operation.id) && chance.maybe(0.9)) return chance.pick(operations);
  return operations.find((one) => asked(one) === 0) ?? operation;
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
