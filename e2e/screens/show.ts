import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { PASSWORD } from "../drivers/own-server.ts";
import type { Dress, Screen } from "./screen.ts";
import { watchRequests } from "./settled.ts";

const HEIGHT = 900;
const PATIENCE_MS = 30_000;
/** So long a page that waits has to show it. */
const WAITING_MS = 2_000;

/** A screen that is open. */
export interface Shown {
  readonly page: Page;
  /** What the page wrote to its console as an error, or threw, so far. */
  readonly errors: readonly string[];
  /** Leaves the screen. Its page is shown the next one. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a screen in a dress. The same person sees all screens in one page, since a new one costs more than a screen:
 * it comes to each as if it were new. The caller closes the screen before the next one.
 */
export async function showScreen(
  browser: Browser,
  address: string,
  screen: Screen,
  dress: Dress,
): Promise<Shown> {
  const { as, path, arrange, act } = screen;
  const { theme, width, language } = dress;
  const page = await pageOf(browser, address, as, language);
  const errors = errorsOf(page, screen);
  const settled = watchRequests(page, screen.isWaiting === true ? WAITING_MS : undefined);
  try {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: theme, forcedColors: null });
    if (as !== null) await signInAs(page.context(), address, as, language);
    await arrange?.(page);
    await page.goto(path);
    await page.locator("h1").first().waitFor();
    await settled();
    if (act !== undefined) {
      await act(page, language === "en" ? en : ja, dress);
      await settled();
    }
    return { page, errors, close: () => leave(page) };
  } catch (error) {
    await page.context().close();
    throw new Error(`${screen.name}, ${theme} ${width} ${language}: ${String(error)}`);
  }
}

const PAGES = new Map<string, Page>();

/** The page in which somebody sees the screens of a server in a language. */
async function pageOf(
  browser: Browser,
  address: string,
  as: Screen["as"],
  language: Dress["language"],
): Promise<Page> {
  const key = `${address} ${as} ${language}`;
  const open = PAGES.get(key);
  if (open !== undefined && !open.isClosed()) return open;
  const context = await browser.newContext({
    baseURL: address,
    locale: language === "en" ? "en-GB" : "ja-JP",
    timezoneId: "Asia/Tokyo",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  PAGES.set(key, page);
  return page;
}

/** Takes away all that a screen left: what it was arranged with, what it keeps, where the mouse was. */
async function leave(page: Page): Promise<void> {
  const context = page.context();
  page.removeAllListeners();
  await context.setOffline(false);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  // After about:blank the next screen would need a new process and would compile everything anew.
  await page.goto("/healthz");
  await page.mouse.move(0, 0);
  await context.clearCookies();
}

/** Chromium itself tells of every answer that is an error; where the screen is one of these, that is no news. */
function errorsOf(page: Page, { isRefused = false }: Screen): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    if (isRefused && message.text().startsWith("Failed to load resource")) return;
    errors.push(`${message.text()} ${message.location().url}`);
  });
  return errors;
}

/** Dangerous acts ask anew who is there after five minutes, so nobody's session is older here. */
const SESSION_MS = 240_000;

const SESSIONS = new Map<string, { readonly began: number; readonly session: Promise<Session> }>();
const SPOKEN = new Map<string, Dress["language"]>();
type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Signs in without the form, once on each server, and puts the language that the person chose where it is another one. */
async function signInAs(
  context: BrowserContext,
  address: string,
  userId: string,
  language: Dress["language"],
): Promise<void> {
  const key = `${address} ${userId}`;
  const known = SESSIONS.get(key);
  const isYoung = known !== undefined && performance.now() - known.began < SESSION_MS;
  const { began, session } = isYoung
    ? known
    : { began: performance.now(), session: newSession(context, userId) };
  SESSIONS.set(key, { began, session });
  await context.addCookies((await session).cookies);
  if (SPOKEN.get(key) !== language) await speak(context, userId, language);
  SPOKEN.set(key, language);
}

async function newSession(context: BrowserContext, userId: string): Promise<Session> {
  const signedIn = await context.request.post("/api/session", {
    data: { companyId: "demo", userId, password: PASSWORD },
  });
  if (!signedIn.ok()) throw new Error(`sign-in of ${userId}: ${signedIn.status()}`);
  return context.storageState();
}

async function speak(
  { request }: BrowserContext,
  userId: string,
  language: Dress["language"],
): Promise<void> {
  const { preferences } = await (await request.get("/api/me")).json();
  const put = await request.put("/api/me/preferences", { data: { ...preferences, language } });
  if (!put.ok()) throw new Error(`preferences of ${userId}: ${put.status()}`);
}
