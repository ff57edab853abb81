import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { explain } from "../../drivers/before.ts";
import type { Hand } from "../../drivers/hand.ts";
import { countTask } from "../../drivers/task.ts";
import { goByKeys } from "./ways.ts";

const { panel, areas } = ja;
const { add } = areas.editing;
const NUMBER = "7096";

/** The name stands where the focus is; the number is given already, and Tab goes on. */
async function typePerson(hand: Hand, page: Page): Promise<void> {
  await expect(page.getByRole("textbox", { name: panel.fields.name })).toBeFocused();
  await expect(page.getByRole("textbox", { name: panel.fields.number })).toHaveValue(NUMBER);
  await hand.type("佐々木 花");
  await hand.reach(page.getByRole("textbox", { name: panel.fields.mobile, exact: true }));
  await hand.type("07031009003");
}

countTask({
  name: "a joiner",
  target: "2 clicks + typing",
  mouse: {
    clicks: 2,
    keys: 2,
    go: async (hand, page) => {
      await hand.click(page.getByRole("link", { name: areas.home.add, exact: true }));
      await typePerson(hand, page);
      await hand.click(page.getByRole("button", { name: add.apply }));
    },
  },
  keyboard: {
    keys: 5,
    go: async (hand, page) => {
      await goByKeys(hand, page, "追加");
      await typePerson(hand, page);
      await hand.key("Control+Enter");
    },
  },
  sees: async (page) => {
    await expect(page.getByText(add.done(NUMBER))).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: new RegExp(NUMBER) })).toContainText(
      "佐々木 花",
    );
    expect((await explain(page.request, NUMBER)).legs[0].to).toEqual({ mobile: "+817031009003" });
  },
});
