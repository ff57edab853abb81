import type { Page } from "@playwright/test";
import { altered, failing, neverAnswered } from "../answers.ts";
import type { Screen } from "../screen.ts";

const PAGE = "**/api/extensions?*";
const FOUND = "/extensions?q=7002";

/** The list of extensions, without what stands beside it. */
export const LIST: readonly Screen[] = [
  { name: "list", as: "admin", path: "/extensions" },
  { name: "list-filtered", as: "admin", path: "/extensions?site=osaka&kind=MOBILE&state=LIVE&sort=kana" },
  { name: "list-nothing-found", as: "admin", path: "/extensions?q=zzzz" },
  { name: "list-failed", as: "admin", path: "/extensions", arrange: failing(PAGE), isRefused: true },
  { name: "list-slow", as: "admin", path: "/extensions", isWaiting: true, arrange: neverAnswered(PAGE) },
  {
    name: "list-empty-company",
    as: "admin",
    path: "/extensions",
    arrange: altered(PAGE, (answer) => ({ ...answer, items: [], next: null, total: 0 })),
  },
  {
    name: "list-long-names",
    as: "admin",
    path: "/extensions",
    arrange: altered(PAGE, (answer) => ({ ...answer, items: answer.items.map(withLongNames) })),
  },
  {
    name: "list-dense-every-column",
    as: "admin",
    path: "/extensions",
    arrange: altered("**/api/me", (me) => ({
      ...me,
      preferences: {
        ...me.preferences,
        density: "DENSE",
        columns: ["kana", "mobile", "department", "site", "kind", "state"],
        savedFilters: [{ name: "大阪の保留", search: "site=osaka&state=HELD" }],
      },
    })),
  },
  {
    name: "list-chosen",
    as: "admin",
    path: "/extensions",
    act: async (page, { panel, areas }) => {
      for (const row of [1, 2]) await page.getByRole("checkbox").nth(row).check();
      await page.getByRole("region", { name: areas.listing.bulk.region }).waitFor();
      await page.getByText(panel.list.chooseAll(120)).waitFor();
    },
  },
  ...(["site", "department", "unbind"] as const).map(
    (act): Screen => ({
      name: `list-bulk-${act}`,
      as: "admin",
      path: "/extensions?kind=MOBILE",
      windowOnly: true,
      act: async (page, { areas }) => {
        for (const row of [1, 2, 3]) await page.getByRole("checkbox").nth(row).check();
        await page.getByRole("button", { name: areas.listing.bulk.acts[act] }).click();
        await page.getByRole("dialog").waitFor();
      },
    }),
  ),
  {
    name: "list-bulk-suggested",
    as: "admin",
    path: "/extensions?kind=MOBILE",
    windowOnly: true,
    act: async (page, { panel, areas }) => {
      await page.getByRole("checkbox").nth(1).check();
      await page.getByRole("button", { name: areas.listing.bulk.acts.department }).click();
      await page.getByRole("dialog").getByRole("combobox", { name: panel.fields.department }).fill("営");
      await page.getByRole("dialog").getByRole("option").first().waitFor();
    },
  },
  {
    name: "list-columns",
    as: "admin",
    path: "/extensions",
    windowOnly: true,
    act: (page, { panel }) => openMenu(page, panel.list.chooseColumns),
  },
  {
    name: "list-filter-menu",
    as: "admin",
    path: "/extensions",
    windowOnly: true,
    act: (page, { panel }) => openMenu(page, panel.list.filterBy(panel.fields.department)),
  },
  {
    name: "list-csv-menu",
    as: "admin",
    path: "/extensions",
    windowOnly: true,
    act: (page, { areas }) => openMenu(page, areas.listing.csv.menuName),
  },
  {
    name: "list-shift-jis",
    as: "admin",
    path: "/extensions",
    windowOnly: true,
    act: async (page, { areas }) => {
      await openMenu(page, areas.listing.csv.menuName);
      await page.getByRole("button", { name: areas.listing.csv.shiftJis }).click();
      await page
        .getByRole("button", { name: areas.listing.csv.saveUtf8 })
        .or(page.getByRole("link", { name: areas.listing.csv.saveShiftJis }))
        .first()
        .waitFor();
    },
  },
  {
    name: "list-save-filter",
    as: "admin",
    path: "/extensions?state=HELD",
    windowOnly: true,
    act: async (page, { panel, areas }) => {
      await page.getByRole("button", { name: panel.list.saveConditions }).click();
      await page.getByRole("textbox", { name: areas.listing.save.name }).fill("");
      await page.getByRole("button", { name: areas.listing.save.keep, exact: true }).click();
      await page.getByText(areas.listing.save.nameFault).waitFor();
    },
  },
  { name: "list-one-found", as: "admin", path: FOUND },
];

async function openMenu(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator("[popover]:popover-open").waitFor();
}

/** Names as long as they may be: of people, of a department, of a site. */
function withLongNames<Item extends object>(item: Item) {
  return {
    ...item,
    name: "アレクサンドラ・ヴィクトリア・長谷川＝ファン・デル・メーア",
    kana: "アレクサンドラ ヴィクトリア ハセガワ ファン デル メーア",
    department: "エンタープライズソリューション営業統括本部 第三営業部 公共システム推進課",
    siteName: "東京都心部サテライトオフィス（再開発ビル 38階 西棟）",
  };
}
