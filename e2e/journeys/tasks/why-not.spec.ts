import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import type { Hand } from "../../drivers/hand.ts";
import { countTask } from "../../drivers/task.ts";
import { goByKeys } from "./ways.ts";

const { panel } = ja;

/** Who calls stands where the focus is; Tab goes on to whom. */
async function typeBoth(hand: Hand, page: Page): Promise<void> {
  await expect(page.getByRole("combobox", { name: panel.simulator.from, exact: true })).toBeFocused();
  await hand.type("7001");
  await hand.reach(page.getByRole("combobox", { name: panel.simulator.dialled, exact: true }));
  await hand.type("7016");
  await hand.key("Enter");
}

countTask({
  name: "A cannot call B",
  target: "2 fields, 0 to 1 click",
  mouse: {
    clicks: 1,
    keys: 2,
    go: async (hand, page) => {
      const menu = page.getByRole("navigation", { name: panel.nav.label });
      await hand.click(menu.getByRole("link", { name: panel.nav.simulator }));
      await typeBoth(hand, page);
    },
  },
  keyboard: {
    keys: 4,
    go: async (hand, page) => {
      await goByKeys(hand, page, "つながらない");
      await typeBoth(hand, page);
    },
  },
  sees: async (page) => {
    const result = page.getByRole("region", { name: panel.simulator.result });
    await expect(result.getByRole("heading", { level: 2 })).toHaveText(ja.refusals.EXTENSION_UNBOUND.title);
    await expect(result.getByRole("link", { name: panel.simulator.openExtension("7016") })).toBeVisible();
  },
});
