import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser, type Came } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { openProvider, type TestProvider } from "../testing/provider.ts";
import {
  backFrom,
  chooseProvider,
  leadsTo,
  signInByProvider,
  signInThrough,
} from "../testing/single-sign-on.ts";

let open: OpenHouse;
let provider: TestProvider;
let said = "";
const answers: string[] = [];

/** Signs in, proves anew who is there, links, is refused, and looks at what is told of all that. */
beforeAll(async () => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
    },
  });
  open = await openHouse({ loopbackProviders: true, logger: pino({ base: null }, stream) });
  provider = await openProvider(() => open.house.now());
  await signInByProvider(open, provider, { user: "0001" });
  const [user, admin] = [new Browser(open.address), await Browser.signedIn(open.address, "demo", "admin")];
  provider.person = { sub: "0001", signedInAt: NOW };
  note(await signInThrough(user));
  const again = note(await user.ask("GET", "/signin/oidc/again")).headers.get("location") ?? "";
  note(await user.ask("GET", await backFrom(again)));
  provider.person = { sub: "0002" };
  note(await admin.ask("GET", await backFrom(note(await admin.ask("POST", "/api/me/provider")).body.url)));
  provider.person = { sub: "nobody's" };
  note(await signInThrough(new Browser(open.address)));
  provider.wrong = { sign: "ANOTHER_KEY" };
  note(await signInThrough(new Browser(open.address)));
  provider.wrong = { head: (right) => ({ ...right, typ: "at+jwt" }) };
  const refused = note(await chooseProvider(new Browser(open.address), "demo"));
  note(await user.ask("GET", await backFrom(leadsTo(refused))));
  for (const path of [
    "/api/me",
    "/api/me/factors",
    "/api/me/sessions",
    "/api/security-log",
    "/api/single-sign-on",
  ])
    note(await admin.ask("GET", path));
  await open.house.refusals.flush();
});
afterAll(async () => {
  await provider.close();
  await open.close();
});

function note(came: Came): Came {
  const headers = [...came.headers, ...came.headers.getSetCookie()].join("\n");
  answers.push(
    `${came.status}\n${headers}\n${typeof came.body === "string" ? came.body : JSON.stringify(came.body)}`,
  );
  return came;
}

/** Every token whole, and of the signed ones each part that is not a head's. */
function tokens(): readonly string[] {
  return provider.given.flatMap((token) => [token, ...token.split(".").slice(1)]);
}

test("the provider gave access, refresh and ID tokens for each of the errands", () => {
  expect(provider.given).toHaveLength(5 * 3);
  expect(answers.filter((answer) => answer.startsWith("30"))).toHaveLength(3);
});

test("no answer to a browser has one, nor a line of the log", () => {
  expect(said.split("\n").length).toBeGreaterThan(answers.length);
  for (const token of tokens()) {
    expect(answers.filter((answer) => answer.includes(token))).toEqual([]);
    expect(said).not.toContain(token);
  }
});

test("no byte of the store or of what it has still to write in has one", () => {
  const files = readdirSync(open.dataDir).filter((file) => file.startsWith("naisen.db"));
  expect(files).toEqual(expect.arrayContaining(["naisen.db", "naisen.db-wal"]));
  const bytes = files.map((file) => readFileSync(join(open.dataDir, file)));
  expect(bytes.some((one) => one.includes(provider.issuer))).toBe(true);
  for (const token of tokens()) expect(bytes.some((one) => one.includes(token))).toBe(false);
});
