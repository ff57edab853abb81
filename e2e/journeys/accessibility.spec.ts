import { expect } from "@playwright/test";
import { test } from "../drivers/own-server.ts";
import { prepareCompany } from "../screens/company.ts";
import { findingsOn } from "../screens/findings.ts";
import type { Screen } from "../screens/screen.ts";
import { AREAS } from "../screens/screens.ts";

for (const [area, screens] of Object.entries<readonly Screen[]>(AREAS)) {
  for (const language of ["ja", "en"] as const) {
    test(`${area}, ${language}: axe finds nothing in either theme, and no window loses anything`, async ({
      browser,
      address,
    }) => {
      test.setTimeout(180_000);
      await prepareCompany(address);
      for (const screen of screens) {
        const found = await findingsOn(browser, address, screen, language);
        expect.soft(found, `${screen.name}, ${language}`).toEqual([]);
      }
    });
  }
}
