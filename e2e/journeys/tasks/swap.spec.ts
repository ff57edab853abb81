import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { explain } from "../../drivers/before.ts";
import type { Hand } from "../../drivers/hand.ts";
import { countTask } from "../../drivers/task.ts";
import { openByKeys, openByMouse, pressByKeys } from "./ways.ts";

const { swap, swapAct } = ja.areas.editing;
const [ONE, OTHER] = ["7003", "7004"];
const toDialog = (page: Page) => page.getByRole("button", { name: swapAct });
const apply = (page: Page) => page.getByRole("button", { name: swap.apply, exact: true });

/** The other's number stands where the focus is; what the swap would do is seen before it is done. */
async function typeOther(hand: Hand, page: Page): Promise<void> {
  await expect(page.getByRole("combobox", { name: swap.other })).toBeFocused();
  await hand.type(OTHER);
  await expect(page.getByRole("option", { name: new RegExp(`^${OTHER}`) })).toBeVisible();
  await hand.key("Enter");
  await expect(
    page.getByRole("dialog").getByText(ja.panel.preview.differences, { exact: true }),
  ).toBeVisible();
}

countTask({
  name: "swap two people's phones",
  target: "4 clicks",
  mouse: {
    clicks: 4,
    keys: 1,
    go: async (hand, page) => {
      await openByMouse(hand, page, ONE);
      await hand.click(toDialog(page));
      await typeOther(hand, page);
      await hand.click(apply(page));
    },
  },
  keyboard: {
    keys: 25,
    go: async (hand, page) => {
      await openByKeys(hand, page, ONE);
      await pressByKeys(hand, toDialog(page));
      await typeOther(hand, page);
      await pressByKeys(hand, apply(page));
    },
  },
  sees: async (page) => {
    await expect(page.getByText(swap.done(ONE, OTHER))).toBeVisible();
    expect((await explain(page.request, ONE)).legs[0].to).toEqual({ mobile: "+817031000004" });
    expect((await explain(page.request, OTHER)).legs[0].to).toEqual({ mobile: "+817031000003" });
  },
});
