import { en } from "@naisen/messages/en";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Browser, type Came } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { ANOTHER_KEY, openProvider, type TestProvider, type Wrong } from "../testing/provider.ts";
import {
  backFrom,
  chooseProvider,
  leadsTo,
  settingWith,
  signInByProvider,
  signInThrough,
} from "../testing/single-sign-on.ts";

let open: OpenHouse;
let provider: TestProvider;
beforeAll(async () => {
  open = await openHouse({ loopbackProviders: true });
});
afterAll(() => open.close());
beforeEach(async () => {
  provider = await openProvider(() => open.house.now());
  provider.person = { sub: "0001" };
  await open.house.refusals.flush();
  await signInByProvider(open, provider, { admin: "0001" });
  return () => provider.close();
});

type Answers = NonNullable<Wrong["answer"]>;
type ServerResponse = Parameters<Answers[string]>[0];

const claims = (others: Readonly<Record<string, unknown>>): Wrong => ({
  claims: (right) => ({ ...right, ...others }),
});
const without = (name: string): Wrong => ({
  claims: ({ [name]: _, ...others }) => others,
});
const back = (name: string, value: string | null): Wrong => ({
  back: (query) => (value === null ? query.delete(name) : query.set(name, value)),
});
const document = (others: Readonly<Record<string, unknown>>): Wrong => ({
  document: (right) => ({ ...right, ...others }),
});
const answer = (path: string, how: (response: ServerResponse) => void): Wrong => ({
  answer: { [path]: how },
});
const redirect = (to: string) => (response: ServerResponse) => {
  response.writeHead(302, { location: to }).end();
};
const huge = (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(`{"keys":[],"padding":"${"x".repeat(300_000)}"}`);
};
const kind = (typ: string): Wrong => ({ head: (right) => ({ ...right, typ }) });
const LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
const seconds = () => Math.floor(open.house.now() / 1_000);
const ELSEWHERE = "https://login.other.example/here";
const DISCOVERY = "/.well-known/openid-configuration";

