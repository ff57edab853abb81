import type { Action } from "@naisen/api/change-set";
import type { HistoryEntry } from "@naisen/api/history-entry";
import type { Areas } from "@naisen/messages/ja/areas";
import { violationText } from "@naisen/messages/speak";
import type { ReasonedMessages } from "../lib/reasons.ts";
import { type Difference, differencesOf, type Naming } from "./record-differences.ts";

/** What an entry is told with. */
export interface Telling {
  readonly messages: ReasonedMessages;
  readonly words: Areas["history"]["entry"];
  readonly naming: Naming;
}

/** One line of what an entry did; the same change of several extensions is one line. */
export type ToldRow = { readonly key: string; readonly label: string } & (
  | { readonly kind: "DIFFERENCE"; readonly before: string; readonly after: string }
  | { readonly kind: "FACT"; readonly before: string; readonly after: string; readonly because: string }
  | {
      readonly kind: "NUMBERS";
      readonly mark: "ADDED" | "REMOVED";
      readonly numbers: readonly string[];
      readonly more: number;
    }
  | { readonly kind: "TEXT"; readonly text: string }
);

/** What an entry did, for a person. */
export interface Told {
  readonly title: string;
  readonly rows: readonly ToldRow[];
  /** How many of its changes are in none of the rows. */
  readonly notShown: number;
}

type ExtensionAction = Extract<Action, { kind: "EXTENSION" }>;

/** So many numbers stand in one line. */
const MOST_NUMBERS = 8;

export function toldOf(entry: HistoryEntry, telling: Telling): Told {
  const rows = [...turnedRows(entry, telling), ...actionRows(entry, telling)];
  const { changed, turned } = entry.totals;
  const written = entry.actions.filter((action) => !isWhole(action)).length;
  const turnedHidden = turned - (entry.turned?.extensions.length ?? 0);
  return { title: titleOf(entry, telling), rows, notShown: changed - written + turnedHidden };
}

/** Whether an extension came or went with it. */
function isWhole({ kind, action }: Action): boolean {
  return kind === "EXTENSION" && action !== "CHANGE";
}

function titleOf(entry: HistoryEntry, telling: Telling): string {
  const { words } = telling;
  if (entry.totals.turned > 0) return standingTitle(entry, words);
  if (entry.facts) return entry.revision === 1 ? words.imported : words.contractRenewed;
  const title = actionsTitle(entry, telling);
  return entry.undoes === null ? title : words.undid(title);
}

function standingTitle({ turned, totals }: HistoryEntry, words: Telling["words"]): string {
  const extensions = turned?.extensions ?? [];
  const number = extensions[0]?.number ?? "";
  if (extensions.every(({ after }) => after === "HELD")) return words.becameHeld(totals.turned, number);
  if (extensions.every(({ after }) => after === "LIVE")) return words.becameLive(totals.turned, number);
  return words.standingChanged(totals.turned);
}

function actionsTitle({ actions, totals }: HistoryEntry, { words, naming }: Telling): string {
  const { added, changed, removed } = totals;
  if (added + changed + removed === 0) return words.nothing;
  if (added + removed === 0) return labelsTitle(actions, words, naming, changed);
  if (changed + removed === 0) return words.added;
  return added + changed === 0 ? words.removed : words.mixed(added, changed, removed);
}

function labelsTitle(
  actions: readonly Action[],
  words: Telling["words"],
  naming: Naming,
  count: number,
): string {
  const changes = actions.filter((action) => action.kind === "EXTENSION");
  const labels = [
    ...new Set(actions.flatMap((action) => differencesOf(action, naming).map(({ label }) => label))),
  ];
  const onlyMobile = labels.length === 1 && labels[0] === naming.words.fields.mobile;
  if (onlyMobile && swapsIn(changes).length * 2 === changes.length) return words.swapped;
  if (onlyMobile && changes.every(({ before }) => before?.mobile === null)) return words.bound;
  if (onlyMobile && changes.every(({ after }) => after?.mobile === null)) return words.unbound;
  return labels.length > 0 && labels.length <= 2
    ? words.changed(words.labelsJoined(labels))
    : words.manyChanged(count);
}

