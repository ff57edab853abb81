import type { Change } from "@naisen/domain/changes/change";
import type { Action } from "@naisen/domain/plan/plan";
import type { Extension } from "@naisen/domain/settings/extension";
import { numberOfNobody } from "@naisen/domain/settings/forwarding";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";

/**
 * What a store is asked a part of a company by. It gives the extensions with these ids, numbers and mobile numbers,
 * those who forward to them or to one of these numbers, those on the other half of a 2in1 pair with one of their
 * lines, all those extensions' lines and both lines of their pairs; beside them, without their lines, the extensions
 * that they forward to, transitively, and those whose numbers begin with one of `starts`; when each of these numbers
 * was given up; every holder, site and inbound number, the base contract, and the 2in1 modes of those pairs.
 */
export interface NeighbourhoodKeys {
  readonly ids: readonly ExtensionId[];
  readonly numbers: readonly ExtensionNumber[];
  readonly mobiles: readonly PhoneNumber[];
  readonly starts?: readonly ExtensionNumber[];
}

/** Nothing in particular: the facts that are few come all the same. */
export const NO_KEYS: NeighbourhoodKeys = { ids: [], numbers: [], mobiles: [] };

/** Beyond so many keys a company is loaded whole: one scan costs less than that many look-ups. */
export const MOST_KEYS = 4_000;

/** Shorter numbers fit no number plan, and half a company may begin with them. */
const SHORTEST_NUMBER = 2;

interface KeySets {
  readonly ids: Set<ExtensionId>;
  readonly numbers: Set<ExtensionNumber>;
  readonly mobiles: Set<PhoneNumber>;
  readonly starts: Set<ExtensionNumber>;
}

/** What the rules may look at when these changes are planned. The one place that knows it. */
export function keysOf(changes: readonly Change[]): NeighbourhoodKeys {
  const keys: KeySets = { ids: new Set(), numbers: new Set(), mobiles: new Set(), starts: new Set() };
  for (const change of changes) collect(change, keys);
  return {
    ids: [...keys.ids],
    numbers: [...keys.numbers],
    mobiles: [...keys.mobiles],
    starts: [...keys.starts],
  };
}

function collect(change: Change, keys: KeySets): void {
  switch (change.type) {
    case "AddExtension":
      collectGiven(change.number, keys);
      if (change.mobile !== undefined) keys.mobiles.add(change.mobile);
      return;
    case "RenumberExtension":
      keys.numbers.add(change.extension);
      collectGiven(change.to, keys);
      return;
    case "BindMobile":
      keys.numbers.add(change.extension);
      keys.mobiles.add(change.mobile);
      return;
    case "EditExtension":
    case "RemoveExtension":
    case "SetVoicemail":
    case "UnbindMobile":
      keys.numbers.add(change.extension);
      return;
    case "SwapExtensions":
      keys.numbers.add(change.a).add(change.b);
      return;
    case "SetTwoInOneMode":
      keys.mobiles.add(change.number);
      return;
    case "SetForwarding":
      for (const number of [change.extension, ...change.rules.map(({ to }) => to)]) keys.numbers.add(number);
      return;
    case "SetInbound":
      if (change.to !== null) keys.numbers.add(change.to);
      return;
    case "SetOutside":
      return;
    case "Restore":
      collectAction(change.action, keys);
  }
}

function collectAction(action: Action, keys: KeySets): void {
  for (const image of [action.before, action.after]) {
    if (image === null) continue;
    if ("a" in image) keys.mobiles.add(image.a);
    else if ("id" in image) collectImage(image, keys);
    else if ("to" in image) collectTarget(image.to, keys);
  }
}

function collectImage({ id, number, mobile, forwarding }: Extension, keys: KeySets): void {
  keys.ids.add(id);
  collectGiven(number, keys);
  if (mobile !== null) keys.mobiles.add(mobile);
  for (const { to } of forwarding) collectTarget(to, keys);
}

function collectTarget(to: ExtensionId, keys: KeySets): void {
  const number = numberOfNobody(to);
  if (number === null) keys.ids.add(to);
  else keys.numbers.add(number);
}

/** A number that is given: its own, those that it begins with, and those that begin with it. */
function collectGiven(number: ExtensionNumber, { numbers, starts }: KeySets): void {
  numbers.add(number);
  for (const start of startsOf(number)) numbers.add(start);
  if (number.length >= SHORTEST_NUMBER) starts.add(number);
}

/** The numbers that a number begins with, as far as they fit a number plan. */
export function startsOf(number: ExtensionNumber): readonly ExtensionNumber[] {
  const lengths = Array.from({ length: Math.max(0, number.length - SHORTEST_NUMBER) }, (_, more) => more);
  return lengths.map((more) => number.slice(0, SHORTEST_NUMBER + more) as ExtensionNumber);
}
