import type { Messages } from "@naisen/messages/ja";
import type { Page } from "@playwright/test";
import type { Screen } from "../screen.ts";

/** A run is a thread that has to start; the server itself stops it after as long. */
const RUN = { timeout: 30_000 };

export const SCENARIOS: readonly Screen[] = [
  { name: "scenarios", as: "admin", path: "/scenarios" },
  { name: "scenarios-editing", as: "admin", path: "/scenarios", act: fromExample },
  {
    name: "scenarios-no-json",
    as: "admin",
    path: "/scenarios",
    act: async (page, words) => {
      await fromExample(page, words);
      await page.getByRole("textbox").fill('{\n  "now": "2026-12-01T09:00:00+09:00",\n  "company" 1\n}');
      await run(page, words);
      await page
        .getByText(words.areas.scenarios.noJson(3, 13))
        .or(page.getByText(words.areas.scenarios.faultsTitle(1)))
        .first()
        .waitFor();
    },
  },
  {
    name: "scenarios-faults",
    as: "admin",
    path: "/scenarios",
    isRefused: true,
    act: async (page, words) => {
      await fromExample(page, words);
      await page.getByRole("textbox").fill('{\n  "now": "yesterday",\n  "company": {},\n  "calls": 1\n}');
      await run(page, words);
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "scenarios-passed",
    as: "admin",
    path: "/scenarios",
    act: async (page, words) => {
      await fromExample(page, words);
      await run(page, words);
      await page.getByText(words.areas.scenarios.passedWord).first().waitFor(RUN);
    },
  },
  {
    name: "scenarios-failed",
    as: "admin",
    path: "/scenarios",
    act: async (page, words) => {
      await fromExample(page, words);
      const editor = page.getByRole("textbox");
      await editor.fill((await editor.inputValue()).replaceAll('"FLAT_RATE"', '"FREE"'));
      await run(page, words);
      await page.getByText(words.areas.scenarios.failedWord).first().waitFor(RUN);
    },
  },
];

async function fromExample(page: Page, { areas }: Messages): Promise<void> {
  await page.getByRole("button", { name: areas.scenarios.fromExample }).click();
  await page.getByRole("textbox", { name: areas.scenarios.editor }).waitFor();
}

function run(page: Page, { areas }: Messages): Promise<void> {
  return page.getByRole("button", { name: areas.scenarios.run }).click();
}
