import type { Messages } from "@naisen/messages/ja";
import type { Page } from "@playwright/test";
import type { Screen } from "../screen.ts";
import { applied, overtakenOnce } from "./drawer.ts";

/** As many changes as a busy morning makes, of every kind. */
const MIXED = [
  { type: "BindMobile", extension: "7033", mobile: "070-3100-9003" },
  { type: "BindMobile", extension: "7047", mobile: "070-3100-9004" },
  { type: "UnbindMobile", extension: "7034" },
  { type: "EditExtension", extension: "7035", department: "営業3課" },
  { type: "EditExtension", extension: "7036", site: "tokyo" },
  { type: "EditExtension", extension: "7037", site: "tokyo" },
  { type: "EditExtension", extension: "7038", name: "伊藤 哲矢", kana: "イトウ テツヤ" },
  { type: "SetVoicemail", extension: "7039", on: true, ringSeconds: 0 },
  { type: "SetForwarding", extension: "7040", rules: [{ when: "BUSY", to: "7042" }] },
  { type: "RenumberExtension", extension: "7043", to: "7143" },
  { type: "RemoveExtension", extension: "7044" },
  {
    type: "AddExtension",
    number: "7150",
    kind: "MOBILE",
    site: "tokyo",
    name: "高橋 一郎",
    department: "総務部",
  },
];
const REFUSED = [
  { type: "EditExtension", extension: "7035", department: "営業3課" },
  { type: "BindMobile", extension: "7002", mobile: "080-3200-9104" },
  { type: "RenumberExtension", extension: "7043", to: "7001" },
];

export const PLAN: readonly Screen[] = [
  { name: "plan-empty", as: "admin", path: "/plan" },
  { name: "plan", as: "admin", path: "/plan", arrange: collected(MIXED) },
  { name: "plan-refused", as: "admin", path: "/plan", arrange: collected(REFUSED) },
  {
    name: "plan-unread",
    as: "admin",
    path: "/plan",
    arrange: collected(MIXED),
    act: async (page, words) => {
      await apply(page, words, MIXED.length);
      await page.locator("[data-told-first]").first().waitFor();
    },
  },
  {
    name: "plan-call-table",
    as: "admin",
    path: "/plan",
    arrange: collected(MIXED),
    act: async (page, { areas }) => {
      await page.locator('[aria-labelledby="plan-calls"] button[aria-expanded]').click();
      await page.getByRole("columnheader", { name: areas.plan.calls.columns.who }).waitFor();
    },
  },
  {
    name: "plan-discard",
    as: "admin",
    path: "/plan",
    arrange: collected(MIXED),
    windowOnly: true,
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.plan.discard.press }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "plan-applied",
    as: "admin",
    path: "/plan",
    // What seems applied is in no log.
    isRefused: true,
    arrange: async (page) => {
      await collected(MIXED)(page);
      await applied(page);
    },
    act: async (page, words) => {
      await tickAll(page);
      await apply(page, words, MIXED.length);
      await page.getByRole("link", { name: words.areas.plan.applied.history }).waitFor();
    },
  },
  {
    name: "plan-conflict",
    as: "admin",
    path: "/plan",
    isRefused: true,
    arrange: async (page) => {
      await collected([
        { type: "EditExtension", extension: "7005", department: "営業3課" },
        { type: "EditExtension", extension: "7006", department: "営業3課" },
      ])(page);
      await overtakenOnce(page, "7005");
    },
    act: async (page, words) => {
      await tickAll(page);
      await apply(page, words, 2);
      await page.getByText(words.areas.plan.conflict.title).waitFor();
    },
  },
];

/** The draft that this page has, and no other one. */
function collected(changes: readonly object[]) {
  return (page: Page) => {
    let draft = { changes, reason: "11月の席替え", version: 1 };
    return page.route("**/api/me/draft", (route) => {
      if (route.request().method() === "PUT") {
        const written = route.request().postDataJSON();
        draft = { ...written, version: written.version + 1 };
      }
      return route.fulfill({ json: draft });
    });
  };
}

async function tickAll(page: Page): Promise<void> {
  for (const box of await page.locator('[aria-labelledby="plan-notices"] input').all()) await box.check();
}

function apply(page: Page, { areas }: Messages, rows: number): Promise<void> {
  return page.getByRole("button", { name: areas.plan.apply.now(rows) }).click();
}
