import type { ChangeToSend } from "./change-set.ts";
import { ListByName } from "./list-by-name.ts";

/**
 * Changes with later ones added, as few as say the same: a later wish for the same thing takes the earlier one's place,
 * edits of one extension are put together, what is edited of an extension that is yet to be added goes into its
 * addition, a removal drops all else that was wished for the extension, and two swaps of the same two are none.
 *
 * All of them name extensions by the numbers that these have now, before any of it is applied: a wish for 7001 is made
 * before 7001 is renumbered. A number that nobody has now is that of who gets it. Where a swap or a renumbering stands
 * between two wishes, both are kept.
 */
export function mergedChanges(
  now: readonly ChangeToSend[],
  added: readonly ChangeToSend[],
): readonly ChangeToSend[] {
  const merged = new ListByName(now, meetsAt);
  for (const change of added) merged.alter(change, (near) => withChange(near, change));
  return merged.items;
}

/** Where two changes meet: at a number in both; 2in1 modes all meet, for a handset has two numbers. */
function meetsAt(change: ChangeToSend): readonly string[] {
  return change.type === "SetTwoInOneMode" ? [...namesIn(change), change.type] : namesIn(change);
}

type ChangeOf<Type extends ChangeToSend["type"]> = Extract<ChangeToSend, { type: Type }>;
type Changes = readonly ChangeToSend[];

function withChange(changes: Changes, added: ChangeToSend): Changes {
  switch (added.type) {
    case "AddExtension":
      return withAddition(changes, added);
    case "RemoveExtension":
      return withRemoval(changes, added);
    case "RenumberExtension":
      return withRenumbering(changes, added);
    case "SwapExtensions":
      return withSwap(changes, added);
    case "SetTwoInOneMode":
    case "SetInbound":
      return withWish(changes, added);
    case "SetOutside":
      return withOutside(changes, added);
    default:
      return withWishOfExtension(changes, added);
  }
}

/** The same number added anew: as it was said last. */
function withAddition(changes: Changes, added: ChangeOf<"AddExtension">): Changes {
  const place = additionOf(changes, added.number);
  return place === -1 ? [...changes, added] : changes.with(place, added);
}

function withRemoval(changes: Changes, added: ChangeOf<"RemoveExtension">): Changes {
  const { extension } = added;
  if (swapsNaming(changes, extension).length > 0) return [...changes, added];
  const place = additionOf(changes, extension);
  if (place !== -1) {
    return changes.filter((change, index) => index < place || subjectOf(change) !== extension);
  }
  return [...changes.filter((change) => subjectOf(change) !== extension), added];
}

function withRenumbering(changes: Changes, added: ChangeOf<"RenumberExtension">): Changes {
  const { extension, to } = added;
  const known = renumberingOf(changes, extension);
  if (to === extension) return known === -1 ? changes : changes.toSpliced(known, 1);
  if (known !== -1) return changes.with(known, added);
  return [...changes, added];
}

/** Two swaps of the same two are none, unless something else was wished for their lines in between. */
function withSwap(changes: Changes, added: ChangeOf<"SwapExtensions">): Changes {
  const place = changes.findLastIndex((change) => isSameSwap(change, added));
  const between = place === -1 ? [] : changes.slice(place + 1, endFor(changes, added));
  const isUndone = place !== -1 && !between.some((change) => touchesLineOf(change, added));
  if (isUndone) return changes.toSpliced(place, 1);
  return inserted(changes, added);
}

/** A wish for what is no extension: a handset's mode, by one of its numbers, or what an inbound number rings. */
function withWish(changes: Changes, added: ChangeOf<"SetTwoInOneMode" | "SetInbound">): Changes {
  const place = changes.findLastIndex(
    (change) => change.type === added.type && "number" in change && change.number === added.number,
  );
  const others = changes.slice(place + 1).some(({ type }) => type === "SetTwoInOneMode");
  const earlier = changes[place];
  if (earlier === undefined || (added.type === "SetTwoInOneMode" && others)) {
    return inserted(changes, added);
  }
  return inserted(changes.toSpliced(place, 1), { ...earlier, ...added });
}

/** What goes out of the company: one record, so that all wishes for it are one. */
function withOutside(changes: Changes, added: ChangeOf<"SetOutside">): Changes {
  const place = changes.findIndex(({ type }) => type === "SetOutside");
  return place === -1 ? [...changes, added] : changes.with(place, { ...changes[place], ...added });
}

type WishOfExtension = ChangeOf<
  "EditExtension" | "BindMobile" | "UnbindMobile" | "SetVoicemail" | "SetForwarding"
>;

