import { altered } from "../answers.ts";
import type { Screen } from "../screen.ts";

const TOKENS = { as: "admin", path: "/tokens" } as const;
const REFERENCE = { as: "admin", path: "/reference" } as const;
const LIST = "**/api/tokens";
const AT = "2026-11-20T02:30:00.000Z";

const nightly = {
  id: "t-1",
  name: "夜間の人事データの取り込み",
  right: "WRITE",
  sites: null,
  madeBy: { userId: "admin", name: "鈴木 恵子" },
  madeAt: AT,
  endsOn: "2027-03-31",
  state: "ACTIVE",
  lastUsedAt: AT,
  lastUsedFrom: "203.0.113.0/24",
  overlapUntil: "2026-11-21T02:30:00.000Z",
};
const board = {
  ...nightly,
  id: "t-2",
  name: "受付の表示板",
  right: "READ",
  sites: [
    { id: "tokyo", name: "東京本社" },
    { id: "osaka", name: "大阪支社" },
  ],
  madeBy: null,
  lastUsedAt: null,
  lastUsedFrom: null,
  overlapUntil: null,
};
const everyState = altered(LIST, () => ({
  items: [
    nightly,
    board,
    { ...board, id: "t-3", name: "前任者の連携", state: "MAKER_STOPPED" },
    { ...board, id: "t-6", name: "拠点の担当者が替えた連携", state: "HOLDER_STOPPED" },
    { ...board, id: "t-4", name: "試用", sites: [], state: "EXPIRED" },
    { ...nightly, id: "t-5", name: "漏れた鍵", state: "REVOKED" },
  ],
}));

/** The ways in of programs, and the description of what they may ask. */
export const TOKEN_SCREENS: readonly Screen[] = [
  { ...TOKENS, name: "tokens", arrange: everyState },
  { ...TOKENS, name: "tokens-none", arrange: altered(LIST, () => ({ items: [] })) },
  {
    ...TOKENS,
    name: "tokens-make",
    windowOnly: true,
    act: async (page, { areas: { tokens } }) => {
      await page.getByRole("button", { name: tokens.make }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio", { name: tokens.form.reaches.SITES }).check();
      await dialog.getByRole("button", { name: tokens.form.submit }).click();
      await page.getByText(tokens.form.faults.name).waitFor();
    },
  },
  {
    ...TOKENS,
    name: "tokens-secret",
    windowOnly: true,
    arrange: async (page) => {
      const made = {
        id: "t-9",
        name: board.name,
        endsOn: "2027-03-31",
        secret: `naisen_${"Q3x".repeat(14)}v`,
      };
      await page.route(LIST, (route) =>
        route.request().method() === "POST" ? route.fulfill({ status: 201, json: made }) : route.fallback(),
      );
    },
    act: async (page, { areas: { tokens } }) => {
      await page.getByRole("button", { name: tokens.make }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: tokens.form.name }).fill(board.name);
      await dialog.getByRole("button", { name: tokens.form.submit }).click();
      await page.getByRole("textbox", { name: tokens.secret.label }).waitFor();
    },
  },
  { ...REFERENCE, name: "reference" },
  {
    ...REFERENCE,
    name: "reference-operation",
    path: "/reference?q=change-sets",
    act: async (page) => {
      await page.locator("#applyChanges > summary").click();
      await page.locator("#applyChanges .shape summary").first().click();
      await page.getByText("Bearer $NAISEN_TOKEN").first().waitFor();
    },
  },
];
