import type { Page } from "@playwright/test";
import { failing } from "../answers.ts";
import type { Screen } from "../screen.ts";

const USER = "佐藤 健一";

export const ACCOUNTS: readonly Screen[] = [
  { name: "accounts", as: "admin", path: "/accounts" },
  { name: "accounts-nothing-found", as: "admin", path: "/accounts?q=zzzz" },
  {
    name: "accounts-failed",
    as: "admin",
    path: "/accounts",
    arrange: failing("**/api/accounts*"),
    isRefused: true,
  },
  {
    name: "accounts-row-menu",
    as: "admin",
    path: "/accounts",
    windowOnly: true,
    act: (page, { areas }) => openActs(page, areas.accounts.actsOf(USER)),
  },
  {
    name: "accounts-own-row",
    as: "admin",
    path: "/accounts",
    windowOnly: true,
    act: (page, { areas }) => openActs(page, areas.accounts.actsOf("鈴木 恵子")),
  },
  {
    name: "accounts-add",
    as: "admin",
    path: "/accounts",
    windowOnly: true,
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.accounts.add }).click();
      await page.getByRole("dialog").getByRole("button", { name: areas.accounts.form.submitAdd }).click();
      await page.getByText(areas.accounts.form.faults.extension).waitFor();
    },
  },
  {
    name: "accounts-link",
    as: "admin",
    path: "/accounts",
    windowOnly: true,
    act: async (page, { areas }) => {
      await openActs(page, areas.accounts.actsOf(USER));
      await page.getByRole("button", { name: areas.accounts.resetLink }).click();
      await page.getByRole("dialog").getByRole("button", { name: areas.accounts.link.makeReset }).click();
      await page.getByRole("button", { name: areas.accounts.link.copy }).waitFor();
    },
  },
  ...(["changeRole", "resetLink", "disable", "remove", "removeFactors", "endSessions"] as const).map(
    (act): Screen => ({
      name: `accounts-${act === "changeRole" ? "role" : act === "resetLink" ? "reset" : act}`,
      as: "admin",
      path: "/accounts",
      windowOnly: true,
      act: async (page, { areas }) => {
        await openActs(page, areas.accounts.actsOf(USER));
        await page.getByRole("button", { name: areas.accounts[act], exact: true }).click();
        await page.getByRole("dialog").waitFor();
      },
    }),
  ),
];

async function openActs(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.locator("[popover]:popover-open").waitFor();
}
