import type { ServerMetadata } from "openid-client";
import { hostsOf } from "../sessions/provider/provider-hosts.ts";
import type { SingleSignOn } from "../store/single-sign-on.ts";
import type { Browser, Came } from "./browser.ts";
import type { OpenHouse } from "./open-house.ts";
import { CLIENT, type TestProvider } from "./provider.ts";

/** The demo company signs in by the provider; these of its accounts are those subjects. */
export async function signInByProvider(
  { house }: OpenHouse,
  provider: TestProvider,
  links: Readonly<Record<string, string>> = {},
  only = false,
): Promise<void> {
  const { issuer } = provider;
  await house.store.write(async (writer) => {
    await writer.putSingleSignOn("demo", settingWith("demo", provider, only));
    for (const { userId } of await writer.linksOf("demo")) await writer.removeLink("demo", userId);
    for (const [userId, subject] of Object.entries(links))
      await writer.putLink({ companyId: "demo", userId, issuer, subject, linkedAt: house.now() });
  });
}

/** The setting of a company that signs in by the provider. */
export function settingWith(
  companyId: string,
  { issuer, document }: TestProvider,
  only = false,
): SingleSignOn {
  return { companyId, issuer, ...CLIENT, only, hosts: hostsOf(document() as unknown as ServerMetadata) };
}

/** Chooses the company's account on the sign-in page, as a browser without scripts does. */
export async function chooseProvider(
  browser: Browser,
  companyId: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Came> {
  const page = await browser.ask("GET", "/signin");
  const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
  return sendForm(browser, "/signin/oidc?lang=en", { companyId, next: "/plan", formToken }, headers);
}

/** Sends a form of the plain pages. */
export function sendForm(
  browser: Browser,
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Came> {
  const sent = { ...headers, "content-type": "application/x-www-form-urlencoded" };
  return browser.ask("POST", path, new URLSearchParams(form).toString(), sent);
}

/** Where the page that leads to the provider leads. */
export function leadsTo({ body }: Came): string {
  const href = /<a class="button" href="([^"]+)"/.exec(body)?.[1];
  if (href === undefined) throw new Error(`no way to the provider: ${body}`);
  return href.replaceAll("&amp;", "&");
}

/** Follows the address to the provider, and gives where it sends the browser back to, as a path of ours. */
export async function backFrom(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  return back.pathname + back.search;
}

/** Signs in by the provider from the sign-in page to the end. */
export async function signInThrough(browser: Browser, companyId = "demo"): Promise<Came> {
  const page = await chooseProvider(browser, companyId);
  return browser.ask("GET", await backFrom(leadsTo(page)));
}
