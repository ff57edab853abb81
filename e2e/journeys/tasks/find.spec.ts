import { ja } from "@naisen/messages/ja";
import { expect } from "@playwright/test";
import { countTask } from "../../drivers/task.ts";
import { findByKeys, findByMouse } from "./ways.ts";

countTask({
  name: "find who has a number",
  target: "1 key + 3 to 4 characters",
  mouse: { clicks: 1, keys: 0, go: (hand, page) => findByMouse(hand, page, "さとう") },
  keyboard: { keys: 1, go: (hand, page) => findByKeys(hand, page, "さとう") },
  sees: async (page) => {
    const found = page.getByRole("group", { name: ja.areas.palette.extensions });
    await expect(found.getByRole("option").first()).toContainText(
      "7001 佐藤 健一 サトウ ケンイチ 070-3100-0001",
    );
  },
});
