import { expect } from "@playwright/test";
import { test } from "../drivers/own-server.ts";
import { prepareCompany } from "../screens/company.ts";
import { findingsInForcedColours, findingsOn } from "../screens/findings.ts";
import type { Screen } from "../screens/screen.ts";
import { AREAS, SCREENS } from "../screens/screens.ts";

/** An area takes half a minute on a machine that does nothing else. */
const LONGEST_MS = 400_000;

for (const [area, screens] of Object.entries<readonly Screen[]>(AREAS)) {
  for (const language of ["ja", "en"] as const) {
    test(`${area}, ${language}: axe finds nothing in either theme, and no window loses anything`, async ({
      browser,
      address,
    }) => {
      test.setTimeout(LONGEST_MS);
      await prepareCompany(address);
      for (const screen of screens) {
        const found = await findingsOn(browser, address, screen, language);
        expect.soft(found, `${screen.name}, ${language}`).toEqual([]);
      }
    });
  }
}

/** Where states, differences and drawn calls stand. */
const IN_FORCED_COLOURS = [
  "home",
  "list-chosen",
  "drawer-changed",
  "plan",
  "simulator-refused",
  "history",
  "contract",
  "user",
];

test("with the reader's own colours states keep their words and shapes", async ({ browser, address }) => {
  test.setTimeout(LONGEST_MS);
  await prepareCompany(address);
  const screens = SCREENS.filter(({ name }) => IN_FORCED_COLOURS.includes(name));
  expect(screens).toHaveLength(IN_FORCED_COLOURS.length);
  for (const screen of screens) {
    const found = await findingsInForcedColours(browser, address, screen);
    expect.soft(found, `${screen.name} in forced colours`).toEqual([]);
  }
});
