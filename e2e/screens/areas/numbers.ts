import { altered, failing } from "../answers.ts";
import type { Screen } from "../screen.ts";

/** The map of the numbers, and the number list for paper. */
export const NUMBERS: readonly Screen[] = [
  { name: "numbers", as: "admin", path: "/numbers" },
  { name: "numbers-block", as: "admin", path: "/numbers?from=7000&block=7090" },
  {
    name: "numbers-table",
    as: "admin",
    path: "/numbers",
    act: async (page, { areas }) => {
      await page.getByText(areas.numbers.asTable).click();
      await page.getByRole("table").first().waitFor();
    },
  },
  {
    name: "numbers-run",
    as: "admin",
    path: "/numbers?from=7000",
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.numbers.runGo }).click();
      await page
        .getByText(areas.numbers.runFound(5, 5).slice(-6))
        .first()
        .or(page.getByRole("link", { name: /7\d{3}.+7\d{3}/ }).first())
        .first()
        .waitFor();
    },
  },
  {
    name: "numbers-failed",
    as: "admin",
    path: "/numbers",
    arrange: failing("**/api/number-map*"),
    isRefused: true,
  },
  { name: "number-list", as: "admin", path: "/number-list" },
  {
    name: "number-list-empty",
    as: "admin",
    path: "/number-list",
    arrange: altered("**/api/extensions?*", (answer) => ({ ...answer, items: [], next: null, total: 0 })),
  },
  {
    name: "number-list-too-many",
    as: "admin",
    path: "/number-list",
    arrange: altered("**/api/extensions?*", (answer) => ({ ...answer, total: 100_000 })),
  },
];
