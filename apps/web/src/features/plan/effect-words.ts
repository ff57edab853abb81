import type { Areas } from "@naisen/messages/ja/areas";
import type { PlanRow } from "./plan-rows.ts";

/** What becomes of calls to a row's extension, in a word. */
export function effectWords(row: PlanRow, words: Areas["plan"], isApplicable: boolean): string {
  if (row.swappedWith !== null) return words.swapped(row.swappedWith);
  if (!isApplicable) return words.effects.UNTOLD;
  if (row.kind === "number" && row.effect === "LOST") return words.oldNumberLost(row.number);
  return words.effects[row.effect ?? "NONE"];
}
