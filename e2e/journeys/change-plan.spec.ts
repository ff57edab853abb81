import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { applyBefore, explain, joinAs, signInBefore } from "../drivers/before.ts";
import { OURS, test } from "../drivers/own-server.ts";

const { panel, areas } = ja;
const { plan } = areas;
const mobile = (page: Page) => page.getByRole("textbox", { name: panel.fields.mobile, exact: true });

/** Puts another mobile number of an extension into the plan, from its drawer. */
async function collectMobile(page: Page, number: string, line: string): Promise<void> {
  await page.goto(`/extensions?open=${number}`);
  await mobile(page).fill(line);
  await page.getByRole("button", { name: panel.edit.addToPlan }).click();
  await expect(page.getByText(panel.toast.added(number))).toBeVisible();
}

async function toPlan(page: Page, count: number): Promise<void> {
  await page.getByRole("link", { name: panel.nav.planCount(count) }).click();
  await expect(page.getByRole("heading", { level: 1, name: plan.title })).toBeVisible();
}

test("three changes are collected in the drawer and the list, looked at, applied at once, and taken back", async ({
  page,
}) => {
  await signInBefore(page.request);
  await collectMobile(page, "7002", "070-3100-9002");
  await collectMobile(page, "7016", "070-3100-9001");

  // 7012 has an option that ends soon: that is a notice of the plan.
  await page.goto("/extensions?q=7012");
  await page.getByRole("checkbox", { name: panel.list.chooseRow("7012", "太田 進") }).check();
  await page.getByRole("button", { name: areas.listing.bulk.acts.site }).click();
  await page.getByRole("button", { name: areas.listing.bulk.toSite("大阪支社") }).click();

  await expect(page.getByRole("heading", { level: 1, name: plan.title })).toBeVisible();
  const differences = page.getByRole("region", { name: plan.region });
  await expect(differences.getByRole("row", { name: /7002/ })).toContainText("070-3100-9002");
  await expect(differences.getByRole("row", { name: /7012/ })).toContainText("大阪支社");
  expect((await explain(page.request, "7002")).legs[0].to).toEqual({ mobile: "+818032000002" });

  const apply = page.getByRole("button", { name: plan.apply.now(3) });
  await apply.click();
  await expect(page.getByText(plan.apply.tick(1))).toBeVisible();
  await page.getByRole("checkbox", { name: new RegExp(`^${plan.notices.tick}`) }).check();
  await page.getByRole("textbox", { name: plan.apply.reason }).fill("席替え");
  await apply.click();
  await expect(page.getByText(plan.applied.title(3))).toBeVisible();
  expect((await explain(page.request, "7002")).legs[0].to).toEqual({ mobile: "+817031009002" });
  expect((await explain(page.request, "7016")).legs[0].to).toEqual({ mobile: "+817031009001" });

  await page.getByRole("button", { name: plan.applied.undo(3) }).click();
  await expect(page.getByText(plan.applied.undone(3))).toBeVisible();
  expect((await explain(page.request, "7002")).legs[0].to).toEqual({ mobile: "+818032000002" });
  expect((await explain(page.request, "7016")).outcome).toBe("REFUSED");
});

test("a plan that is refused is mended by a press, and then applied", async ({ page }) => {
  await signInBefore(page.request);
  await collectMobile(page, "7004", "080-3200-9104");
  await toPlan(page, 1);
  await page.getByRole("button", { name: plan.apply.now(1) }).click();
  await expect(page.getByText(plan.apply.mend)).toBeVisible();
  await expect(page.getByText("森 千尋").first()).toBeVisible();
  await page.getByRole("button", { name: panel.refused.useFreeLine("070-3100-9001") }).click();
  await expect(page.getByText(plan.nothingToMend)).toBeVisible();
  await page.getByRole("button", { name: plan.apply.now(1) }).click();
  await expect(page.getByText(plan.applied.title(1))).toBeVisible();
  expect((await explain(page.request, "7004")).legs[0].to).toEqual({ mobile: "+817031009001" });
});

test("where another administrator was first, each field is decided, and the plan is applied as decided", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInBefore(page.request);
  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  await joinAs(page.request, other.request, { userId: "second", role: "ADMIN", name: "田中 二郎" });
  await collectMobile(page, "7002", "070-3100-9002");
  await collectMobile(page, "7004", "070-3100-9003");
  await toPlan(page, 2);
  await expect(page.getByText(plan.nothingToMend)).toBeVisible();
  await applyBefore(other.request, [
    { type: "BindMobile", extension: "7002", mobile: "+817031009004" },
    { type: "BindMobile", extension: "7004", mobile: "+817031009005" },
  ]);

  await page.getByRole("button", { name: plan.apply.now(2) }).click();
  const conflict = page.getByRole("region", { name: plan.conflict.title });
  await expect(conflict.getByRole("row", { name: /7002/ })).toContainText("080-3200-0002");
  await expect(conflict.getByRole("row", { name: /7002/ })).toContainText("070-3100-9004");
  await expect(conflict.getByRole("row", { name: /7002/ })).toContainText("田中 二郎さん");
  await conflict.getByRole("button", { name: plan.conflict.goOn }).click();
  await expect(conflict.getByText(plan.conflict.choose(2))).toBeVisible();
  await conflict.getByRole("row", { name: /7002/ }).getByLabel(plan.conflict.keepMine).check();
  await conflict.getByRole("row", { name: /7004/ }).getByLabel(plan.conflict.takeTheirs).check();
  await conflict.getByRole("button", { name: plan.conflict.goOn }).click();
  await expect(page.getByText(plan.conflict.chosen)).toBeVisible();
  await page.getByRole("button", { name: plan.apply.now(1) }).click();
  await expect(page.getByText(plan.applied.title(1))).toBeVisible();
  expect((await explain(page.request, "7002")).legs[0].to).toEqual({ mobile: "+817031009002" });
  expect((await explain(page.request, "7004")).legs[0].to).toEqual({ mobile: "+817031009005" });
  await other.close();
});

test("a session that ends before a plan is applied loses neither the plan nor its reason", async ({
  page,
}) => {
  await signInBefore(page.request);
  await collectMobile(page, "7002", "070-3100-9002");
  await toPlan(page, 1);
  await page.getByRole("textbox", { name: plan.apply.reason }).fill("電話機の交換");
  await page.request.delete("/api/session", { headers: OURS });
  await page.getByRole("button", { name: plan.apply.now(1) }).click();
  const asked = page.getByRole("dialog", { name: ja.areas.security.lost.title });
  await expect(asked.getByRole("link", { name: ja.areas.security.lost.signIn })).toBeVisible();
  await signInBefore(page.request);
  await asked.getByRole("button", { name: ja.areas.security.lost.goOn }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByRole("textbox", { name: plan.apply.reason })).toHaveValue("電話機の交換");
  await page.getByRole("button", { name: plan.apply.now(1) }).click();
  await expect(page.getByText(plan.applied.title(1))).toBeVisible();
  await expect(page.getByText(plan.applied.reason("電話機の交換"))).toBeVisible();
});
