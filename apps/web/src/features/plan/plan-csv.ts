import type { Areas } from "@naisen/messages/ja/areas";
import { csvOf } from "../../lib/csv.ts";
import { effectWords } from "./effect-words.ts";
import type { PlanRow } from "./plan-rows.ts";

/** The whole plan as CSV, one line for each setting that it changes. */
export function planCsv(rows: readonly PlanRow[], words: Areas["plan"], isApplicable: boolean): string {
  const lines = rows.flatMap((row) => {
    const { tone, kind, number, name, differences } = row;
    const head = [words.counts[tone], words.kinds[kind], number, name];
    const effect = effectWords(row, words, isApplicable);
    return differences.map(({ label, before, after }) => [...head, label, before, after, effect]);
  });
  return csvOf([words.csv.columns, ...lines]);
}
