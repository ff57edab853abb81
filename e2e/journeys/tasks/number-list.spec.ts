import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { countTask } from "../../drivers/task.ts";
import { goByKeys, pressByKeys } from "./ways.ts";

const { panel, areas } = ja;
const { sheet } = areas.listing;
const print = (page: Page) => page.getByRole("button", { name: sheet.print });

/** The sheet is there; printing is noted where a browser would show its dialog. */
async function toList(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: panel.nav.numberList })).toBeVisible();
  await expect(page.getByRole("table", { name: sheet.caption })).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
}

countTask({
  name: "number list for everybody",
  target: "6 keys with the word's 3 + 1 click",
  mouse: {
    clicks: 1,
    keys: 2,
    go: async (hand, page) => {
      await goByKeys(hand, page, "番号表");
      await toList(page);
      await hand.click(print(page));
    },
  },
  keyboard: {
    keys: 6,
    go: async (hand, page) => {
      await goByKeys(hand, page, "番号表");
      await toList(page);
      await pressByKeys(hand, print(page));
    },
  },
  sees: async (page) => {
    await expect(page.locator("html")).toHaveAttribute("data-printed", "");
    await expect(page.getByRole("row", { name: /^7001 佐藤 健一/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /^2001 受付/ })).toBeVisible();
  },
});
