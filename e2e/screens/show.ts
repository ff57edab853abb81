import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { PASSWORD } from "../drivers/own-server.ts";
import type { Dress, Screen } from "./screen.ts";

const HEIGHT = 900;

/** Opens a screen in a dress, in a browser context of its own, which the caller closes. */
export async function showScreen(
  browser: Browser,
  address: string,
  { as, path, arrange, act }: Screen,
  { theme, width, language }: Dress,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: HEIGHT },
    colorScheme: theme,
    locale: language === "en" ? "en-GB" : "ja-JP",
    timezoneId: "Asia/Tokyo",
    reducedMotion: "reduce",
  });
  if (as !== null) await signInAs(context, as, language);
  const page = await context.newPage();
  await arrange?.(page);
  await page.goto(path);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  await act?.(page, language === "en" ? en : ja);
  return { page, context };
}

/** Signs in without the form, with the language that the person chose. */
async function signInAs(
  { request }: BrowserContext,
  userId: string,
  language: Dress["language"],
): Promise<void> {
  const signedIn = await request.post("/api/session", {
    data: { companyId: "demo", userId, password: PASSWORD },
  });
  if (!signedIn.ok()) throw new Error(`sign-in of ${userId}: ${signedIn.status()}`);
  const { preferences } = await (await request.get("/api/me")).json();
  const put = await request.put("/api/me/preferences", { data: { ...preferences, language } });
  if (!put.ok()) throw new Error(`preferences of ${userId}: ${put.status()}`);
}
