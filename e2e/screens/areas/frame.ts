import type { Messages } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { altered, refusing } from "../answers.ts";
import type { Screen } from "../screen.ts";
import { SECURITY } from "./security.ts";

/** What stands around and over the pages, and the pages that everybody has. */
export const FRAME: readonly Screen[] = [
  { name: "settings", as: "admin", path: "/settings" },
  {
    name: "settings-saved-filters",
    as: "admin",
    path: "/settings",
    arrange: altered("**/api/me", (me) => ({
      ...me,
      preferences: {
        ...me.preferences,
        savedFilters: [{ name: "大阪の保留", search: "site=osaka&state=HELD" }],
      },
    })),
  },
  {
    name: "settings-password-refused",
    as: "admin",
    path: "/settings",
    act: async (page, { areas }) => {
      const { password } = areas.person;
      await page.getByRole("button", { name: password.submit }).click();
      await page.locator("[aria-invalid=true]").first().waitFor();
    },
  },
  ...SECURITY,
  { name: "help", as: "admin", path: "/help" },
  { name: "not-found", as: "admin", path: "/nowhere" },
  {
    name: "operator",
    as: "admin",
    path: "/",
    arrange: altered("**/api/me", (me) => ({ ...me, role: "OPERATOR", name: me.userId, rights: ["getMe"] })),
    act: (page, { panel }) => page.getByRole("heading", { level: 1, name: panel.operatorTitle }).waitFor(),
  },
  {
    name: "palette",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: (page, words) => find(page, words, ""),
  },
  {
    name: "palette-found",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, words) => {
      await find(page, words, "700");
      await page.getByRole("option", { name: /^7001/ }).waitFor();
    },
  },
  {
    name: "palette-nothing",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, words) => {
      await find(page, words, "zzzz");
      await page.getByText(words.areas.palette.nothing("zzzz")).waitFor();
    },
  },
  {
    name: "shortcuts",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, { areas }) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: areas.palette.shortcuts.title }).waitFor();
    },
  },
  {
    name: "person-menu",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, { panel }) => {
      await page.getByRole("button", { name: panel.session.menuOf("鈴木 恵子") }).click();
      await page.getByRole("button", { name: panel.session.signOut }).waitFor();
    },
  },
  {
    name: "menu",
    as: "admin",
    path: "/history",
    windowOnly: true,
    // Where there is room for them, the pages stand in a row.
    act: async (page, { panel }, { width }) => {
      if (width < 640) await page.getByRole("button", { name: panel.nav.menu }).click();
      await page.getByRole("link", { name: panel.nav.contract }).waitFor();
    },
  },
  {
    name: "session-lost",
    as: "admin",
    path: "/extensions?open=7001",
    windowOnly: true,
    isRefused: true,
    act: async (page, words) => {
      await loseSession(page, words);
    },
  },
  {
    name: "offline",
    as: "admin",
    path: "/extensions",
    act: async (page, { panel }) => {
      await page.context().setOffline(true);
      await page.getByText(panel.waiting.offline).waitFor();
    },
  },
];

async function find(page: Page, { areas }: Messages, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: areas.palette.label }).fill(text);
}

/** The panel learns of it when it comes back to sight; one that comes back too early asks nothing, so it does so again. */
async function loseSession(page: Page, { panel }: Messages): Promise<void> {
  await refusing("**/api/**", 401, "session.required")(page);
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    const dialog = page.getByRole("dialog", { name: panel.session.lostTitle });
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}
