import type { Page } from "@playwright/test";
import { failing, neverAnswered } from "../answers.ts";
import type { Screen } from "../screen.ts";

const FREE_MOBILE = "070-3100-9003";
const PERSONAL_MOBILE = "080-3200-9104";

/** One extension beside the list: its settings, what an edit would change, and what is done with it as a whole. */
export const DRAWER: readonly Screen[] = [
  { name: "drawer", as: "admin", path: "/extensions?open=7001" },
  { name: "drawer-reception", as: "admin", path: "/extensions?open=7001&tab=reception" },
  { name: "drawer-forwarding", as: "admin", path: "/extensions?open=7001&tab=forwarding" },
  { name: "drawer-two-in-one", as: "admin", path: "/extensions?open=7008&tab=twoInOne" },
  { name: "drawer-history", as: "admin", path: "/extensions?open=7002&tab=history" },
  { name: "drawer-desk-phone", as: "admin", path: "/extensions?open=2001" },
  { name: "drawer-held", as: "admin", path: "/extensions?open=7058" },
  { name: "drawer-unbound", as: "admin", path: "/extensions?open=7033" },
  {
    name: "drawer-unknown",
    as: "admin",
    path: "/extensions?open=1234",
    isRefused: true,
  },
  {
    name: "drawer-slow",
    as: "admin",
    path: "/extensions?open=7001",
    isWaiting: true,
    arrange: neverAnswered("**/api/extensions/7001"),
  },
  {
    name: "drawer-failed",
    as: "admin",
    path: "/extensions?open=7001",
    arrange: failing("**/api/extensions/7001"),
    isRefused: true,
  },
  {
    name: "drawer-changed",
    as: "admin",
    path: "/extensions?open=7001",
    act: async (page, { panel }) => {
      await typeMobile(page, panel.fields.mobile, FREE_MOBILE);
      await page.getByText("→ 7001").first().waitFor();
    },
  },
  {
    name: "drawer-fault",
    as: "admin",
    path: "/extensions?open=7001",
    act: async (page, { areas, panel }) => {
      await typeMobile(page, panel.fields.mobile, "12345");
      await page.getByRole("button", { name: panel.edit.apply }).click();
      await page.getByText(areas.editing.faults.mobile).first().waitFor();
    },
  },
  {
    name: "drawer-refused",
    as: "admin",
    path: "/extensions?open=7002",
    act: async (page, { panel }) => {
      await typeMobile(page, panel.fields.mobile, PERSONAL_MOBILE);
      await page.getByRole("button", { name: panel.edit.apply }).click();
      const refusal = page.getByRole("group", { name: panel.refused.groupOf("") });
      await refusal.first().waitFor();
    },
  },
  {
    name: "drawer-conflict",
    as: "admin",
    path: "/extensions?open=7004",
    isRefused: true,
    arrange: (page) => overtakenOnce(page, "7004"),
    act: async (page, { areas, panel }) => {
      await page.getByRole("textbox", { name: panel.fields.department, exact: true }).fill("営業企画室");
      await page.getByText(panel.preview.noCalls).first().waitFor();
      await page.getByRole("button", { name: panel.edit.apply }).click();
      await page.getByText(areas.editing.conflict.title).waitFor();
    },
  },
  {
    name: "drawer-unsaved",
    as: "admin",
    path: "/extensions?open=7001",
    windowOnly: true,
    act: async (page, { panel }) => {
      await typeMobile(page, panel.fields.mobile, FREE_MOBILE);
      await page.getByRole("button", { name: panel.edit.cancel }).click();
      await page.getByText(panel.edit.unsavedTitle).waitFor();
    },
  },
  {
    name: "drawer-swap",
    as: "admin",
    path: "/extensions?open=7001",
    windowOnly: true,
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.editing.swapAct }).click();
      const other = page.getByRole("dialog").getByRole("combobox");
      await other.fill("7002");
      await page.getByRole("option", { name: /7002/ }).first().click();
      await page.getByRole("dialog").getByText("080-3200-0002").first().waitFor();
    },
  },
  {
    name: "drawer-remove",
    as: "admin",
    path: "/extensions?open=7002",
    windowOnly: true,
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.editing.removeAct }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "drawer-applied",
    as: "admin",
    path: "/extensions?open=7001",
    // What seems applied is in no log.
    isRefused: true,
    arrange: applied,
    act: async (page, { panel }) => {
      await page.getByRole("textbox", { name: panel.fields.department, exact: true }).fill("営業企画室");
      await page.getByRole("button", { name: panel.edit.apply }).click();
      await page.getByText(panel.toast.applied("7001")).waitFor();
    },
  },
];

async function typeMobile(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole("textbox", { name: label, exact: true }).fill(text);
}

/** What is applied seems so; the company stays as it is for the other screens. */
export function applied(page: Page) {
  return page.route("**/api/change-sets", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const { changes, reason } = route.request().postDataJSON();
    const body = { changes, ...(reason === undefined ? {} : { reason }) };
    const planned = await page.request.post("/api/plans", { data: body });
    const plan = await planned.json();
    const revision = plan.baseRevision + 1;
    return route.fulfill({ status: 201, json: { id: "seen", revision, appliedRevision: revision, plan } });
  });
}

/** Somebody else renames the department of an extension just before the edit arrives. */
export function overtakenOnce(page: Page, extension: string) {
  let others = 0;
  return page.route("**/api/change-sets", async (route) => {
    if (route.request().method() !== "POST" || others > 0) return route.fallback();
    others += 1;
    const department = `営業開発室${Math.floor(Math.random() * 900) + 100}`;
    const changes = [{ type: "EditExtension", extension, department }];
    await page.request.post("/api/change-sets", {
      data: { changes },
      headers: { "idempotency-key": crypto.randomUUID() },
    });
    return route.fallback();
  });
}
