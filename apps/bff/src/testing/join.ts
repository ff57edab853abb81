import { Browser } from "./browser.ts";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** What a link has behind its #. */
export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** Opens a link's token, as the script of the page to which it leads does. */
export async function openToken(browser: Browser, token: string, language = "ja") {
  const body = new URLSearchParams({ token }).toString();
  const page = await browser.ask("POST", `/join/open?lang=${language}`, body, FORM);
  return { ...page, formToken: /name="formToken" value="([0-9a-f]{64})"/.exec(page.body)?.[1] ?? "" };
}

/** Opens a link and sends its form. */
export async function takeLink(address: string, link: string, password: string, again = password) {
  const browser = new Browser(address);
  const token = tokenOf(link);
  const { formToken } = await openToken(browser, token);
  return sendJoin(browser, { formToken, token, password, again });
}

/** Sends the form of the page behind a link. */
export async function sendJoin(browser: Browser, form: Readonly<Record<string, string>>) {
  const { status, headers, body } = await browser.ask(
    "POST",
    "/join?lang=ja",
    new URLSearchParams(form).toString(),
    FORM,
  );
  return { browser, status, location: headers.get("location"), body };
}
