import { en } from "@naisen/messages/en";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { openProvider, type TestProvider } from "../testing/provider.ts";
import {
  backFrom,
  chooseProvider,
  leadsTo,
  settingWith,
  signInByProvider,
  signInThrough,
} from "../testing/single-sign-on.ts";

const ELSEWHERE = "https://login.other.example/here";

let open: OpenHouse;
let provider: TestProvider;
let admin: Browser;
beforeAll(async () => {
  open = await openHouse({ loopbackProviders: true });
  admin = await Browser.signedIn(open.address, "demo", "admin");
});
afterAll(() => open.close());
beforeEach(async () => {
  open.setNow(NOW);
  provider = await openProvider(() => open.house.now());
  provider.person = { sub: "0001" };
});
afterEach(() => provider.close());

const minutes = (count: number) => open.setNow((NOW + count * 60_000) as typeof NOW);
const put = (browser: Browser, body: object) => browser.ask("PUT", "/api/single-sign-on", body);
const kept = () => open.house.store.read((reader) => reader.singleSignOn("demo"));

/** What is typed, before any host was seen. */
function typed({ issuer } = provider) {
  return { issuer, clientId: "naisen", clientSecret: "canary-client-secret", only: false };
}

function leadsElsewhere(name: "authorization_endpoint" | "token_endpoint" | "jwks_uri") {
  provider.wrong = { document: (right) => ({ ...right, [name]: ELSEWHERE }) };
}

async function lastFault() {
  await open.house.refusals.flush();
  const query = { before: null, person: null, from: null, to: null, limit: 1 };
  const codes = ["provider.refused"] as const;
  const [last] = await open.house.store.read((reader) => reader.findEvents("demo", { ...query, codes }));
  return last?.params;
}

describe("the hosts of a provider", () => {
  beforeEach(() => open.house.store.write((writer) => writer.putSingleSignOn("demo", null)));

  test("are shown before anything is kept, and kept with the setting once they were seen", async () => {
    const { hosts } = settingWith("demo", provider);
    const read = await put(admin, typed());
    expect(read.body).toEqual({ issuer: provider.issuer, keys: 2, hosts, notAllowed: [], saved: false });
    expect(await kept()).toBeNull();
    expect((await put(admin, { ...typed(), hosts })).body).toMatchObject({ saved: true });
    expect(await kept()).toMatchObject({ hosts });
    expect((await admin.ask("GET", "/api/single-sign-on")).body.setting.hosts).toEqual(hosts);
  });

  test("are shown again, and nothing is kept, where there are others now than were seen", async () => {
    const { hosts: seen } = settingWith("demo", provider);
    leadsElsewhere("authorization_endpoint");
    const second = await put(admin, { ...typed(), hosts: seen });
    expect(second.body).toMatchObject({ saved: false, hosts: { authorization: "login.other.example" } });
    expect(await kept()).toBeNull();
  });

  test.each(["authorization_endpoint", "token_endpoint", "jwks_uri"] as const)(
    "that change later lead nobody anywhere until they are seen and saved (%s)",
    async (name) => {
      await signInByProvider(open, provider, { user: "0001" });
      const [gone, late] = [new Browser(open.address), new Browser(open.address)];
      await chooseProvider(gone, "demo");
      minutes(9);
      const path = await backFrom(leadsTo(await chooseProvider(gone, "demo")));
      leadsElsewhere(name);
      minutes(10);
      for (const came of [await gone.ask("GET", path), await chooseProvider(late, "demo")]) {
        expect([came.status, came.body.includes("login.other.example")]).toEqual([503, false]);
        expect(await lastFault()).toEqual({ fault: "MOVED" });
      }
      expect(provider.asked).not.toContain("POST /token");
    },
  );

  test("that changed lead people there as soon as they are seen and saved", async () => {
    await signInByProvider(open, provider);
    await chooseProvider(new Browser(open.address), "demo");
    const there = await openProvider(() => open.house.now());
    const address = `${there.issuer}/authorize`;
    provider.wrong = { document: (right) => ({ ...right, authorization_endpoint: address }) };
    const { hosts } = (await put(admin, typed())).body;
    expect((await chooseProvider(new Browser(open.address), "demo")).status).toBe(503);
    expect((await put(admin, { ...typed(), hosts })).body.saved).toBe(true);
    expect(leadsTo(await chooseProvider(new Browser(open.address), "demo"))).toContain(`${address}?`);
    await there.close();
  });

  test("of a setting of before they were kept lead nobody anywhere; saved anew it is of use at once", async () => {
    await signInByProvider(open, provider, { user: "0001" });
    const setting = { ...settingWith("demo", provider), hosts: null };
    await open.house.store.write((writer) => writer.putSingleSignOn("demo", setting));
    expect((await chooseProvider(new Browser(open.address), "demo")).status).toBe(503);
    const { hosts } = (await put(admin, typed())).body;
    expect((await put(admin, { ...typed(), hosts })).body.saved).toBe(true);
    expect((await signInThrough(new Browser(open.address))).status).toBe(303);
  });
});

describe("where whoever runs the server names the hosts", () => {
  let listed: OpenHouse;
  let another: TestProvider;
  let theirs: Browser;
  beforeAll(async () => {
    another = await openProvider(() => open.house.now());
    another.person = { sub: "0001" };
    const hosts = [new URL(another.issuer).host];
    listed = await openHouse({ loopbackProviders: true, reach: { hosts } });
    theirs = await Browser.signedIn(listed.address, "demo", "admin");
  });
  afterAll(async () => {
    await another.close();
    await listed.close();
  });

  test("they are told, and a provider there is set and used", async () => {
    const { host } = new URL(another.issuer);
    expect((await theirs.ask("GET", "/api/single-sign-on")).body.allowedHosts).toEqual([host]);
    const { hosts } = (await put(theirs, typed(another))).body;
    expect((await put(theirs, { ...typed(another), hosts })).body).toMatchObject({ saved: true });
    await signInByProvider(listed, another, { user: "0001" });
    expect((await signInThrough(new Browser(listed.address))).status).toBe(303);
  });

  test("a provider elsewhere is not even asked, neither when it is set nor where it was", async () => {
    expect((await put(theirs, typed())).body.code).toBe("single-sign-on.unsuitable");
    const setting = settingWith("demo", provider);
    await listed.house.store.write((writer) => writer.putSingleSignOn("demo", setting));
    const came = await chooseProvider(new Browser(listed.address), "demo");
    expect([came.status, came.body.includes(en.singleSignOn.movedRemedy)]).toEqual([503, true]);
    expect(provider.asked).toEqual([]);
  });

  test.each(["authorization_endpoint", "token_endpoint", "jwks_uri"] as const)(
    "one that leads elsewhere is told, is not set, and where it was set it leads nobody there (%s)",
    async (name) => {
      another.wrong = { document: (right) => ({ ...right, [name]: ELSEWHERE }) };
      const setting = settingWith("demo", another);
      const told = await put(theirs, { ...typed(another), hosts: setting.hosts });
      expect(told.body).toMatchObject({ saved: false, notAllowed: ["login.other.example"] });
      await listed.house.store.write((writer) => writer.putSingleSignOn("demo", setting));
      const asked = another.asked.length;
      const came = await chooseProvider(new Browser(listed.address), "demo");
      expect([came.status, came.body.includes("login.other.example")]).toEqual([503, false]);
      expect(another.asked).toHaveLength(asked);
    },
  );
});
