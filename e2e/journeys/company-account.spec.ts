import { expect, type Page } from "@playwright/test";
import { openProvider, type TestProvider } from "../../apps/bff/src/testing/provider.ts";
import { axeFinds } from "../drivers/axe.ts";
import { PASSWORD, startOwnServer, test as withServer } from "../drivers/own-server.ts";

const test = withServer.extend<{ provider: TestProvider }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  address: async ({}, use) => {
    const server = await startOwnServer(undefined, 0, { NAISEN_LOOPBACK_PROVIDERS: "on" });
    try {
      await use(server.address);
    } finally {
      await server.stop();
    }
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  provider: async ({}, use) => {
    const provider = await openProvider(Date.now);
    await use(provider);
    await provider.close();
  },
});

test("an administrator sets the company's sign-in server, links the own account and comes in by it; a stranger does not", async ({
  page,
  provider,
}) => {
  const { host } = new URL(provider.issuer);
  provider.person = { sub: "suzuki", signedInAt: Date.now() };
  await page.goto("/signin?next=%2Faccounts");
  await page.getByLabel("企業ID").fill("demo");
  await page.getByLabel("ユーザーID").fill("admin");
  await page.getByRole("textbox", { name: "パスワード" }).fill(PASSWORD);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();

  const setting = page.getByRole("region", { name: "会社のアカウントでのログイン（SSO）" });
  await expect(setting.getByText("/signin/oidc/back/demo")).toBeVisible();
  await setting.getByLabel("発行者（issuer）のアドレス").fill(provider.issuer);
  await setting.getByLabel("クライアントID").fill("naisen");
  await setting.getByLabel("クライアントシークレット").fill("canary-client-secret");
  await setting.getByRole("button", { name: "認証サーバーを読み取る" }).click();
  await expect(setting.getByText(`ログインする人は ${host} に移ります。`)).toBeVisible();
  await setting.getByRole("button", { name: "この行き先で保存" }).click();
  await expect(setting.getByText("を確かめて、保存しました。")).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("button", { name: "会社のアカウントをひも付ける" }).click();
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByText(`会社のログイン画面（${host}）で確認した人を`)).toBeVisible();
  await expect(page.getByRole("button", { name: "ひも付けを解除する" })).toBeVisible();

  await page.context().clearCookies();
  await comeByTheCompanysAccount(page);
  await expect(page.getByRole("heading", { name: "ログインの方法が変更されました" })).toBeVisible();
  await page.getByRole("button", { name: "確認して、続ける" }).click();
  await expect(page).toHaveURL(/\/plan$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.context().clearCookies();
  provider.person = { sub: "a stranger", signedInAt: Date.now() };
  await comeByTheCompanysAccount(page);
  await expect(page.getByRole("heading")).toHaveText("会社のアカウントを確かめられませんでした");
  expect(await axeFinds(page)).toEqual([]);
  await page.goto("/");
  await expect(page).toHaveURL(/\/signin/);
});

async function comeByTheCompanysAccount(page: Page): Promise<void> {
  await page.goto("/signin?next=%2Fplan");
  await page.getByLabel("企業ID").fill("demo");
  await page.getByRole("button", { name: "会社のアカウントで続ける" }).click();
}
