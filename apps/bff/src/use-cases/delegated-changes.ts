import { type Change, changeKindOf } from "@naisen/domain/changes/change";
import type { CompanyState } from "@naisen/domain/company-state";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { Action } from "@naisen/domain/plan/plan";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import type { Settings } from "@naisen/domain/settings/settings";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { isTheirs, type Over } from "../store/over.ts";
import { isTheirExtension } from "./narrowing.ts";

/**
 * The state that somebody's changes are planned on: without the extensions, sites and lines that they name and that are not
 * theirs, so that they are refused by the same rule, in the same words, as what the company does not have. What they do
 * not name stays, for the rules to look at. Whose right is over the whole company plans on the state as it is.
 */
export function withoutOthers(over: Over, changes: readonly Change[], state: CompanyState): CompanyState {
  if (over.sites === null) return state;
  const extensions = new Set(changes.flatMap((change) => extensionsNamed(over, change, state)));
  const lines = new Set(changes.flatMap((change) => linesNamed(over, change, state)));
  const sites = new Set(
    changes.flatMap((change) =>
      "site" in change && change.site != null && !isTheirs(over, change.site) ? [change.site] : [],
    ),
  );
  if (extensions.size === 0 && lines.size === 0 && sites.size === 0) return state;
  const { facts, settings } = state;
  const kept = [...settings.extensions].filter(
    ({ id, mobile }) => !extensions.has(id) && (mobile === null || !lines.has(mobile)),
  );
  return {
    ...state,
    facts: {
      ...facts,
      sites: new Map([...facts.sites].filter(([id]) => !sites.has(id))),
      lines: new Map([...facts.lines].filter(([number]) => !lines.has(number))),
      pairs: facts.pairs.filter(({ a, b }) => !lines.has(a) && !lines.has(b)),
    },
    settings: { ...settings, extensions: new ExtensionIndex(kept) },
  };
}

function extensionsNamed(over: Over, change: Change, { settings }: CompanyState): readonly ExtensionId[] {
  const numbers = changeKindOf(change)
    .names(change)
    .map(({ number }) => number);
  const extensions = numbers.flatMap((number) => settings.extensions.numbered(number));
  return extensions.filter((extension) => !isTheirExtension(over, extension)).map(({ id }) => id);
}

function linesNamed(over: Over, change: Change, state: CompanyState): readonly PhoneNumber[] {
  if (change.type === "SetTwoInOneMode") {
    const isTheirs = pairsWith(change.number, state).some((pair) => isTheirPair(over, pair, state));
    return isTheirs ? [] : [change.number];
  }
  const line = "mobile" in change ? change.mobile : undefined;
  return line !== undefined && isAnothersLine(over, line, state) ? [line] : [];
}

function isAnothersLine(over: Over, line: PhoneNumber, { settings }: CompanyState): boolean {
  return settings.extensions.onMobile(line).some((extension) => !isTheirExtension(over, extension));
}

function pairsWith(number: PhoneNumber, { facts }: CompanyState): readonly TwoInOnePair[] {
  return facts.pairs.filter(({ a, b }) => a === number || b === number);
}

/** A handset is theirs where its lines carry an extension of theirs and none of another's. */
function isTheirPair(over: Over, { a, b }: TwoInOnePair, state: CompanyState): boolean {
  const carried = [a, b].flatMap((line) => state.settings.extensions.onMobile(line));
  return carried.length > 0 && carried.every((extension) => isTheirExtension(over, extension));
}

/** The 050 number is the company's; a gateway number is its site's. */
function isTheirGateway(over: Over, number: PhoneNumber, { facts }: CompanyState): boolean {
  return [...facts.sites.values()].some(
    ({ id, gatewayNumber }) => gatewayNumber === number && isTheirs(over, id),
  );
}

/** Whether a record that is written is theirs before and after, as far as it is there. */
export function isTheirAction(over: Over, action: Action, before: CompanyState, after: Settings): boolean {
  const images = [action.before, action.after].filter((image) => image !== null);
  switch (action.kind) {
    case "EXTENSION":
      return images.every((image) => "site" in image && isTheirExtension(over, image));
    case "TWO_IN_ONE":
      return images.every(
        (image) => "a" in image && pairsWith(image.a, before).some((pair) => isTheirPair(over, pair, before)),
      );
    case "INBOUND":
      return images.every((image) => "to" in image && isTheirInbound(over, image, before, after));
    case "OUTSIDE":
      return over.sites === null;
  }
}

/** A gateway number of theirs that rings an extension of theirs. */
function isTheirInbound(
  over: Over,
  { number, to }: { readonly number: PhoneNumber; readonly to: ExtensionId },
  before: CompanyState,
  after: Settings,
): boolean {
  const rung = after.extensions.get(to) ?? before.settings.extensions.get(to);
  return isTheirGateway(over, number, before) && (rung === undefined || isTheirExtension(over, rung));
}