function withWishOfExtension(changes: Changes, added: WishOfExtension): Changes {
  const { extension } = added;
  const addition = changes[additionOf(changes, extension)];
  const isSwapped = swapsNaming(changes, extension).length > 0;
  if (addition?.type === "AddExtension" && !isSwapped && renumberingOf(changes, extension) === -1) {
    const folded = folding(addition, added);
    if (folded !== null) return changes.with(changes.indexOf(addition), folded);
  }
  const end = endFor(changes, added);
  const place = changes.findLastIndex(
    (change, index) =>
      index < end && kindOfWish(change) === kindOfWish(added) && subjectOf(change) === extension,
  );
  const earlier = changes[place];
  const isBarred = changes.slice(place + 1, end).some((change) => barsMerging(change, added));
  if (earlier === undefined || isBarred) return changes.toSpliced(end, 0, added);
  return changes.toSpliced(end, 0, together(earlier, added)).toSpliced(place, 1);
}

/** Two wishes for the same thing in one: fields that the later one leaves out are those of the earlier one. */
function together(earlier: ChangeToSend, added: ChangeToSend): ChangeToSend {
  const isPartial = added.type === "EditExtension" || added.type === "SetVoicemail";
  return isPartial ? ({ ...earlier, ...added } as ChangeToSend) : added;
}

/** An addition with a wish for the new extension in it; null where an addition cannot say it. */
function folding(addition: ChangeOf<"AddExtension">, wish: WishOfExtension): ChangeOf<"AddExtension"> | null {
  const { mobile: _, ...unbound } = addition;
  switch (wish.type) {
    case "BindMobile":
      return { ...addition, mobile: wish.mobile };
    case "UnbindMobile":
      return unbound;
    case "EditExtension": {
      const { type: __, extension: ___, site, ...fields } = wish;
      const { site: old, ...rest } = { ...addition, ...fields } as ChangeOf<"AddExtension">;
      const given = site === undefined ? old : site;
      return given == null ? rest : { ...rest, site: given };
    }
    default:
      return null;
  }
}

/** Puts a change where its numbers are still those of now: before any of what it names is renumbered. */
function inserted(changes: Changes, added: ChangeToSend): Changes {
  return changes.toSpliced(endFor(changes, added), 0, added);
}

function endFor(changes: Changes, added: ChangeToSend): number {
  const place = changes.findIndex(
    (change) => change.type === "RenumberExtension" && names(added, change.extension),
  );
  return place === -1 ? changes.length : place;
}

/** Whether a change between two wishes for the same thing keeps them apart. */
function barsMerging(change: ChangeToSend, added: WishOfExtension): boolean {
  const { extension } = added;
  if (change.type === "SwapExtensions") return isOfLine(added) && names(change, extension);
  if (change.type === "RenumberExtension") return change.to === extension;
  return givesOrTakes(change, extension);
}

function givesOrTakes(change: ChangeToSend, extension: string): boolean {
  if (change.type === "AddExtension") return change.number === extension;
  return change.type === "RemoveExtension" && change.extension === extension;
}

function isOfLine({ type }: ChangeToSend): boolean {
  return type === "BindMobile" || type === "UnbindMobile";
}

function touchesLineOf(change: ChangeToSend, { a, b }: ChangeOf<"SwapExtensions">): boolean {
  const concerns = isOfLine(change) || ["SwapExtensions", "RenumberExtension"].includes(change.type);
  return [a, b].some((number) => (concerns ? names(change, number) : givesOrTakes(change, number)));
}

/** Binding and unbinding an extension's line is one wish. */
function kindOfWish(change: ChangeToSend): string {
  return isOfLine(change) ? "line" : change.type;
}

/** The extension that a change is a wish for; null where it is for two, or for none. */
function subjectOf(change: ChangeToSend): string | null {
  if (change.type === "AddExtension") return change.number;
  return "extension" in change ? change.extension : null;
}

/** Whether a change names an extension in any of its places. */
function names(change: ChangeToSend, number: string): boolean {
  return namesIn(change).includes(number);
}

/** All numbers in a change, of extensions and of telephones; the latter begin with + here, so that they never meet. */
function namesIn(change: ChangeToSend): readonly string[] {
  switch (change.type) {
    case "SwapExtensions":
      return [change.a, change.b];
    case "RenumberExtension":
      return [change.extension, change.to];
    case "SetForwarding":
      return [change.extension, ...change.rules.map(({ to }) => to)];
    case "SetInbound":
      return change.to === null ? [change.number] : [change.number, change.to];
    case "SetOutside":
      return [change.type];
    default:
      return [
        change.type === "AddExtension" || change.type === "SetTwoInOneMode"
          ? change.number
          : change.extension,
      ];
  }
}

function isSameSwap(change: ChangeToSend, { a, b }: ChangeOf<"SwapExtensions">): boolean {
  if (change.type !== "SwapExtensions") return false;
  return (change.a === a && change.b === b) || (change.a === b && change.b === a);
}

function isRenumberingOf(change: ChangeToSend, extension: string): boolean {
  return change.type === "RenumberExtension" && change.extension === extension;
}

function renumberingOf(changes: Changes, extension: string): number {
  return changes.findIndex((change) => isRenumberingOf(change, extension));
}

function swapsNaming(changes: Changes, number: string): Changes {
  return changes.filter((change) => change.type === "SwapExtensions" && names(change, number));
}

function additionOf(changes: Changes, number: string): number {
  return changes.findLastIndex((change) => change.type === "AddExtension" && change.number === number);
}
