import { expect, type Page, test } from "@playwright/test";
import { axeFinds } from "../drivers/axe.ts";
import { newDataDir, type OwnServer, startOwnServer } from "../drivers/own-server.ts";
import { totpCode, wrongCode } from "../drivers/totp.ts";

const PASSWORD = "seven unrelated teapots";

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer(newDataDir(), 0, { NAISEN_DEMO: "off" });
});
test.afterAll(() => server.stop());

async function isReadable(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFinds(page)).toEqual([]);
  }
}

test.use({ viewport: { width: 360, height: 800 } });

// axe needs scripts; the page's own never comes.
test("the printed code makes the first operator, who sets up an app and signs in with it", async ({
  page,
}) => {
  test.slow();
  const code = /: ((?:[a-z0-9]{4}-){6}[a-z0-9]{4})$/m.exec(server.said.join("\n"))?.[1] ?? "";
  await page.route("**/signin.js", (route) => route.abort());
  await page.goto(`${server.address}/setup`);
  await page.getByLabel("セットアップコード").fill(code);
  await page.getByLabel("ユーザーID").fill("carrier");
  await page.getByRole("textbox", { name: "新しいパスワード 必須" }).fill(PASSWORD);
  await page.getByRole("textbox", { name: "新しいパスワード（確認） 必須" }).fill(PASSWORD);
  await isReadable(page);
  await page.getByRole("button", { name: "登録してログイン" }).click();

  await expect(page.getByRole("heading", { name: "2段階目の確認を登録する" })).toBeVisible();
  await expect(page.getByText("このアドレス（127.0.0.1")).toBeVisible();
  await isReadable(page);
  await page.getByRole("button", { name: "認証アプリを使う" }).click();
  const secret = (await page.locator(".secret").textContent())?.replaceAll(" ", "") ?? "";
  await isReadable(page);
  await page.getByLabel("認証コード").fill(totpCode(secret, Date.now()));
  await page.getByRole("button", { name: "登録する" }).click();

  await expect(page.getByRole("list", { name: "リカバリーコード" }).getByRole("listitem")).toHaveCount(10);
  const recovery = (await page.getByRole("listitem").first().textContent()) ?? "";
  await isReadable(page);
  await page.getByRole("link", { name: "控えたので、続ける" }).click();
  expect((await page.request.get(`${server.address}/api/me`)).status()).toBe(200);
  expect((await page.request.get(`${server.address}/setup`)).status()).toBe(404);

  await page.context().clearCookies();
  await page.goto(`${server.address}/signin`);
  await page.getByLabel("企業ID").fill("operator");
  await page.getByLabel("ユーザーID").fill("carrier");
  await page.getByLabel("パスワード").first().fill(PASSWORD);
  await page.getByRole("button", { name: "ログイン" }).click();
  await page.getByLabel("認証コード").fill(wrongCode(secret, Date.now()));
  await page.getByRole("button", { name: "ログイン" }).click();
  await expect(page.getByRole("alert")).toContainText("認証コードが違うか");
  await isReadable(page);
  await page.getByLabel("認証コード").fill(recovery);
  await page.getByRole("button", { name: "ログイン" }).click();
  await expect(page.getByRole("heading", { name: "ログインの方法が変更されました" })).toBeVisible();
  await isReadable(page);
  await page.getByRole("button", { name: "確認して、続ける" }).click();
  await expect(page).not.toHaveURL(/signin/);
});
