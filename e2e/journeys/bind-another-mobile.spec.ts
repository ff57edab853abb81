import { bindAnotherMobile } from "@naisen/journeys/bind-another-mobile";
import { personalLineIsRefused } from "@naisen/journeys/personal-line-is-refused";
import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { test } from "../drivers/own-server.ts";
import { playwrightPanel } from "../drivers/playwright-panel.ts";
import { credentials, walksIn } from "./walks.ts";

const walks = walksIn(ja);

test("a colleague gets another mobile: seen before, live at once, and taken back", async ({ page }) => {
  await bindAnotherMobile(playwrightPanel(page), walks.bind);
});

test("a personal line is refused, and the reason names both holders", async ({ page }) => {
  await personalLineIsRefused(playwrightPanel(page), walks.personal);
});

test("of two administrators who save the same extension the second learns what changed", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.clock.install();
  const panel = playwrightPanel(page);
  await panel.signIn(credentials);
  await panel.findExtension("7002");
  await panel.openExtension("7002");
  await panel.typeMobile("070-3100-9003");
  await panel.seesChangedCall({
    from: "2001",
    dialled: "7002",
    before: "080-3200-0002",
    after: "070-3100-9003",
  });

  const other = playwrightPanel(await browser.newPage({ baseURL: baseURL ?? "" }));
  await other.signIn(credentials);
  await other.findExtension("7002");
  await other.openExtension("7002");
  await other.typeMobile("070-3100-9004");
  await other.apply();
  await other.seesApplied("7002");

  // However long the plan has been on the screen, it is the one that is sent.
  await page.clock.fastForward("01:00");
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/change-sets"));
  await panel.apply();
  expect((await answer).status()).toBe(412);
  await expect(page.getByRole("alert")).toContainText("070-3100-9004");
  await panel.seesMobile("070-3100-9003");
  await panel.checkAccessibility("conflict");
});
