import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { countTask } from "../../drivers/task.ts";
import { goByKeys, pressByKeys } from "./ways.ts";

const { panel, areas } = ja;
const { numbers } = areas;
const FREE = "7096";
const cell = (page: Page, from: string) =>
  page.getByRole("grid", { name: numbers.map }).getByRole("link", { name: new RegExp(`^${from}`) });
const take = (page: Page) =>
  page.getByRole("table", { name: numbers.blockTitle("7090", "7099") }).getByRole("link", {
    name: numbers.addOf(FREE),
  });

countTask({
  name: "free numbers",
  target: "2 clicks",
  mouse: {
    clicks: 2,
    keys: 0,
    go: async (hand, page) => {
      await hand.click(cell(page, "7090"));
      await hand.click(take(page));
    },
  },
  keyboard: {
    keys: 48,
    go: async (hand, page) => {
      await goByKeys(hand, page, "空き");
      await hand.reach(cell(page, "2000"));
      await hand.reach(cell(page, "7000"), "ArrowDown");
      await hand.reach(cell(page, "7090"), "ArrowRight");
      await hand.key("Enter");
      await expect(page.getByRole("heading", { name: numbers.blockTitle("7090", "7099") })).toBeFocused();
      await pressByKeys(hand, take(page));
    },
  },
  sees: async (page) => {
    await expect(page.getByRole("heading", { level: 2, name: areas.editing.add.title })).toBeVisible();
    await expect(page.getByRole("textbox", { name: panel.fields.number })).toHaveValue(FREE);
    await expect(page.getByRole("textbox", { name: panel.fields.name })).toBeFocused();
  },
});
