import type { Page } from "@playwright/test";
import { altered, failing } from "../answers.ts";
import type { Screen } from "../screen.ts";

const USER = "佐藤 健一";
const SINGLE_SIGN_ON = "**/api/single-sign-on";
const PROVIDER = {
  issuer: "https://login.example.co.jp",
  clientId: "naisen-panel",
  hasSecret: true,
  only: true,
  hosts: { authorization: "login.example.co.jp", token: "api.example.co.jp", keys: "api.example.co.jp" },
};

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
    name: "accounts-add-sites",
    as: "admin",
    path: "/accounts",
    windowOnly: true,
    act: async (page, { areas }) => {
      const { add, role, form } = areas.accounts;
      await page.getByRole("button", { name: add }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio", { name: role.AUDITOR }).check();
      await dialog.getByLabel(form.name).fill("監査 花子");
      await dialog.getByRole("radio", { name: form.reaches.SITES }).check();
      await dialog.getByRole("button", { name: form.submitAdd }).click();
      await page.getByText(form.faults.sites).waitFor();
    },
  },
  { name: "auditor-extension", as: "auditor", path: "/extensions?open=2001" },
  { name: "auditor-home", as: "auditor", path: "/" },
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
  {
    name: "accounts-single-sign-on",
    as: "admin",
    path: "/accounts?q=zzzz",
    arrange: altered(SINGLE_SIGN_ON, (answer) => ({ ...answer, setting: PROVIDER, linked: 42 })),
  },
  {
    name: "accounts-single-sign-on-read",
    as: "admin",
    path: "/accounts?q=zzzz",
    arrange: async (page) => {
      const setting = { ...PROVIDER, hosts: null };
      await altered(SINGLE_SIGN_ON, (answer) => ({ ...answer, setting, linked: 42 }))(page);
      const { issuer, hosts } = PROVIDER;
      await page.route(SINGLE_SIGN_ON, (route) =>
        route.request().method() === "PUT"
          ? route.fulfill({ json: { issuer, keys: 2, hosts, notAllowed: [], saved: false } })
          : route.fallback(),
      );
    },
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.accounts.singleSignOn.read }).click();
      await page.getByRole("button", { name: areas.accounts.singleSignOn.saveSeen }).waitFor();
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
