import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { en } from "@naisen/messages/en";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type Authority, makeAuthority } from "../testing/certificates.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { openProvider, type TestProvider } from "../testing/provider.ts";
import { backFrom, chooseProvider, leadsTo, signInByProvider } from "../testing/single-sign-on.ts";

let authority: Authority;
let open: OpenHouse;
const providers: TestProvider[] = [];
beforeAll(async () => {
  authority = await makeAuthority();
  setDefaultCACertificates([...getCACertificates("default"), authority.root]);
  open = await openHouse({ loopbackProviders: true });
});
afterEach(async () => {
  for (const provider of providers.splice(0)) await provider.close();
});
afterAll(() => open.close());

async function providerBy(made: Awaited<ReturnType<Authority["issue"]>>): Promise<TestProvider> {
  const provider = await openProvider(() => open.house.now(), made);
  provider.person = { sub: "0001" };
  providers.push(provider);
  return provider;
}

async function lastFault() {
  await open.house.refusals.flush();
  const query = { before: null, person: null, from: null, to: null, limit: 1, codes: null };
  const [event] = await open.house.store.read((reader) => reader.findEvents("demo", query));
  return event?.params;
}

/** Certificates by which nobody is who they say. */
const WRONG: readonly (readonly [string, () => ReturnType<Authority["issue"]>])[] = [
  ["of an authority that nobody knows", async () => (await makeAuthority("Other")).issue()],
  ["that is over", () => authority.issue({ until: -0.1 })],
  ["that is of tomorrow", () => authority.issue({ from: 0.5 })],
  ["of another host", () => authority.issue({ names: ["login.example"] })],
  ["of the address in the place of the name", () => authority.issue({ names: ["127.0.0.1"] })],
  ["without the one between it and the root", () => authority.issue({ chain: false })],
];

test("a provider with a certificate that holds signs people in, by TLS", async () => {
  const provider = await providerBy(await authority.issue());
  await signInByProvider(open, provider, { admin: "0001" });
  const browser = new Browser(open.address);
  const came = await browser.ask("GET", await backFrom(leadsTo(await chooseProvider(browser, "demo"))));
  expect(came.status).toBe(303);
  expect((await browser.ask("GET", "/api/me")).body.userId).toBe("admin");
  expect(provider.asked).toContain("POST /token");
});

test.each(WRONG)(
  "a provider with a certificate %s is asked nothing, and the person is told",
  async (_, made) => {
    const provider = await providerBy(await made());
    await signInByProvider(open, provider, { admin: "0001" });
    const browser = new Browser(open.address);
    const came = await chooseProvider(browser, "demo");
    expect(came.status).toBe(503);
    const { awayTitle, awayWhy, awayRemedy } = en.singleSignOn;
    for (const text of [awayTitle, awayWhy, awayRemedy]) expect(came.body).toContain(text);
    expect(provider.asked).toEqual([]);
    expect(await lastFault()).toMatchObject({ fault: "UNREACHABLE" });
  },
);

test.each(WRONG)("a token endpoint with a certificate %s gets neither code nor secret", async (_, made) => {
  const [provider, other] = [await providerBy(await authority.issue()), await providerBy(await made())];
  provider.wrong = { document: (right) => ({ ...right, token_endpoint: `${other.issuer}/token` }) };
  await signInByProvider(open, provider, { admin: "0001" });
  const browser = new Browser(open.address);
  const came = await browser.ask("GET", await backFrom(leadsTo(await chooseProvider(browser, "demo"))));
  expect([came.status, other.asked]).toEqual([503, []]);
  expect((await browser.ask("GET", "/api/me")).status).toBe(401);
  expect(await lastFault()).toMatchObject({ fault: "UNREACHABLE" });
});
