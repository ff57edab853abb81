import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { explain } from "../../drivers/before.ts";
import { countTask } from "../../drivers/task.ts";
import { openByKeys, openByMouse, pressByKeys } from "./ways.ts";

const { editing } = ja.areas;
const NUMBER = "7003";
/** A colleague whose calls go to the leaver while he talks. */
const FORWARDER = "7002";
const toDialog = (page: Page) => page.getByRole("button", { name: editing.removeAct });
const remove = (page: Page) => page.getByRole("button", { name: editing.remove.apply });
const seesMend = (page: Page) => expect(page.getByLabel(editing.remove.mend(1))).toBeChecked();

countTask({
  name: "a leaver, and the forward that he leaves",
  target: "5 clicks",
  before: [{ type: "SetForwarding", extension: FORWARDER, rules: [{ when: "BUSY", to: NUMBER }] }],
  mouse: {
    clicks: 4,
    keys: 0,
    go: async (hand, page) => {
      await openByMouse(hand, page, NUMBER);
      await hand.click(toDialog(page));
      await seesMend(page);
      await hand.click(remove(page));
    },
  },
  keyboard: {
    keys: 25,
    go: async (hand, page) => {
      await openByKeys(hand, page, NUMBER);
      await pressByKeys(hand, toDialog(page));
      await seesMend(page);
      await pressByKeys(hand, remove(page));
    },
  },
  sees: async (page) => {
    await expect(page.getByText(editing.remove.done(NUMBER))).toBeVisible();
    expect((await explain(page.request, NUMBER)).outcome).toBe("REFUSED");
    const { legs } = await explain(page.request, FORWARDER);
    expect(legs).toHaveLength(1);
    expect(legs[0].on).toEqual({});
  },
});
