import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { signInBefore } from "../drivers/before.ts";
import { test } from "../drivers/own-server.ts";

const { areas, join, signIn } = ja;
const words = areas.accounts;
const OWN = "seven unrelated teapots";

test("a colleague is invited by a link, chooses a password, signs in, and is out once the account is disabled", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInBefore(page.request);
  await page.goto("/accounts");
  await page.getByRole("button", { name: words.add }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: words.form.extension }).fill("7002");
  await page.getByRole("option", { name: /^7002/ }).click();
  await dialog.getByRole("textbox", { name: words.form.userId }).fill("misaki");
  await dialog.getByRole("button", { name: words.form.submitAdd }).click();
  const link = await page.getByRole("textbox", { name: words.link.label }).inputValue();
  await page.getByRole("button", { name: words.done, exact: true }).click();
  await expect(page.getByRole("row", { name: /misaki/ })).toContainText(words.state.INVITED);

  const theirs = await browser.newContext({ baseURL: baseURL ?? "", locale: "ja-JP" });
  const phone = await theirs.newPage();
  const asked: string[] = [];
  phone.on("request", (request) => asked.push(request.url(), JSON.stringify(request.headers())));
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1, name: join.title.INVITE })).toBeVisible();
  expect(asked.filter((url) => url.includes(new URL(link).hash.slice(1)))).toEqual([]);
  expect(await phone.evaluate(() => location.href)).toBe(new URL("/join/open?lang=ja", link).href);
  await phone.goto("/join");
  await expect(phone.getByRole("heading", { level: 1, name: join.opening })).toBeVisible();
  await phone.getByRole("textbox", { name: join.link }).fill(link);
  await phone.getByRole("button", { name: join.open, exact: true }).click();
  await expect(phone.getByRole("heading", { level: 1, name: join.title.INVITE })).toBeVisible();
  await phone.getByRole("textbox", { name: `${join.password} ${signIn.required}`, exact: true }).fill(OWN);
  await phone.getByRole("textbox", { name: join.again }).fill(OWN);
  await phone.getByRole("button", { name: join.submit }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "髙橋 美咲" })).toBeVisible();
  await expect(phone.getByRole("main")).toContainText("7002");

  await theirs.clearCookies();
  await phone.goto("/signin");
  await phone.getByLabel(signIn.companyId).fill("demo");
  await phone.getByLabel(signIn.userId).fill("misaki");
  await phone.getByRole("textbox", { name: signIn.password }).fill(OWN);
  await phone.getByRole("button", { name: signIn.submit, exact: true }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "髙橋 美咲" })).toBeVisible();

  await page.reload();
  const row = page.getByRole("row", { name: /misaki/ });
  await expect(row).toContainText(words.state.ACTIVE);
  await row.getByRole("button", { name: words.actsOf("髙橋 美咲") }).click();
  await page.getByRole("button", { name: words.disable, exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await row.getByRole("button", { name: words.actsOf("髙橋 美咲") }).click();
  await page.getByRole("button", { name: words.disable, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.disabling.submit }).click();
  await expect(page.getByText(words.disabling.done("髙橋 美咲"))).toBeVisible();
  await expect(row).toContainText(words.state.DISABLED);

  await phone.goto("/");
  await expect(phone).toHaveURL(/\/signin/);
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1, name: join.over })).toBeVisible();
  await theirs.close();
});
