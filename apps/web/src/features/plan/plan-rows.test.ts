import { plan } from "@naisen/api/change-set";
import { ja } from "@naisen/messages/ja";
import { plan as words } from "@naisen/messages/ja/areas/plan";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { bound, forwarding, freeLine, reception, sato, takahashi } from "../../testing/fixtures.ts";
import { actionOn, MIXED, mixedPlan, planOf } from "../../testing/plan-fixtures.ts";
import { effectWords } from "./effect-words.ts";
import { planCsv } from "./plan-csv.ts";
import { planGroups } from "./plan-groups.ts";
import { planRows, withoutRows, withoutWishes } from "./plan-rows.ts";

const naming = { words: ja.panel, siteName: (id: string) => id, extensionName: (id: string) => id };
type Answer = typeof mixedPlan;
const rowsOf = (answer: Answer, changes: Parameters<typeof planRows>[1]) =>
  planRows(z.parse(plan, answer), changes, naming);

describe("taking a row out", () => {
  it.each([
    ["one field of an edit leaves the others", "site", [{ ...MIXED[0], site: undefined }, ...MIXED.slice(1)]],
    ["a line", "mobile", MIXED.filter(({ type }) => type !== "BindMobile")],
    ["an addition", "added", MIXED.filter(({ type }) => type !== "AddExtension")],
    ["a removal", "removed", MIXED.filter(({ type }) => type !== "RemoveExtension")],
  ])("%s", (_, kind, left) => {
    const row = rowsOf(mixedPlan, MIXED).filter((one) => one.kind === kind);
    expect(JSON.parse(JSON.stringify(withoutRows(MIXED, MIXED, row)))).toEqual(
      JSON.parse(JSON.stringify(left)),
    );
  });

  it("both fields of an edit leave nothing of it, and what was added since stays", () => {
    const rows = rowsOf(mixedPlan, MIXED).filter(({ kind }) => kind === "site" || kind === "department");
    const since = { type: "RemoveExtension", extension: "7099" } as const;
    expect(withoutRows([...MIXED, since], MIXED, rows)).toEqual([...MIXED.slice(1), since]);
  });

  it("a swap goes from both, and one row says with whom", () => {
    const swap = [{ type: "SwapExtensions", a: "7001", b: "7002" }] as const;
    const answer = planOf([
      [actionOn(sato, bound(sato, freeLine)), [0]],
      [actionOn(takahashi, bound(takahashi, freeLine)), [0]],
    ]);
    const rows = rowsOf(answer, swap);
    expect(rows.map((row) => effectWords(row, words, true))).toEqual([
      words.swapped("7002"),
      words.swapped("7001"),
    ]);
    expect(withoutRows(swap, swap, rows.slice(0, 1))).toEqual([]);
  });

  it("what only follows from others is nobody's wish", () => {
    const gone = [{ type: "RemoveExtension", extension: "2001" }] as const;
    const answer = planOf([
      [actionOn(reception, null), [0]],
      [actionOn(forwarding(sato, reception), sato), []],
    ]);
    expect(rowsOf(answer, gone).map(({ kind, wishes }) => [kind, wishes])).toEqual([
      ["removed", [0]],
      ["forwarding", []],
    ]);
  });

  it("a wish by its place", () => {
    expect(withoutWishes(MIXED, MIXED, [0, 3])).toEqual(MIXED.slice(1, 3));
  });
});

it("a number that is given up says where calls to it go", () => {
  const changes = [{ type: "RenumberExtension", extension: "7001", to: "7005" }] as const;
  const answer = planOf([[actionOn(sato, { ...sato, number: "7005" }), [0]]], {
    effects: { "extensions/x-7001": "LOST" },
  });
  const [row] = rowsOf(answer, changes);
  expect(row && effectWords(row, words, true)).toBe(words.oldNumberLost("7001"));
});

it("rows that become the same stand under one head, refused ones first", () => {
  const views = [sato, takahashi, { ...sato, id: "x-7009", number: "7009" }];
  const answer = planOf(views.map((view, place) => [actionOn(view, { ...view, site: "osaka" }), [place]]));
  const changes = views.map(
    ({ number }) => ({ type: "EditExtension", extension: number, site: "osaka" }) as const,
  );
  const rows = rowsOf(answer, changes);
  const last = rows[2]?.id ?? "";
  const [group, ...more] = planGroups(rows, new Set([last]));
  expect(more).toEqual([]);
  expect(group?.pair).toMatchObject({ before: "tokyo", after: "osaka" });
  expect(group?.rows.map(({ number }) => number)).toEqual(["7009", "7001", "7002"]);
});

it("saves one line for each setting that changes", () => {
  const lines = planCsv(rowsOf(mixedPlan, MIXED), words, true).split("\r\n");
  expect(lines[0]).toBe(`\uFEFF${words.csv.columns.join(",")}`);
  expect(lines).toContain(
    "変更,携帯電話番号,7002,髙橋 美咲,携帯電話番号,090-1111-0002,090-1111-0003,鳴る電話が変わります",
  );
  expect(lines).toContain("解除,内線を削除,7015,林 花子,氏名,林 花子,なし,つながらなくなります");
});
