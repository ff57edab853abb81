import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { PASSWORD, test } from "../drivers/own-server.ts";

const words = ja.areas.tokens;

test("an administrator makes a token, a program uses it, and it is stopped", async ({
  page,
  playwright,
  baseURL,
}) => {
  const credentials = { companyId: "demo", userId: "admin", password: PASSWORD };
  expect((await page.request.post("/api/session", { data: credentials })).status()).toBe(201);
  await page.goto("/tokens");
  await page.getByRole("button", { name: words.make }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: words.form.name }).fill("受付の表示板");
  await dialog.getByRole("button", { name: words.form.submit }).click();
  const secret = await dialog.getByRole("textbox", { name: words.secret.label }).inputValue();
  await dialog.getByRole("button", { name: words.close, exact: true }).last().click();
  await expect(page.getByRole("row", { name: /受付の表示板/ })).toContainText(words.never);

  const program = await playwright.request.newContext({
    baseURL: baseURL ?? "",
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  expect((await program.get("/api/extensions")).status()).toBe(200);
  expect((await program.get("/api/accounts")).status()).toBe(403);
  await page.reload();
  await expect(page.getByRole("row", { name: /受付の表示板/ })).not.toContainText(words.never);
  expect(await page.content()).not.toContain(secret);

  await page.getByRole("button", { name: words.actsOf("受付の表示板") }).click();
  await page.getByRole("button", { name: words.revoke, exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.revoking.submit }).click();
  await expect(page.getByRole("row", { name: /受付の表示板/ })).toContainText(words.state.REVOKED);
  expect((await program.get("/api/extensions")).status()).toBe(401);
  await program.dispose();
});
