import type { Browser, Page } from "@playwright/test";
import { axeFinds } from "../drivers/axe.ts";
import { lostIn } from "./lost.ts";
import type { Dress, Screen } from "./screen.ts";
import { showScreen } from "./show.ts";

/** A window of 1280 x 900 at 200 % and at 400 %. */
const ZOOMED = [
  { width: 640, height: 450 },
  { width: 320, height: 225 },
];
const TELEPHONE = { width: 360, height: 780 };

/**
 * What is wrong with a screen: what axe finds in both themes, and on a telephone, what it
 * loses when it is zoomed, and what it wrote to its console.
 */
export async function findingsOn(
  browser: Browser,
  address: string,
  screen: Screen,
  language: Dress["language"],
): Promise<string[]> {
  const dress = { theme: "light", language, width: 1280 } as const;
  const { page, errors, close } = await showScreen(browser, address, screen, dress);
  const found = [...(await partsMissing(page)), ...(await axeFindsAt(page, "light", "all"))];
  await page.emulateMedia({ colorScheme: "dark" });
  found.push(...(await axeFindsAt(page, "dark", "colours")));
  found.push(...(await lostInWindows(page, [...ZOOMED, TELEPHONE])));
  found.push(...(await axeFindsAt(page, "dark, 360 px", "all")));
  found.push(...errors.map((error) => `console: ${error}`));
  await close();
  return found;
}

/** The same in one dress only: all rules of axe, and the narrowest window. */
export async function findingsInShort(
  browser: Browser,
  address: string,
  screen: Screen,
  { theme, language }: Pick<Dress, "theme" | "language">,
): Promise<string[]> {
  const { page, errors, close } = await showScreen(browser, address, screen, {
    theme,
    language,
    width: 1280,
  });
  const found = [...(await partsMissing(page)), ...(await axeFindsAt(page, theme, "all"))];
  found.push(...(await lostInWindows(page, ZOOMED.slice(-1))));
  found.push(...errors.map((error) => `console: ${error}`));
  await close();
  return found;
}

async function axeFindsAt(page: Page, where: string, rules: "all" | "colours"): Promise<string[]> {
  return (await axeFinds(page, rules)).map((finding) => `${where}: axe: ${finding}`);
}

async function lostInWindows(page: Page, windows: readonly (typeof TELEPHONE)[]): Promise<string[]> {
  const found: string[] = [];
  for (const window of windows) {
    await page.setViewportSize(window);
    found.push(...(await lostIn(page)).map((lost) => `${window.width} px: ${lost}`));
  }
  return found;
}

/** With the reader's own colours every state keeps its shape and the word in it or beside it, and axe finds nothing. */
export async function findingsInForcedColours(
  browser: Browser,
  address: string,
  screen: Screen,
): Promise<string[]> {
  const dress = { theme: "light", language: "ja", width: 1280 } as const;
  const { page, close } = await showScreen(browser, address, screen, dress);
  await page.emulateMedia({ forcedColors: "active" });
  const bare = await page.locator(".status").evaluateAll((states) =>
    states
      .filter((state) => {
        const shape = state.querySelector("svg")?.getBoundingClientRect();
        return state.parentElement?.textContent?.trim() === "" || shape === undefined || shape.width === 0;
      })
      .map((state) => `without a word or a shape: ${state.outerHTML}`),
  );
  const found = [...bare, ...(await axeFinds(page, "all"))];
  await close();
  return found;
}

/** What every page has once: a title, a heading of the first rank, and the main part; and nothing that moves. */
async function partsMissing(page: Page): Promise<string[]> {
  const missing: string[] = [];
  if ((await page.title()) === "") missing.push("no title");
  for (const part of ["h1", "main"]) {
    const count = await page.locator(part).count();
    if (count !== 1) missing.push(`${count} × ${part}`);
  }
  // Every screen is opened by somebody who asked for less motion.
  const moving = await page.evaluate(() => document.getAnimations().length);
  if (moving > 0) missing.push(`${moving} animations in spite of reduced motion`);
  return missing;
}
