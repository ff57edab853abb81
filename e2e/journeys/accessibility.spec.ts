import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { test } from "../drivers/own-server.ts";
import { SCREENS } from "../screens/screens.ts";
import { showScreen } from "../screens/show.ts";

for (const theme of ["light", "dark"] as const) {
  for (const language of ["ja", "en"] as const) {
    test(`axe finds nothing on any screen: ${theme}, ${language}`, async ({ browser, address }) => {
      test.setTimeout(300_000);
      for (const screen of SCREENS) {
        const { page, context } = await showScreen(browser, address, screen, {
          theme,
          language,
          width: 1280,
        });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
        );
        expect.soft(found, `${screen.name}, ${theme}, ${language}`).toEqual([]);
        await context.close();
      }
    });
  }
}

/** A window of 1280 px at 200 % and at 400 %, and a telephone. */
for (const width of [640, 320, 360]) {
  test(`no screen is wider than a window of ${width} px, and none loses its heading`, async ({
    browser,
    address,
  }) => {
    test.setTimeout(180_000);
    for (const screen of SCREENS) {
      const dress = { theme: "light", language: "en", width } as const;
      const { page, context } = await showScreen(browser, address, screen, dress);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${screen.name} at ${width} px`).toBeLessThanOrEqual(0);
      await expect.soft(page.locator("h1"), screen.name).toHaveCount(1);
      await context.close();
    }
  });
}