/** What is wrong, and what the security log says that it was; the browser is told one thing. */
const HOSTILE: readonly (readonly [string, () => Wrong, string, 401 | 503])[] = [
  ["another issuer in the token", () => claims({ iss: "https://login.other.example" }), "ISSUER", 401],
  ["a token for another service", () => claims({ aud: "another-client" }), "AUDIENCE", 401],
  ["a token for us and another, by nobody named", () => claims({ aud: ["naisen", "x"] }), "AUDIENCE", 401],
  ["an expired token", () => claims({ exp: seconds() - 60 }), "TIME", 401],
  ["a token of tomorrow", () => claims({ nbf: seconds() + 3_600 }), "TIME", 401],
  ["a token without an end", () => without("exp"), "CLAIMS", 401],
  ["no signature", () => ({ sign: "none" }), "ALGORITHM", 401],
  ["a signature by the public key as a secret", () => ({ sign: "HS256" }), "ALGORITHM", 401],
  ["a signature by another key", () => ({ sign: "ANOTHER_KEY" }), "SIGNATURE", 401],
  ["a key that there is not", () => ({ sign: "UNKNOWN_KEY" }), "KEY", 401],
  ["another sign-in's nonce", () => claims({ nonce: "another" }), "NONCE", 401],
  ["no nonce", () => without("nonce"), "CLAIMS", 401],
  ["an access token in its place", () => kind("at+jwt"), "KIND", 401],
  ["a logout token in its place", () => ({ ...kind("logout+jwt"), ...without("nonce") }), "CLAIMS", 401],
  ["a logout token that says a nonce", () => kind("logout+jwt"), "KIND", 401],
  ["a logout token of no said kind", () => claims({ events: { [LOGOUT]: {} } }), "KIND", 401],
  ["no subject", () => without("sub"), "CLAIMS", 401],
  ["an empty subject", () => claims({ sub: "" }), "CLAIMS", 401],
  ["a subject that is no text", () => claims({ sub: { admin: true } }), "CLAIMS", 401],
  ["another state", () => back("state", "another"), "PARAMETERS", 401],
  ["no state", () => back("state", null), "PARAMETERS", 401],
  [
    "an answer of another issuer (mix-up)",
    () => back("iss", "https://login.other.example"),
    "PARAMETERS",
    401,
  ],
  ["an answer that names no issuer", () => back("iss", null), "PARAMETERS", 401],
  ["a code that was not given", () => back("code", "made-up"), "TOKEN_REFUSED", 401],
  ["an error in the place of a code", () => back("error", "access_denied"), "DENIED", 401],
  [
    "a token endpoint of no sense",
    () => answer("/token", (r) => void r.writeHead(200).end("<p>")),
    "MALFORMED",
    401,
  ],
  ["keys behind a redirect to one", () => answer("/keys", redirect("http://10.0.0.1/")), "MALFORMED", 401],
  ["keys without end", () => answer("/keys", huge), "UNREACHABLE", 503],
  ["people led to another host", () => document({ authorization_endpoint: ELSEWHERE }), "MOVED", 503],
  ["codes at another host", () => document({ token_endpoint: ELSEWHERE }), "MOVED", 503],
  ["keys at another host", () => document({ jwks_uri: ELSEWHERE }), "MOVED", 503],
  ["codes at no address", () => document({ token_endpoint: "there" }), "DOCUMENT", 503],
  [
    "a document of another issuer",
    () => document({ issuer: "https://login.other.example" }),
    "DOCUMENT",
    503,
  ],
  [
    "a document with symmetric signatures only",
    () => document({ id_token_signing_alg_values_supported: ["HS256", "none"] }),
    "DOCUMENT",
    503,
  ],
  ["a document without keys", () => document({ jwks_uri: undefined }), "DOCUMENT", 503],
  ["a document behind a redirect", () => answer(DISCOVERY, redirect("http://10.0.0.1/")), "MALFORMED", 503],
  ["a document without end", () => answer(DISCOVERY, huge), "UNREACHABLE", 503],
  ["a connection that is cut", () => answer(DISCOVERY, (r) => void r.destroy()), "UNREACHABLE", 503],
];

test.each(HOSTILE)("%s: refused", async (_, wrong, fault, status) => {
  provider.wrong = wrong();
  const browser = new Browser(open.address);
  const chosen = await chooseProvider(browser, "demo");
  const came = chosen.status === 200 ? await browser.ask("GET", await backFrom(leadsTo(chosen))) : chosen;
  await expectRefused(browser, came, fault === "MOVED" ? "MOVED" : status);
  expect(await lastRefusal()).toMatchObject({ company: "demo", code: "provider.refused", params: { fault } });
});

/** A key of one's own, or where it would be, in the head of a token that one signs with it. */
const KEYS_IN_HEADS: readonly (readonly [string, (at: string) => object, string])[] = [
  ["a key (jwk)", () => ({ jwk: ANOTHER_KEY }), "SIGNATURE"],
  ["a key alone (jwk)", () => ({ kid: undefined, jwk: ANOTHER_KEY }), "SIGNATURE"],
  ["the address of keys (jku)", (at) => ({ jku: `${at}/keys` }), "SIGNATURE"],
  ["the address of keys alone (jku)", (at) => ({ kid: undefined, jku: `${at}/keys` }), "SIGNATURE"],
  ["the address of a certificate (x5u)", (at) => ({ x5u: `${at}/certificate` }), "SIGNATURE"],
  ["a certificate (x5c)", () => ({ x5c: [ANOTHER_KEY.n] }), "SIGNATURE"],
  ["an address in the place of the key's name", (at) => ({ kid: `${at}/keys` }), "KEY"],
  ["a file in the place of the key's name", () => ({ kid: "/dev/null" }), "KEY"],
  ["a file elsewhere in the place of the key's name", () => ({ kid: "../../../../etc/hostname" }), "KEY"],
  ["what must be understood (crit)", () => ({ crit: ["jwk"], jwk: ANOTHER_KEY }), "ALGORITHM"],
];

