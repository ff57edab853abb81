import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PREFERENCES_AT_FIRST, type Preferences } from "@naisen/api/preferences";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { readPanel } from "./panel-pages.ts";

const SOURCE = readFileSync(new URL("../../../web/index.html", import.meta.url), "utf8");
const BUILT = SOURCE.replace(
  "</head>",
  `<link rel="modulepreload" crossorigin href="/assets/first-ja.js" data-language="ja">
<link rel="modulepreload" crossorigin href="/assets/first-en.js" data-language="en">
</head>`,
);

let open: OpenHouse;
const folder = mkdtempSync(join(tmpdir(), "naisen-panel-"));
beforeAll(async () => {
  writeFileSync(join(folder, "index.html"), BUILT);
  open = await openHouse({ panel: readPanel(folder) });
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

/** The page that somebody with these preferences and this browser is served. */
async function pageOf(some: Partial<Preferences>, acceptLanguage: string): Promise<string> {
  const browser = await Browser.signedIn(open.address, "demo", "admin");
  await browser.ask("PUT", "/api/me/preferences", { ...PREFERENCES_AT_FIRST, ...some });
  const { body } = await browser.ask("GET", "/extensions", undefined, { "accept-language": acceptLanguage });
  return body;
}

describe("the page comes in the language that its reader wants", () => {
  test.each<[string, Preferences["language"], string, string]>([
    ["what the person chose, against the browser", "ja", "en-GB", "ja"],
    ["what the person chose, against the browser", "en", "ja-JP", "en"],
    ["what the browser asks for, where nothing was chosen", null, "en-GB,en;q=0.9", "en"],
    ["Japanese, where the browser asks for neither", null, "fr-FR", "ja"],
  ])("%s: %s under %s", async (_, language, asked, served) => {
    const page = await pageOf({ language }, asked);
    expect(page).toContain(`<html lang="${served}">`);
    expect(page).toContain(served === "en" ? "<title>Naisen</title>" : "<title>内線</title>");
    expect([...page.matchAll(/first-(\w+)\.js/g)].map(([, of]) => of)).toEqual([served]);
    expect(page).toContain('<meta name="color-scheme" content="light dark"');
  });
});

test("the page stands in its person's theme and density before the first paint", async () => {
  const page = await pageOf({ theme: "DARK", density: "DENSE" }, "ja");
  expect(page).toContain('<html lang="ja" data-theme="dark" data-density="dense">');
  expect(page).toContain('<meta name="color-scheme" content="dark"');
  expect(page).toMatch(/data-theme="dark" content="#\w{6}" media="all"/);
  expect(page).toMatch(/data-theme="light" content="#\w{6}" media="not all"/);
});

test("the sign-in page fetches the texts of its own language ahead, and no other", async () => {
  const { body } = await new Browser(open.address).ask("GET", "/signin?lang=en");
  expect(body).toContain('data-preload="/assets/first-en.js"');
});
