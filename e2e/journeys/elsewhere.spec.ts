import { bindAnotherMobile } from "@naisen/journeys/bind-another-mobile";
import { forwardWhenBusy } from "@naisen/journeys/forward-when-busy";
import { personalLineIsRefused } from "@naisen/journeys/personal-line-is-refused";
import { en } from "@naisen/messages/en";
import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { explain, signInBefore } from "../drivers/before.ts";
import { playwrightPanel } from "../drivers/playwright-panel.ts";
import { dayBefore, test } from "../drivers/yesterday.ts";
import { walksIn } from "./walks.ts";

/** Where somebody sits, and the language in which the panel then speaks. */
const PLACES = [
  { timezoneId: "America/Los_Angeles", locale: "fr-FR", language: "ja", words: ja },
  { timezoneId: "America/Los_Angeles", locale: "en-US", language: "en", words: en },
] as const;

for (const { timezoneId, locale, language, words } of PLACES) {
  test.describe(`in ${timezoneId} with a browser of ${locale}`, () => {
    test.use({ timezoneId, locale });
    const { panel, areas } = words;
    const walks = walksIn(words);

    test(`a colleague gets another mobile, ${locale}`, async ({ page }) => {
      await bindAnotherMobile(playwrightPanel(page, words), walks.bind);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
    });

    test(`a personal line is refused, ${locale}`, async ({ page }) => {
      await personalLineIsRefused(playwrightPanel(page, words), walks.personal);
    });

    test(`a colleague forwards when busy, ${locale}`, async ({ page }) => {
      await forwardWhenBusy(playwrightPanel(page, words), walks.forward);
    });

    test(`a call is asked for in Japan's time, ${locale}`, async ({ page }) => {
      // Tuesday morning there, and half past midnight on Wednesday in Tokyo.
      await page.clock.setFixedTime("2026-12-01T15:30:00Z");
      await signInBefore(page.request);
      await page.goto("/simulator?from=desk:2001&dialled=7002");
      const asked = page.waitForRequest(
        (request) => request.url().endsWith("/api/calls/explain") && request.postDataJSON().at !== undefined,
      );
      await page.getByRole("radio", { name: panel.simulator.chosenTime }).check();
      expect((await asked).postDataJSON().at).toBe("2026-12-02T00:30:00+09:00");
      const parts = { month: "12", day: "2", time: "0:30" } as const;
      for (const [part, value] of Object.entries(parts)) {
        const name = panel.simulator[part as keyof typeof parts];
        await expect(page.getByRole("textbox", { name, exact: true })).toHaveValue(value);
      }
    });

    test.describe("after yesterday's midnight in Tokyo", () => {
      test.use({ yesterday: [{ type: "BindMobile", extension: "7002", mobile: "+817031009004" }] });

      test(`history tells Tokyo's days and hours, and what it tells is taken back, ${locale}`, async ({
        page,
      }) => {
        await signInBefore(page.request);
        await page.goto("/history");
        const { history } = areas;
        const title = history.yesterday(history.dayTitle(dayBefore())).replaceAll("　", " ");
        const day = page.getByRole("region", { name: title });
        const entry = day.getByRole("article").first();
        await expect(entry.locator("time")).toHaveText(/^0?0:3\d:\d\d$/);
        await entry.getByRole("button", { name: history.undo.take }).click();
        await page.getByRole("dialog").getByRole("button", { name: history.undo.apply }).click();
        await expect(page.getByText(history.undo.undone)).toBeVisible();
        const today = page.getByRole("region", { name: /^(今日|Today)/ });
        await expect(today.getByRole("article")).toHaveCount(1);
        expect((await explain(page.request, "7002")).legs[0].to).toEqual({ mobile: "+818032000002" });
      });
    });
  });
}
