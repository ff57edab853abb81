import { expect } from "@playwright/test";
import { axeFinds } from "../drivers/axe.ts";
import { PASSWORD, test } from "../drivers/own-server.ts";

test("whoever is not signed in is led to the sign-in page, and on to where they were going", async ({
  page,
  address,
}) => {
  await page.goto(`${address}/simulator?dialled=7001`);
  await expect(page).toHaveURL(/\/signin\?next=/);
  expect(await axeFinds(page)).toEqual([]);

  await page.getByLabel("企業ID").fill("demo");
  await page.getByLabel("ユーザーID").fill("admin");
  await page.getByRole("textbox", { name: "パスワード" }).fill("wrong");
  await page.getByRole("button", { name: "ログイン" }).click();
  await expect(page.getByRole("alert")).toContainText("どれかが違います");
  await expect(page.getByLabel("企業ID")).toHaveValue("demo");
  expect(await axeFinds(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(18, 21, 27)");
  expect(await axeFinds(page)).toEqual([]);

  await page.getByLabel("ユーザーID").fill("admin");
  await page.getByRole("textbox", { name: "パスワード" }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${address}/simulator?dialled=7001`);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the sign-in page works", async ({ page, address }) => {
    await page.goto(`${address}/signin?lang=en`);
    await expect(page.getByRole("heading")).toHaveText("Sign in");
    await page.getByLabel("Company ID").fill("demo");
    await page.getByLabel("User ID").fill("admin");
    await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).not.toHaveURL(/signin/);
  });
});

test("the page that signs in is small and runs under the strictest rules", async ({ page, address }) => {
  const reports: string[] = [];
  const bytes: number[] = [];
  page.on("console", (message) => reports.push(message.text()));
  page.on("response", async (response) => bytes.push((await response.body()).byteLength));
  await page.goto(`${address}/signin`, { waitUntil: "networkidle" });
  expect(reports).toEqual([]);
  expect(bytes.length).toBeLessThanOrEqual(5);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000);
});
