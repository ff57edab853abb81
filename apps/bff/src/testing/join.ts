import { Browser } from "./browser.ts";

/** Opens a link and sends its form, as a browser without scripts does. */
export async function takeLink(address: string, link: string, password: string, again = password) {
  const browser = new Browser(address);
  const { pathname, search, searchParams } = new URL(link);
  const page = await browser.ask("GET", pathname + search);
  const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
  return sendJoin(browser, { formToken, token: searchParams.get("token") ?? "", password, again });
}

/** Sends the form of the page behind a link. */
export async function sendJoin(browser: Browser, form: Readonly<Record<string, string>>) {
  const sent = { "content-type": "application/x-www-form-urlencoded" };
  const { status, headers, body } = await browser.ask(
    "POST",
    "/join?lang=ja",
    new URLSearchParams(form).toString(),
    sent,
  );
  return { browser, status, location: headers.get("location"), body };
}
