import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { explain } from "../../drivers/before.ts";
import { countTask } from "../../drivers/task.ts";
import { openByKeys, openByMouse } from "./ways.ts";

const { panel } = ja;
const NUMBER = "7002";
const mobile = (page: Page) => page.getByRole("textbox", { name: panel.fields.mobile, exact: true });

countTask({
  name: "phone replaced",
  target: "4 clicks + paste",
  mouse: {
    clicks: 4,
    keys: 0,
    go: async (hand, page) => {
      await openByMouse(hand, page, NUMBER);
      await hand.click(mobile(page));
      await hand.type("07031009002");
      await hand.click(page.getByRole("button", { name: panel.edit.apply }));
    },
  },
  keyboard: {
    keys: 15,
    go: async (hand, page) => {
      await openByKeys(hand, page, NUMBER);
      await hand.reach(mobile(page));
      await hand.type("07031009002");
      await hand.key("Control+Enter");
    },
  },
  sees: async (page) => {
    await expect(page.getByText(panel.toast.applied(NUMBER))).toBeVisible();
    await expect(mobile(page)).toHaveValue("070-3100-9002");
    expect((await explain(page.request, NUMBER)).legs[0].to).toEqual({ mobile: "+817031009002" });
  },
});