test.each(KEYS_IN_HEADS)(
  "%s in the head of a token: refused, and nobody is asked for it",
  async (_, head, fault) => {
    const theirs = await openProvider(() => open.house.now());
    theirs.wrong = answer("/keys", (r) => void r.end(JSON.stringify({ keys: [ANOTHER_KEY] })));
    provider.wrong = { sign: "ANOTHER_KEY", head: (right) => ({ ...right, ...head(theirs.issuer) }) };
    const browser = new Browser(open.address);
    await expectRefused(browser, await signInThrough(browser));
    expect(await lastRefusal()).toMatchObject({ params: { fault } });
    expect(theirs.asked).toEqual([]);
    const known = [`GET ${DISCOVERY}`, "GET /authorize", "POST /token", "GET /keys"];
    expect(provider.asked.filter((one) => !known.includes(one))).toEqual([]);
    await theirs.close();
  },
);

test.each([
  ["keys at a private address", { jwks_uri: "http://10.0.0.1/keys" }],
  ["a token endpoint inside the cloud", { token_endpoint: "http://169.254.169.254/" }],
])("%s, though it was so when it was set: refused", async (_, others) => {
  provider.wrong = document(others);
  await signInByProvider(open, provider, { admin: "0001" });
  const browser = new Browser(open.address);
  await expectRefused(browser, await signInThrough(browser));
  expect(await lastRefusal()).toMatchObject({ params: { fault: "ADDRESS" } });
});

test("a provider that never answers: the page says so within seconds, and who comes after does not wait", async () => {
  provider.wrong = answer(DISCOVERY, () => undefined);
  const came = await chooseProvider(new Browser(open.address), "demo");
  expect(came.status).toBe(503);
  expect(await lastRefusal()).toMatchObject({ params: { fault: "UNREACHABLE" } });
  const asked = provider.asked.length;
  expect((await chooseProvider(new Browser(open.address), "demo")).status).toBe(503);
  expect(provider.asked).toHaveLength(asked);
});

test("an answer that was used is used up, for this browser and with its code", async () => {
  const browser = new Browser(open.address);
  const path = await backFrom(leadsTo(await chooseProvider(browser, "demo")));
  const before = browser.copy();
  expect((await browser.ask("GET", path)).status).toBe(303);
  await expectRefused(before, await before.ask("GET", path));
  expect(await lastRefusal("operator")).toMatchObject({ params: { fault: "STATE" } });
});

test("another browser, which did not begin it, gets nowhere with the address", async () => {
  const path = await backFrom(leadsTo(await chooseProvider(new Browser(open.address), "demo")));
  const another = new Browser(open.address);
  const english = { "accept-language": "en" };
  await expectRefused(another, await another.ask("GET", path, undefined, english));
  await chooseProvider(another, "demo");
  await expectRefused(another, await another.ask("GET", path));
  expect(await lastRefusal()).toMatchObject({ params: { fault: "PARAMETERS" } });
});

test("mixed up with a hostile company's, without a word of whose answer it is: no code goes to the other", async () => {
  const hostile = await openProvider(() => open.house.now());
  const silent: Wrong = {
    ...document({ authorization_response_iss_parameter_supported: undefined }),
    ...back("iss", null),
  };
  [provider.wrong, hostile.wrong] = [silent, silent];
  await open.house.store.write((writer) => writer.putSingleSignOn("other", settingWith("other", hostile)));
  const browser = new Browser(open.address);
  const led = new URL(leadsTo(await chooseProvider(browser, "other")));
  expect(led.searchParams.get("redirect_uri")).toBe(`${open.address}/signin/oidc/back/other`);
  const onwards = new URL(`${provider.issuer}/authorize?${led.searchParams}`);
  onwards.searchParams.set("redirect_uri", `${open.address}/signin/oidc/back/demo`);
  await expectRefused(browser, await browser.ask("GET", await backFrom(onwards.href)));
  expect(await lastRefusal("other")).toMatchObject({ params: { fault: "MIXED_UP" } });
  expect([...provider.asked, ...hostile.asked]).not.toContain("POST /token");
  expect((await signInThrough(browser)).status).toBe(303);
  await open.house.store.write((writer) => writer.putSingleSignOn("other", null));
  await hostile.close();
});

