import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { explain } from "../../drivers/before.ts";
import { countTask } from "../../drivers/task.ts";
import { goByKeys, pressByKeys } from "./ways.ts";

const { panel, areas } = ja;
const { undo, yesterday } = areas.history;
const take = (page: Page) =>
  page
    .getByRole("region", { name: new RegExp(`^${yesterday("").trim()}`) })
    .getByRole("button", { name: undo.take });
const apply = (page: Page) => page.getByRole("dialog").getByRole("button", { name: undo.apply });

countTask({
  name: "undo yesterday's mistake",
  target: "4 clicks",
  yesterday: [{ type: "BindMobile", extension: "7002", mobile: "+817031009004" }],
  mouse: {
    clicks: 3,
    keys: 0,
    go: async (hand, page) => {
      const menu = page.getByRole("navigation", { name: panel.nav.label });
      await hand.click(menu.getByRole("link", { name: panel.nav.history }));
      await hand.click(take(page));
      await hand.click(apply(page));
    },
  },
  keyboard: {
    keys: 18,
    go: async (hand, page) => {
      await goByKeys(hand, page, areas.palette.act.history.label);
      await pressByKeys(hand, take(page));
      await pressByKeys(hand, apply(page));
    },
  },
  sees: async (page) => {
    await expect(page.getByText(undo.undone)).toBeVisible();
    await expect(page.getByRole("article").first()).toContainText("080-3200-0002");
    expect((await explain(page.request, "7002")).legs[0].to).toEqual({ mobile: "+818032000002" });
  },
});
