// npm run screens [-- NAME…]: every screen, or those named, in every dress, each as a sheet of its eight pictures, and
// one page that shows all sheets. They are written to e2e/.screens and not kept.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "../drivers/chromium.ts";
import { startOwnServer } from "../drivers/own-server.ts";
import type { Dress } from "./screen.ts";
import { SCREENS } from "./screens.ts";
import { sheetOf } from "./sheet.ts";
import { showScreen } from "./show.ts";

const FOLDER = join(import.meta.dirname, "../.screens");

const DRESSES: readonly Dress[] = [1280, 360].flatMap((width) =>
  (["ja", "en"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((theme) => ({ theme, width, language })),
  ),
);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SCREENS.some((screen) => screen.name === name));
if (unknown.length > 0) {
  console.error(
    `no such screen: ${unknown.join(", ")}. There are: ${SCREENS.map(({ name }) => name).join(" ")}`,
  );
  process.exit(2);
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(launchOptions);
let tooWide = 0;
for (const dress of DRESSES) tooWide += await takeAll(browser, dress);
const names = SCREENS.filter(({ name }) => isWanted(name)).map(({ name }) => name);
for (const name of names) {
  const page = await browser.newPage({ viewport: { width: 1800, height: 900 } });
  await page.setContent(sheetOf(name, DRESSES, FOLDER), { waitUntil: "networkidle" });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  await page.close();
}
writeFileSync(
  join(FOLDER, "index.html"),
  names.map((name) => `<h2>${name}</h2><img src="${name}.png">`).join("\n"),
);
await browser.close();
console.log(`${names.length} screens in ${DRESSES.length} dresses: e2e/.screens/index.html`);
if (tooWide > 0) console.error(`${tooWide} pictures are wider than their window`);
process.exitCode = tooWide === 0 ? 0 : 1;

/** Takes every screen in one dress, over a server of its own. Gives how many were wider than their window. */
async function takeAll(browser: Browser, dress: Dress): Promise<number> {
  const server = await startOwnServer();
  let wide = 0;
  for (const screen of SCREENS.filter(({ name }) => isWanted(name))) {
    const { page, context } = await showScreen(browser, server.address, screen, dress);
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
      console.error(`wider than its window: ${fileOf(screen.name, dress)}`);
      wide += 1;
    }
    const path = join(FOLDER, `${fileOf(screen.name, dress)}.png`);
    await page.screenshot({ path, fullPage: screen.windowOnly !== true });
    await context.close();
  }
  await server.stop();
  return wide;
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

function fileOf(name: string, { theme, width, language }: Dress): string {
  return `${name}-${theme}-${width}-${language}`;
}