test("after ten minutes it is over", async () => {
  const browser = new Browser(open.address);
  const path = await backFrom(leadsTo(await chooseProvider(browser, "demo")));
  const began = open.house.now();
  open.setNow((began + 10 * 60_000) as typeof began);
  await expectRefused(browser, await browser.ask("GET", path));
  open.setNow(began);
});

test("a code of one's own with another's verifier is refused by the provider", async () => {
  const [mine, another] = [new Browser(open.address), new Browser(open.address)];
  const code = new URLSearchParams(
    (await backFrom(leadsTo(await chooseProvider(mine, "demo")))).split("?")[1],
  ).get("code");
  provider.wrong = back("code", code);
  const path = await backFrom(leadsTo(await chooseProvider(another, "demo")));
  await expectRefused(another, await another.ask("GET", path));
  expect(await lastRefusal()).toMatchObject({ params: { fault: "TOKEN_REFUSED" } });
});

test("an answer to a setting that was changed meanwhile is refused", async () => {
  const browser = new Browser(open.address);
  const path = await backFrom(leadsTo(await chooseProvider(browser, "demo")));
  await open.house.store.write((writer) => writer.putSingleSignOn("demo", null));
  await expectRefused(browser, await browser.ask("GET", path));
});

test("what another site posts as an answer is not taken", async () => {
  const came = await new Browser(open.address).ask("POST", "/signin/oidc/back/demo", "code=1&state=2", {
    "content-type": "application/x-www-form-urlencoded",
    "sec-fetch-site": "cross-site",
  });
  expect(came.status).toBe(403);
});

test("from a source with many failures nothing is tried for a while, and others go on", async () => {
  const from = (source: string) => ({ "x-forwarded-for": source });
  for (let tries = 0; tries < 50; tries += 1)
    await new Browser(open.address).ask("GET", "/signin/oidc/back/demo?code=1", undefined, from("8.8.4.4"));
  const waits = await chooseProvider(new Browser(open.address), "demo", from("8.8.4.4"));
  expect([waits.status, waits.headers.get("retry-after")]).toEqual([429, "30"]);
  const others = await chooseProvider(new Browser(open.address), "demo", from("8.8.4.5"));
  expect(others.status).toBe(200);
});

/** One page, whatever was wrong, that says what, why and what to do; and nobody is in. */
async function expectRefused(browser: Browser, came: Came, how: 401 | 503 | "MOVED" = 401): Promise<void> {
  expect(came.status).toBe(how === 401 ? 401 : 503);
  const words = en.singleSignOn;
  const told = {
    401: [words.refusedTitle, words.refusedWhy, words.refusedRemedy],
    503: [words.awayTitle, words.awayWhy, words.awayRemedy],
    MOVED: [words.movedTitle, words.movedWhy, words.movedRemedy],
  }[how];
  const card = came.body.slice(came.body.indexOf('<div class="card">'));
  expect([...card.matchAll(/<(?:h1|p)>([^<]+)</g)].map(([, text]) => text)).toEqual(told);
  expect((await browser.ask("GET", "/api/me")).status).toBe(401);
}

async function lastRefusal(company = "demo") {
  await open.house.refusals.flush();
  const query = { before: null, person: null, from: null, to: null, limit: 1 };
  const codes = ["provider.refused", "sign-in.refused"] as const;
  const found = await open.house.store.read((reader) => reader.findEvents(company, { ...query, codes }));
  return found[0];
}
