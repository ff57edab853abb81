import { expect } from "@playwright/test";
import { startOwnServer, test as withServer } from "../drivers/own-server.ts";
import { prepareCompany } from "../screens/company.ts";
import { findingsInForcedColours, findingsInShort, findingsOn } from "../screens/findings.ts";
import type { Screen } from "../screens/screen.ts";
import { AREAS, SCREENS } from "../screens/screens.ts";

/** The screens change nothing that another one shows: those of a worker are all shown by one server. */
const test = withServer.extend<object, { company: string }>({
  company: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const server = await startOwnServer();
      try {
        await prepareCompany(server.address);
        await use(server.address);
      } finally {
        await server.stop();
      }
    },
    { scope: "worker", timeout: 180_000 },
  ],
  address: ({ company }, use) => use(company),
});

/** Whether every screen is read in all of its dresses, which takes a quarter of an hour (npm run screens:read). */
const IS_WHOLE = process.env.SCREENS === "all";

/** An area takes half a minute on a machine that does nothing else, and a few in all dresses. */
const LONGEST_MS = IS_WHOLE ? 1_200_000 : 400_000;

const DRESSES = (["ja", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);

for (const [area, screens] of Object.entries<readonly Screen[]>(AREAS)) {
  for (const language of IS_WHOLE ? (["ja", "en"] as const) : []) {
    test(`${area}, ${language}: axe finds nothing in either theme, and no window loses anything`, async ({
      browser,
      address,
    }) => {
      test.setTimeout(LONGEST_MS);
      for (const screen of screens) {
        const found = await findingsOn(browser, address, screen, language);
        expect.soft(found, `${screen.name}, ${language}`).toEqual([]);
      }
    });
  }
  if (!IS_WHOLE) {
    test(`${area}: axe finds nothing, and the narrowest window loses nothing`, async ({
      browser,
      address,
    }) => {
      test.setTimeout(LONGEST_MS);
      for (const [place, screen] of screens.entries()) {
        const dress = DRESSES[place % DRESSES.length] ?? { language: "ja", theme: "light" };
        const found = await findingsInShort(browser, address, screen, dress);
        expect.soft(found, `${screen.name}, ${dress.language}, ${dress.theme}`).toEqual([]);
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
  const screens = SCREENS.filter(({ name }) => IN_FORCED_COLOURS.includes(name));
  expect(screens).toHaveLength(IN_FORCED_COLOURS.length);
  for (const screen of screens) {
    const found = await findingsInForcedColours(browser, address, screen);
    expect.soft(found, `${screen.name} in forced colours`).toEqual([]);
  }
});
