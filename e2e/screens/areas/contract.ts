import type { Messages } from "@naisen/messages/ja";
import type { Page } from "@playwright/test";
import { type Answer, altered, failing } from "../answers.ts";
import type { Screen } from "../screen.ts";

/** A night of calls, and somebody who stopped them. */
const frozenAfterAlarm = (answer: Answer) => ({
  ...answer,
  policy: { ...answer.policy, dailyCap: 200, frozen: true },
  today: { ...answer.today, calls: 200, outOfHours: 200, alarms: ["OUT_OF_HOURS", "CAP"] },
});

async function choose(page: Page, { panel }: Messages, legend: string, allowance: "LISTED" | "ANY") {
  const group = page.getByRole("group", { name: legend });
  await group.getByRole("radio", { name: panel.allowances[allowance], exact: true }).check();
}

async function allowBritain(page: Page, words: Messages): Promise<void> {
  const { outside } = words.areas;
  await choose(page, words, words.panel.fields.international, "LISTED");
  await page.getByRole("textbox", { name: outside.form.allowList }).fill("+44");
  await page.getByLabel(outside.form.dailyCap).fill("50");
  await page.getByRole("button", { name: outside.preview.apply }).waitFor();
}

async function allowWithoutCap(page: Page, words: Messages): Promise<void> {
  await choose(page, words, words.panel.fields.international, "ANY");
  await page.getByText(words.areas.outside.preview.refused).waitFor();
}

/** Sites and their lines, the contract, its options and its mobile lines. */
export const CONTRACT: readonly Screen[] = [
  { name: "sites", as: "admin", path: "/sites" },
  { name: "sites-failed", as: "admin", path: "/sites", arrange: failing("**/api/sites"), isRefused: true },
  { name: "contract", as: "admin", path: "/contract" },
  { name: "contract-suspended", as: "admin", path: "/contract?status=SUSPENDED" },
  { name: "contract-paired", as: "admin", path: "/contract?twoInOne=PAIRED" },
  { name: "contract-other-holder", as: "admin", path: "/contract?holder=OTHER" },
  { name: "contract-nothing-found", as: "admin", path: "/contract?q=09099999999" },
  { name: "outside", as: "admin", path: "/outside" },
  { name: "outside-change", as: "admin", path: "/outside", act: allowBritain },
  { name: "outside-refused", as: "admin", path: "/outside", act: allowWithoutCap },
  {
    name: "outside-alarm",
    as: "admin",
    path: "/outside",
    arrange: altered("**/api/outside", frozenAfterAlarm),
  },
  {
    name: "contract-failed",
    as: "admin",
    path: "/contract",
    arrange: failing("**/api/contract*"),
    isRefused: true,
  },
];
