import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { explain } from "../../drivers/before.ts";
import type { Hand } from "../../drivers/hand.ts";
import { countTask } from "../../drivers/task.ts";
import { goByKeys, pressByKeys } from "./ways.ts";

const { panel, areas } = ja;
const { bulk } = areas.listing;
const TEAM = "営業2課";
const COUNT = 11;
/** All extensions of the demo company. */
const ALL = 120;

/** The steps beside the way into the list: what is pressed, in its order. */
const steps = (page: Page) => [
  page.getByRole("button", { name: panel.list.chooseAll(COUNT) }),
  page.getByRole("button", { name: bulk.acts.site }),
  page.getByRole("button", { name: bulk.toSite("大阪支社") }),
  page.getByRole("button", { name: areas.plan.apply.now(COUNT) }),
];

async function search(hand: Hand, page: Page): Promise<void> {
  await expect(page.getByRole("table", { name: panel.list.caption("number", ALL) })).toBeVisible();
  await hand.key("/");
  await hand.type(TEAM);
  await expect(page.getByText(panel.list.found(COUNT))).toBeAttached();
}

countTask({
  name: "move a team to another site",
  target: "5 clicks",
  mouse: {
    clicks: 5,
    keys: 1,
    go: async (hand, page) => {
      const menu = page.getByRole("navigation", { name: panel.nav.label });
      await hand.click(menu.getByRole("link", { name: panel.nav.extensions }));
      await search(hand, page);
      for (const step of steps(page)) await hand.click(step);
    },
  },
  keyboard: {
    keys: 45,
    go: async (hand, page) => {
      await goByKeys(hand, page, areas.palette.act.extensions.label);
      await search(hand, page);
      for (const step of steps(page)) await pressByKeys(hand, step);
    },
  },
  sees: async (page) => {
    await expect(page.getByText(areas.plan.applied.title(COUNT))).toBeVisible();
    // Their desk phone's calls to the outside go by the other site's fixed line from now on.
    const { legs } = await explain(page.request, "00312345678", { desk: "2008" });
    expect(legs[0].to.gateway).toBe("osaka");
  },
});
