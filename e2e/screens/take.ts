// npm run screens [-- NAME…]: every screen, or those named (home/ names the whole area), in every dress, each as a sheet
// of its eight pictures, and one page that shows all sheets. They are written to e2e/.screens and not kept.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { launchOptions } from "../drivers/chromium.ts";
import { startOwnServer } from "../drivers/own-server.ts";
import { prepareCompany } from "./company.ts";
import type { Dress, Screen } from "./screen.ts";
import { AREAS, SCREENS } from "./screens.ts";
import { sheetOf } from "./sheet.ts";
import { showScreen } from "./show.ts";

const FOLDER = join(import.meta.dirname, "../.screens");

const DRESSES: readonly Dress[] = [1280, 360].flatMap((width) =>
  (["ja", "en"] as const).flatMap((language) =>
    (["light", "dark"] as const).map((theme) => ({ theme, width, language })),
  ),
);

const wanted = process.argv.slice(2).flatMap((name) => screensOf(name) ?? [name]);
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
const screens = SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
// Two at a time: each width has a server of its own, where the other one's screens write nothing.
const faults = (await Promise.all([1280, 360].map((width) => takeAll(browser, width)))).flat();
const names = screens.map(({ name }) => name);
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
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;

/** The screens of an area that is named with a slash at its end. */
function screensOf(name: string): readonly string[] | undefined {
  const [, screens] = Object.entries<readonly Screen[]>(AREAS).find(([area]) => name === `${area}/`) ?? [];
  return screens?.map((screen) => screen.name);
}

/** Takes every screen at a width, over a server of its own. Gives what went wrong: screens that are too wide, or do not come. */
async function takeAll(browser: Browser, width: number): Promise<readonly string[]> {
  const server = await startOwnServer();
  await prepareCompany(server.address);
  const wrong: string[] = [];
  for (const language of ["ja", "en"] as const) {
    for (const screen of screens) {
      const taking = take(browser, server.address, screen, { theme: "light", width, language });
      wrong.push(...(await taking.catch((error: unknown) => [String(error)])));
    }
  }
  await server.stop();
  return wrong;
}

/** Opens a screen once, and takes it in both themes. */
async function take(
  browser: Browser,
  address: string,
  screen: Screen,
  dress: Dress,
): Promise<readonly string[]> {
  const { page, errors, close } = await showScreen(browser, address, screen, dress);
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const path = join(FOLDER, `${fileOf(screen.name, { ...dress, theme })}.png`);
    await page.screenshot({ path, fullPage: screen.windowOnly !== true });
  }
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await close();
  const name = fileOf(screen.name, dress);
  return [
    ...(isWide ? [`${name}: wider than its window`] : []),
    ...errors.map((error) => `${name}: console: ${error}`),
  ];
}

function fileOf(name: string, { theme, width, language }: Dress): string {
  return `${name}-${theme}-${width}-${language}`;
}
