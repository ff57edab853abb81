import type { ExtensionItem } from "@naisen/api/endpoints/extensions";
import { expect, it } from "vitest";
import { reception, sato, takahashi } from "../../testing/fixtures.ts";
import { itemOf } from "../../testing/handlers.ts";
import { byDepartment } from "./number-list.ts";

it("puts extensions under their departments, each in the order that they came in, and those in none last", () => {
  const other = { ...sato, id: "x-7009", number: "7009", department: "総務課" };
  const items = [reception, takahashi, sato, other].map((view) => itemOf(view) as ExtensionItem);
  expect(byDepartment(items).map(({ name, items }) => [name, items.map(({ number }) => number)])).toEqual([
    ["営業1課", ["7001"]],
    ["総務課", ["7002", "7009"]],
    [null, ["2001"]],
  ]);
});
