import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";

const ORIGIN = "https://panel.example";
const FORM = { "content-type": "application/x-www-form-urlencoded", origin: ORIGIN };

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse({ publicOrigin: ORIGIN });
});
afterAll(() => open.close());

test("every cookie is this host's alone, goes by TLS, is no script's and is small", async () => {
  const browser = new Browser(open.address);
  const page = await browser.ask("GET", "/signin");
  const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
  const form = { formToken, next: "/", companyId: "demo", userId: "admin", password: PASSWORD };
  const signedIn = await browser.ask("POST", "/signin", new URLSearchParams(form).toString(), FORM);
  const offered = await browser.ask("POST", "/api/me/passkeys/options");
  const signedOut = await browser.ask("DELETE", "/api/session");
  const set = [page, signedIn, offered, signedOut].flatMap(({ headers }) => headers.getSetCookie());
  const names = ["form", "device", "session", "company", "ceremony", "session"];
  expect(set.map((cookie) => cookie.split("=")[0])).toEqual(names.map((name) => `__Host-naisen-${name}`));
  for (const cookie of set) {
    expect(cookie.split("; ").slice(1)).toEqual(
      expect.arrayContaining(["Path=/", "HttpOnly", "Secure", "SameSite=Lax"]),
    );
    expect(cookie).not.toMatch(/domain=/i);
    expect((cookie.split(";")[0] ?? "").length).toBeLessThan(4_096);
  }
  expect((await browser.ask("GET", "/signin")).body).toContain('value="demo"');
});

test.each(["/signin", "/api/me", "/nowhere", "/healthz"])(
  "%s tells browsers to come by TLS for a year, to every host below too",
  async (path) => {
    const { headers } = await new Browser(open.address).ask("GET", path);
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  },
);

test("what comes from any other origin than the public one is refused, be it the host that was asked", async () => {
  const browser = await Browser.signedIn(open.address, "demo", "admin");
  const act = (origin: string) => browser.ask("PUT", "/api/me/preferences", {}, { origin });
  for (const origin of [open.address, "http://panel.example", "https://panel.example.evil.example"])
    expect((await act(origin)).body.code).toBe("request.cross-site");
  expect((await act(ORIGIN)).body.code).toBe("request.malformed");
});
