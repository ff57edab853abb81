import { ja, type Messages } from "@naisen/messages/ja";
import type { Page } from "@playwright/test";
import { type Answer, altered, failing, neverAnswered } from "../answers.ts";
import type { Screen } from "../screen.ts";

const LOG = "**/api/change-sets?*";
const EVENTS = "**/api/security-events?*";
const VERIFICATION = "**/api/log-verification";

async function verify(page: Page, { areas }: Messages) {
  await page.getByRole("button", { name: areas.events.verify.start }).click();
  await page.getByRole("status").locator(".notice").first().waitFor();
}

/** A company's record whose second log was tampered with. */
const damaged = altered(VERIFICATION, ({ at, logs }) => ({
  at,
  logs: logs.map((one: Answer) =>
    one.log === "CHANGES" ? one : { ...one, entries: 2, broken: { row: 3, why: "ENTRY_CHANGED" } },
  ),
}));

/** Each event that there is, with what it tells. */
const everyEvent = altered(EVENTS, ({ items: [first] }) => ({
  items: Object.keys(ja.areas.events.told).map((code, index) => ({
    ...first,
    seq: 100 - index,
    code,
    params: TOLD[code as keyof typeof TOLD],
    ...(code === "sign-in.refused"
      ? { actor: null, count: 12, since: first.at, subject: { userId: "admin", name: "鈴木 恵子" } }
      : {}),
  })),
  next: null,
}));
const TOLD: Readonly<Record<keyof typeof ja.areas.events.told, Readonly<Record<string, string | number>>>> = {
  "sign-in.succeeded": { by: "PASSKEY" },
  "sign-in.refused": { reason: "WRONG_PASSWORD" },
  "provider.refused": { fault: "SIGNATURE" },
  "single-sign-on.changed": { issuer: "https://login.example.co.jp", clientId: "naisen", only: "YES" },
  "single-sign-on.removed": {},
  "session.ended": { reason: "EXPIRED" },
  "step-up.succeeded": { by: "TOTP" },
  "step-up.refused": { by: "PASSWORD" },
  "password.changed": { by: "LINK" },
  "factor.added": { factor: "PASSKEY" },
  "factor.removed": { factor: "TOTP", identifiedBy: "VIDEO", note: "社員証を見た" },
  "second-factor.changed": { from: "ADMINISTRATORS", to: "EVERYONE" },
  "link.made": { purpose: "INVITE" },
  "link.refused": {},
  "account.added": { role: "ADMIN", sites: "tokyo osaka" },
  "account.invited": { role: "USER" },
  "account.disabled": {},
  "account.enabled": {},
  "account.role-changed": { from: "ADMIN", to: "ADMIN", sitesBefore: "tokyo", sites: "tokyo osaka" },
  "account.exempted": { exempt: "YES" },
  "account.removed": {},
  "token.made": { name: "夜間の取り込み", right: "WRITE", sites: "tokyo" },
  "token.rotated": { name: "夜間の取り込み" },
  "token.revoked": { name: "夜間の取り込み" },
  "token.used": { name: "夜間の取り込み" },
  "token.refused": { name: "夜間の取り込み", reason: "HOLDER_STOPPED" },
  "export.taken": { what: "EXTENSIONS", rows: 1234 },
  "operator.read": { operation: "getCompany" },
  "operator.wrote": { operation: "putNetworkState" },
  "keys.rotated": { key: "3f9a0c1d2e4b" },
  "keys.retired": { key: "a71b0c9d8e2f" },
  "keys.given-up": { secrets: 3 },
  "outside.alarm": { alarm: "CAP", calls: 120 },
  "outside.frozen": {},
  "outside.widened": {},
  "access.refused": { operation: "getExtension", problem: "not-found" },
  "requests.limited": { operation: "explainCall" },
  "refusals.more": {},
};

export const HISTORY: readonly Screen[] = [
  { name: "history", as: "admin", path: "/history" },
  { name: "history-nothing-found", as: "admin", path: "/history?q=7199" },
  { name: "history-span", as: "admin", path: "/history?days=span&door=PANEL&who=admin" },
  { name: "history-as-of", as: "admin", path: "/history?number=7002&day=2026-11-26" },
  { name: "history-as-of-nobody", as: "admin", path: "/history?number=7199&day=2026-11-26" },
  { name: "history-slow", as: "admin", path: "/history", isWaiting: true, arrange: neverAnswered(LOG) },
  { name: "history-failed", as: "admin", path: "/history", arrange: failing(LOG), isRefused: true },
  {
    name: "history-bars-table",
    as: "admin",
    path: "/history",
    act: (page, { areas }) => page.getByText(areas.history.bars.asTable).click(),
  },
  {
    name: "history-rest",
    as: "admin",
    path: "/history",
    act: async (page, { areas }) => {
      const { rest } = areas.history.entry;
      await page.getByRole("button", { name: rest(6) }).click();
      await page.getByRole("button", { name: rest(6) }).waitFor({ state: "detached" });
    },
  },
  {
    name: "history-undo",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, { areas }) => {
      const { take, apply } = areas.history.undo;
      await page.getByRole("button", { name: take }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: apply }).waitFor();
    },
  },
  {
    name: "history-undo-refused",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, { areas }) => {
      const overtaken = page.getByRole("article").filter({ hasText: "組織変更" });
      await overtaken.getByRole("button", { name: areas.history.undo.compare }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "events", as: "admin", path: "/history/security" },
  { name: "events-every-event", as: "admin", path: "/history/security", arrange: everyEvent },
  { name: "events-nothing-found", as: "admin", path: "/history/security?who=nobody&kind=DATA" },
  { name: "events-span", as: "admin", path: "/history/security?days=span&kind=SIGN_IN" },
  {
    name: "events-slow",
    as: "admin",
    path: "/history/security",
    isWaiting: true,
    arrange: neverAnswered(EVENTS),
  },
  {
    name: "events-failed",
    as: "admin",
    path: "/history/security",
    arrange: failing(EVENTS),
    isRefused: true,
  },
  { name: "events-verified", as: "admin", path: "/history/security", act: verify },
  { name: "events-damaged", as: "admin", path: "/history/security", arrange: damaged, act: verify },
  {
    name: "events-not-verified",
    as: "admin",
    path: "/history/security",
    arrange: failing(VERIFICATION),
    act: verify,
    isRefused: true,
  },
];
