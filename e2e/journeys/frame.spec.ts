import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { axeFinds } from "../drivers/axe.ts";
import { OURS, PASSWORD, test } from "../drivers/own-server.ts";

const { panel } = ja;
const { palette, person } = ja.areas;

async function signIn(page: Page): Promise<void> {
  const data = { companyId: "demo", userId: "admin", password: PASSWORD };
  expect((await page.request.post("/api/session", { data })).status()).toBe(201);
}

test("the keyboard finds a number from anywhere, and Escape takes away one thing at a time", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("/history");
  const find = page.getByRole("button", { name: new RegExp(`^${panel.nav.find}`) });
  await find.focus();
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: palette.label });
  await expect(box).toBeFocused();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(find).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.keyboard.type("7001");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/extensions\?open=7001/);
  await expect(page.getByRole("textbox", { name: panel.fields.mobile })).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await expect(page).toHaveURL(/open=7001/);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/open=7001/);
});

test("a theme is put on at once and stands when the page comes again, before any script", async ({
  page,
}) => {
  await signIn(page);
  await page.goto("/settings");
  await page.getByRole("radio", { name: person.themes.DARK }).check();
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(18, 21, 27)");
  expect(await axeFinds(page)).toEqual([]);
  await expect(async () =>
    expect(await (await page.request.get("/")).text()).toContain('data-theme="dark"'),
  ).toPass();
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/settings");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(18, 21, 27)");
});

test("a session that ends in mid-edit asks to sign in above an open dialog, and loses nothing", async ({
  page,
}) => {
  await page.clock.install();
  await signIn(page);
  await page.goto("/extensions?open=7001");
  const name = page.getByRole("textbox", { name: panel.fields.name });
  await name.fill("佐藤 健二");
  await page.getByRole("heading", { level: 2 }).first().click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: palette.shortcuts.title })).toBeVisible();
  await page.request.delete("/api/session", { headers: OURS });
  // Somebody who comes back after a while: what was read a moment ago is not asked again.
  await page.clock.fastForward("01:00");
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  const asked = page.getByRole("dialog", { name: panel.session.lostTitle });
  await expect(asked).toBeVisible();
  await expect(asked.locator(":focus")).toHaveCount(1);
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(name).toBeHidden();
  await expect(asked.getByRole("link", { name: panel.session.signInAgain })).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);
  await signIn(page);
  await asked.getByRole("button", { name: panel.session.goOn }).click();
  await expect(asked).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(name).toHaveValue("佐藤 健二");
  await page.request.delete("/api/session", { headers: OURS });
  await page.clock.fastForward("01:00");
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(asked).toBeVisible();
  await page.clock.fastForward("05:00");
  await expect(page).toHaveURL(/\/signin\?next=/);
});