/** What actions do, line by line. */
export function actionRows(
  { actions, totals }: Pick<HistoryEntry, "actions" | "totals">,
  telling: Telling,
): readonly ToldRow[] {
  const { words, naming } = telling;
  const extensions = actions.filter((action) => action.kind === "EXTENSION");
  const changed = extensions.filter(({ action }) => action === "CHANGE");
  const swaps = swapsIn(changed);
  const swapped = new Set(swaps.flat());
  const differences = changed.flatMap((action) =>
    differencesOf(action, naming)
      .filter(({ label }) => !swapped.has(action) || label !== naming.words.fields.mobile)
      .map((difference) => ({ number: numberOf(action), difference })),
  );
  const others = actions.filter(({ kind }) => kind !== "EXTENSION");
  return [
    ...swaps.map(([one, other]) => swapRow(one, other, words)),
    ...foldedRows(differences, words),
    ...others.flatMap((action) => otherRows(action, telling)),
    ...numbersRow("ADDED", extensions, totals.added, words),
    ...numbersRow("REMOVED", extensions, totals.removed, words),
  ];
}

function swapRow(one: ExtensionAction, other: ExtensionAction, words: Telling["words"]): ToldRow {
  const label = words.swap(numberOf(one), numberOf(other));
  return { kind: "TEXT", key: label, label, text: words.swapDone };
}

/** 「7004 ほか4件 拠点」: what is changed in the same way stands in one line. */
function foldedRows(
  differences: readonly { readonly number: string; readonly difference: Difference }[],
  words: Telling["words"],
): readonly ToldRow[] {
  const folded = Map.groupBy(differences, ({ difference: { label, before, after } }) =>
    [label, before, after].join("\n"),
  );
  return [...folded].flatMap(([key, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const { label, before, after } = first.difference;
    const numbers = words.andOthers(first.number, same.length - 1);
    return [{ kind: "DIFFERENCE" as const, key, label: words.labelOf(numbers, label), before, after }];
  });
}

/** A 2in1 handset is known by its A number; a number from outside is its own label. */
function otherRows(action: Action, { words, naming }: Telling): readonly ToldRow[] {
  const a = action.kind === "TWO_IN_ONE" ? (action.after ?? action.before)?.aDisplay : undefined;
  return differencesOf(action, naming).map(({ label, before, after }) => ({
    kind: "DIFFERENCE",
    key: `${action.address}/${label}`,
    label:
      action.kind === "OUTSIDE"
        ? label
        : a === undefined
          ? words.labelOf(label, naming.words.fields.inbound)
          : words.labelOf(a, label),
    before,
    after,
  }));
}

function numbersRow(
  mark: "ADDED" | "REMOVED",
  extensions: readonly ExtensionAction[],
  total: number,
  words: Telling["words"],
): readonly ToldRow[] {
  const did = mark === "ADDED" ? "ADD" : "REMOVE";
  const numbers = extensions.filter(({ action }) => action === did).map(numberOf);
  if (numbers.length === 0) return [];
  const shown = numbers.slice(0, MOST_NUMBERS);
  const label = mark === "ADDED" ? words.addedCount(total) : words.removedCount(total);
  return [{ kind: "NUMBERS", key: mark, label, mark, numbers: shown, more: total - shown.length }];
}

function turnedRows({ turned }: HistoryEntry, { messages, words }: Telling): readonly ToldRow[] {
  const folded = Map.groupBy(turned?.extensions ?? [], ({ before, after, codes }) =>
    [before, after, ...codes].join("\n"),
  );
  return [...folded].flatMap(([key, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const { number, before, after, codes } = first;
    const titles = codes.map((code) => violationText(messages, code, {}).title);
    return [
      {
        kind: "FACT" as const,
        key,
        label: words.labelOf(words.andOthers(number, same.length - 1), words.state),
        before: words.states[before],
        after: words.states[after],
        because: titles.length === 0 ? "" : words.because(titles),
      },
    ];
  });
}

/** Pairs of extensions whose mobile numbers changed places. */
function swapsIn(
  changed: readonly ExtensionAction[],
): readonly (readonly [ExtensionAction, ExtensionAction])[] {
  const rebound = changed.filter(({ before, after }) => before?.mobile !== after?.mobile);
  const taken = new Map(rebound.map((action) => [action.after?.mobile ?? null, action]));
  return rebound.flatMap((one) => {
    const mobile = one.before?.mobile ?? null;
    const other = mobile === null ? undefined : taken.get(mobile);
    const isSwap =
      other !== undefined &&
      other !== one &&
      other.before?.mobile != null &&
      other.before.mobile === one.after?.mobile;
    return isSwap && rebound.indexOf(one) < rebound.indexOf(other) ? [[one, other] as const] : [];
  });
}

function numberOf({ before, after }: ExtensionAction): string {
  return (before ?? after)?.number ?? "";
}
