import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { signInBefore } from "../drivers/before.ts";
import { test } from "../drivers/own-server.ts";

const { panel, areas } = ja;

test("a call of the simulator becomes a scenario of the present company, and comes true", async ({
  page,
}) => {
  await signInBefore(page.request);
  await page.goto("/simulator?from=desk:2001&dialled=7002");
  const result = page.getByRole("region", { name: panel.simulator.result });
  await expect(result.getByRole("heading", { level: 2 })).toContainText("080-3200-0002");
  await page.getByRole("button", { name: areas.calls.makeScenario }).click();
  await expect(page.getByText(areas.calls.madeScenario)).toBeVisible();
  await expect(page.getByRole("textbox", { name: areas.scenarios.editor })).toHaveValue(/"dialled": "7002"/);
  await page.getByRole("button", { name: areas.scenarios.run }).click();
  await expect(page.getByText(/すべて期待どおりです/)).toBeVisible();
});
