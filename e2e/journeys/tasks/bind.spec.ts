import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { explain } from "../../drivers/before.ts";
import type { Hand } from "../../drivers/hand.ts";
import { countTask } from "../../drivers/task.ts";
import { openByKeys, openByMouse } from "./ways.ts";

const { panel } = ja;
const NUMBER = "7016";

async function typeMobile(hand: Hand, page: Page): Promise<void> {
  await expect(page.getByRole("textbox", { name: panel.fields.mobile, exact: true })).toBeFocused();
  await hand.type("07031009001");
}

countTask({
  name: "bind a mobile number",
  target: "4 clicks; 8 keys with the number's 4; + paste",
  mouse: {
    clicks: 3,
    keys: 0,
    go: async (hand, page) => {
      await openByMouse(hand, page, NUMBER);
      await typeMobile(hand, page);
      await hand.click(page.getByRole("button", { name: panel.edit.apply }));
    },
  },
  keyboard: {
    keys: 3,
    go: async (hand, page) => {
      await openByKeys(hand, page, NUMBER);
      await typeMobile(hand, page);
      await hand.key("Control+Enter");
    },
  },
  sees: async (page) => {
    await expect(page.getByText(panel.toast.applied(NUMBER))).toBeVisible();
    expect((await explain(page.request, NUMBER)).legs[0].to).toEqual({ mobile: "+817031009001" });
  },
});
