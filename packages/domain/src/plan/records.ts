import { sameValue } from "../settings/extension.ts";
import type { OutsidePolicy } from "../settings/outside.ts";
import type { Settings } from "../settings/settings.ts";
import type { ExtensionId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { Action, InboundRecord, OutsideAction, TwoInOneRecord } from "./plan.ts";

/** The address of an extension's record in actions and in the log. */
export function extensionAddress(id: ExtensionId): string {
  return `extensions/${id}`;
}

/** The address of the 2in1 mode of the pair with this A number. */
export function twoInOneAddress(a: PhoneNumber): string {
  return `two-in-one/${a}`;
}

/** The address of what a 050 or gateway number rings. */
export function inboundAddress(number: PhoneNumber): string {
  return `inbound/${number}`;
}

/** The address of what goes out of the company. */
export const OUTSIDE_ADDRESS = "outside";

/** The extension whose record stands at the address; null where it is another record's. */
export function extensionAt(address: string): ExtensionId | null {
  return address.startsWith("extensions/") ? (address.slice("extensions/".length) as ExtensionId) : null;
}

/** What is written at the address to make the one settings the other; null where nothing differs. */
export function actionAt(address: string, before: Settings, after: Settings): Action | null {
  const [list, ...rest] = address.split("/");
  const key = rest.join("/");
  switch (list) {
    case "extensions": {
      const id = key as ExtensionId;
      return action("EXTENSION", address, before.extensions.get(id), after.extensions.get(id));
    }
    case "two-in-one": {
      const a = key as PhoneNumber;
      return action("TWO_IN_ONE", address, modeRecord(a, before), modeRecord(a, after));
    }
    case "inbound": {
      const number = key as PhoneNumber;
      return action("INBOUND", address, inboundRecord(number, before), inboundRecord(number, after));
    }
    case OUTSIDE_ADDRESS:
      return outsideAction(before.outside, after.outside);
    default:
      return null;
  }
}

/** Everything that is written to make the one settings the other. */
export function settingsActions(before: Settings, after: Settings): readonly Action[] {
  const addresses = new Set([...addressesOf(before), ...addressesOf(after)]);
  return [...addresses].flatMap((address) => actionAt(address, before, after) ?? []);
}

function addressesOf({ extensions, twoInOneModes, inbound }: Settings): readonly string[] {
  return [
    ...[...extensions].map(({ id }) => extensionAddress(id)),
    ...[...twoInOneModes.keys()].map(twoInOneAddress),
    ...[...inbound.keys()].map(inboundAddress),
    OUTSIDE_ADDRESS,
  ];
}

/** The 2in1 mode of the pair with this A number, as a record. */
export function modeRecord(a: PhoneNumber, { twoInOneModes }: Settings): TwoInOneRecord | undefined {
  const mode = twoInOneModes.get(a);
  return mode && { a, mode: mode.mode, avoidOtherNumber: mode.avoidOtherNumber };
}

/** What a number from outside rings, as a record. */
export function inboundRecord(number: PhoneNumber, { inbound }: Settings): InboundRecord | undefined {
  const to = inbound.get(number);
  return to === undefined ? undefined : { number, to };
}

function outsideAction(before: OutsidePolicy, after: OutsidePolicy): OutsideAction | null {
  if (sameValue(before, after)) return null;
  return { kind: "OUTSIDE", address: OUTSIDE_ADDRESS, action: "CHANGE", before, after };
}

function action<Kind, Written>(
  kind: Kind,
  address: string,
  before: Written | undefined,
  after: Written | undefined,
) {
  if (sameValue(before, after)) return null;
  const what = before === undefined ? "ADD" : after === undefined ? "REMOVE" : "CHANGE";
  return { kind, address, action: what, before: before ?? null, after: after ?? null } as const;
}
