import type { Messages } from "@naisen/messages/ja";
import type { Page } from "@playwright/test";
import { altered, failing, refusing } from "../answers.ts";
import type { Screen } from "../screen.ts";

const FACTORS = "**/api/me/factors";
const SETTINGS = { as: "admin", path: "/settings" } as const;
const DAY = "2026-11-20T02:30:00.000Z";
const CODES = Array.from({ length: 10 }, (_, index) => `abcd-efgh-jkmn-pqrs-tuvw-xyz0-23${20 + index}`);

/** What is in the settings below the password, and the question who is there. */
export const SECURITY: readonly Screen[] = [
  {
    ...SETTINGS,
    name: "settings-security-full",
    arrange: async (page) => {
      await altered(FACTORS, (factors) => ({ ...factors, ...everyFactor, asked: true }))(page);
      await altered("**/api/sessions", ({ items }) => ({
        items: [...items, elsewhere("Safari", "iPhone"), elsewhere(null, null)],
      }))(page);
    },
    act: (page, { areas }) => page.getByText(areas.security.codesLeft(3)).scrollIntoViewIfNeeded(),
  },
  {
    ...SETTINGS,
    name: "settings-security-removed",
    arrange: altered(FACTORS, (factors) => ({ ...factors, removal: { by: "second", at: DAY } })),
    act: (page, { areas }) => page.getByText(areas.security.removed).scrollIntoViewIfNeeded(),
  },
  {
    ...SETTINGS,
    name: "settings-security-changed",
    arrange: altered(FACTORS, (factors) => ({ ...factors, changed: { at: DAY, from: "192.0.2.0/24" } })),
    act: (page, { areas }) => page.getByText(areas.security.changed).scrollIntoViewIfNeeded(),
  },
  { ...SETTINGS, name: "settings-security-failed", isRefused: true, arrange: failing(FACTORS) },
  {
    ...SETTINGS,
    name: "settings-app",
    windowOnly: true,
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.security.addApp }).click();
      await page.getByRole("img", { name: areas.security.appPicture }).waitFor();
    },
  },
  {
    ...SETTINGS,
    name: "settings-app-refused",
    windowOnly: true,
    isRefused: true,
    act: async (page, { areas: { security } }) => {
      await page.getByRole("button", { name: security.addApp }).click();
      await page.getByRole("textbox", { name: security.code }).fill("000000");
      await page.getByRole("button", { name: security.confirmApp, exact: true }).click();
      await page.locator("[aria-invalid=true]").waitFor();
    },
  },
  {
    ...SETTINGS,
    name: "settings-recovery-codes",
    windowOnly: true,
    arrange: async (page) => {
      await altered(FACTORS, (factors) => ({ ...factors, ...everyFactor }))(page);
      await page.route("**/api/me/recovery-codes", (route) =>
        route.fulfill({ status: 201, json: { codes: CODES } }),
      );
    },
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.security.makeCodes }).click();
      await page.getByRole("dialog", { name: areas.security.codesTitle }).waitFor();
    },
  },
  {
    ...SETTINGS,
    name: "settings-provider",
    arrange: altered(FACTORS, (factors) => ({ ...factors, password: false, provider: PROVIDER })),
  },
  {
    ...SETTINGS,
    name: "step-up-provider",
    windowOnly: true,
    isRefused: true,
    arrange: async (page) => {
      await altered(FACTORS, (factors) => ({ ...factors, provider: PROVIDER }))(page);
      await stale(page);
    },
    act: beAsked,
  },
  {
    ...SETTINGS,
    name: "step-up-provider-first",
    windowOnly: true,
    isRefused: true,
    arrange: async (page) => {
      const { totp } = everyFactor;
      await altered(FACTORS, (factors) => ({ ...factors, totp, password: false, provider: PROVIDER }))(page);
      await stale(page);
    },
    act: beAsked,
  },
  {
    ...SETTINGS,
    name: "step-up-no-way",
    windowOnly: true,
    isRefused: true,
    arrange: async (page) => {
      const { totp } = everyFactor;
      await altered(FACTORS, (factors) => ({ ...factors, totp, password: false }))(page);
      await stale(page);
    },
    act: beAsked,
  },
  { ...SETTINGS, name: "step-up", windowOnly: true, isRefused: true, arrange: stale, act: beAsked },
  {
    ...SETTINGS,
    name: "step-up-refused",
    windowOnly: true,
    isRefused: true,
    arrange: async (page) => {
      await altered(FACTORS, (factors) => ({ ...factors, ...everyFactor }))(page);
      await stale(page);
    },
    act: async (page, words) => {
      await beAsked(page, words);
      const { stepUp } = words.areas.security;
      await page.getByLabel(new RegExp(stepUp.password)).fill("wrong");
      await page.getByRole("textbox", { name: stepUp.code }).fill("000000");
      await page.getByRole("button", { name: stepUp.submit }).click();
      await page.getByRole("alert").waitFor();
    },
  },
];

const PROVIDER = { host: "login.example.co.jp", linkedAt: DAY, only: false };

const everyFactor = {
  passkeys: [
    { id: "a", name: "仕事のPC", createdAt: DAY, lastUsedAt: DAY },
    { id: "b", name: "スマートフォン", createdAt: DAY, lastUsedAt: null },
  ],
  totp: { confirmedAt: DAY },
  recoveryCodesLeft: 3,
};

function elsewhere(browser: string | null, system: string | null) {
  const times = { startedAt: DAY, lastUsedAt: DAY, endsAt: DAY };
  return { id: `${browser}`, browser, system, ...times, isThis: false };
}

/** The server wants to know who is there before recovery codes or an app are made. */
async function stale(page: Page): Promise<void> {
  await refusing("**/api/me/totp", 401, "session.step-up-required")(page);
}

async function beAsked(page: Page, { areas: { security } }: Messages): Promise<void> {
  const button = page.getByRole("button", {
    name: new RegExp(`^(${security.addApp}|${security.changeApp})$`),
  });
  await button.click();
  await page.getByRole("dialog", { name: security.stepUp.title }).waitFor();
}
