import { historyEntry } from "@naisen/api/history-entry";
import { ja } from "@naisen/messages/ja";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { lineOfTakahashi, reception, sato, takahashi } from "../testing/fixtures.ts";
import { became, dayHeld, type EntryAnswer, entry, lineChanged } from "../testing/history-fixtures.ts";
import { type Telling, type ToldRow, toldOf } from "./entry-told.ts";

const telling: Telling = {
  messages: ja,
  words: ja.areas.history.entry,
  naming: {
    words: ja.panel,
    siteName: (id) => ({ tokyo: "東京本社", osaka: "大阪支社" })[id] ?? id,
    extensionName: (id) => (id === "x-2001" ? "2001 受付" : id),
  },
};

const unbound = { ...takahashi, mobile: null, mobileDisplay: null, line: null };
const numbered = (number: string) => ({ ...takahashi, id: `x-${number}`, number });
const moved = (number: string) => became(numbered(number), { ...numbered(number), site: "osaka" });
const forwarding = { ...sato, forwarding: [{ when: "BUSY" as const, to: reception.id }] };
const swapped = [
  became(sato, { ...sato, mobile: lineOfTakahashi.number, mobileDisplay: lineOfTakahashi.display }),
  became(takahashi, { ...takahashi, mobile: sato.mobile, mobileDisplay: sato.mobileDisplay }),
];
const mode = (before: "A" | "DUAL", after: "A" | "DUAL") =>
  ({
    kind: "TWO_IN_ONE",
    address: "two-in-one/+819011110001",
    action: "CHANGE",
    before: { a: "+819011110001", aDisplay: "090-1111-0001", mode: before, avoidOtherNumber: false },
    after: { a: "+819011110001", aDisplay: "090-1111-0001", mode: after, avoidOtherNumber: false },
  }) as const;

describe("an entry is told", () => {
  it.each<[string, Partial<EntryAnswer>, string, readonly string[]]>([
    [
      "a line that was changed",
      lineChanged,
      "携帯電話番号の変更",
      ["7002 携帯電話番号: 090-1111-0002 → 090-1111-0003"],
    ],
    [
      "a line that was bound",
      { actions: [became(unbound, takahashi)] },
      "携帯電話番号の紐づけ",
      ["7002 携帯電話番号: 未設定 → 090-1111-0002"],
    ],
    [
      "a line that was let go",
      { actions: [became(takahashi, unbound)] },
      "紐づけの解除",
      ["7002 携帯電話番号: 090-1111-0002 → 未設定"],
    ],
    [
      "two lines that changed places",
      { actions: swapped },
      "携帯電話番号の入れ替え",
      ["7001 ⇄ 7002 携帯電話番号: 入れ替え"],
    ],
    [
      "the same change of several, folded",
      { actions: ["7004", "7005", "7006"].map(moved) },
      "拠点の変更",
      ["7004 ほか2件 拠点: 東京本社 → 大阪支社"],
    ],
    [
      "a forward, with whom it rings",
      { actions: [became(sato, forwarding)] },
      "お話し中のときの転送の変更",
      ["7001 お話し中のときの転送: なし → 2001 受付"],
    ],
    [
      "extensions that were added",
      { actions: [became(null, numbered("7150")), became(null, numbered("7151"))] },
      "内線を追加",
      ["追加 2件: +7150 +7151"],
    ],
    ["one that was removed", { actions: [became(sato, null)] }, "内線を削除", ["削除 1件: -7001"]],
    [
      "several kinds at once",
      { actions: [became(null, numbered("7150")), moved("7004"), became(sato, null)] },
      "追加1件・変更1件・削除1件",
      ["7004 拠点: 東京本社 → 大阪支社", "追加 1件: +7150", "削除 1件: -7001"],
    ],
    [
      "a handset's mode",
      { actions: [mode("A", "DUAL")] },
      "2in1のモードの変更",
      [`090-1111-0001 2in1のモード: ${ja.panel.settings.mode.A} → ${ja.panel.settings.mode.DUAL}`],
    ],
    ["an undo", { ...lineChanged, undoes: "before" }, "元に戻しました：携帯電話番号の変更", []],
    ["what set what was there", { actions: [] }, "変わったものはありません", []],
    ["a day that held one", dayHeld, "7001が保留になりました", ["7001 状態: 反映済み ⇒ 保留"]],
    [
      "a renewed contract that changed no state",
      { facts: true, door: "IMPORT" },
      "契約の内容が新しくなりました",
      [],
    ],
    ["the first contract", { facts: true, door: "IMPORT", revision: 1 }, "契約の内容を取り込みました", []],
  ])("%s", (_, over, title, rows) => {
    const told = toldOf(z.parse(historyEntry, entry({ id: "one", ...over })), telling);
    expect(told.title).toBe(title);
    if (rows.length > 0) expect(told.rows.map(textOf)).toEqual(rows);
    expect(told.notShown).toBe(0);
  });

  it("says how many of its changes are not shown", () => {
    const totals = { added: 60, changed: 40, removed: 0, turned: 0 };
    const told = toldOf(
      z.parse(
        historyEntry,
        entry({ id: "large", totals, actions: [became(null, numbered("7150")), moved("7004")] }),
      ),
      telling,
    );
    expect(told.notShown).toBe(39);
    expect(told.rows.map(textOf)).toContain("追加 60件: +7150 (59)");
  });

  it("leaves out no state when several extensions turn", () => {
    const extensions = [
      { number: "7001", before: "LIVE" as const, after: "HELD" as const, codes: [] },
      { number: "7002", before: "HELD" as const, after: "LIVE" as const, codes: [] },
    ];
    const turned = { day: "2026-11-24", extensions };
    const totals = { added: 0, changed: 0, removed: 0, turned: 2 };
    const told = toldOf(z.parse(historyEntry, { ...dayHeld, turned, totals }), telling);
    expect(told.title).toBe("2件の内線の状態が変わりました");
    expect(told.rows.map(textOf)).toEqual(["7001 状態: 反映済み ⇒ 保留", "7002 状態: 保留 ⇒ 反映済み"]);
  });
});

function textOf(row: ToldRow): string {
  switch (row.kind) {
    case "DIFFERENCE":
      return `${row.label}: ${row.before} → ${row.after}`;
    case "FACT":
      return `${row.label}: ${row.before} ⇒ ${row.after}`;
    case "TEXT":
      return `${row.label}: ${row.text}`;
    case "NUMBERS": {
      const numbers = row.numbers.map((number) => (row.mark === "ADDED" ? "+" : "-") + number);
      return `${row.label}: ${[...numbers, ...(row.more > 0 ? [`(${row.more})`] : [])].join(" ")}`;
    }
  }
}
