import type { World } from "@naisen/domain/company-state";
import { pairWith } from "@naisen/domain/facts/two-in-one";
import type { Extension } from "@naisen/domain/settings/extension";
import { targetNumber } from "@naisen/domain/settings/forwarding";
import { spanIncludes } from "@naisen/domain/vocabulary/day-span";
import { displayPhoneNumber, type PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Over } from "../store/over.ts";
import { isTheirExtension, NOT_TOLD } from "./narrowing.ts";

/** The 2in1 handset that a line is in; null where it is in none. A mode that was never set is both numbers. */
export function presentHandset(line: PhoneNumber | null, { facts, settings, day }: World) {
  const pair = line === null ? undefined : pairWith(line, facts.pairs, day);
  if (pair === undefined) return null;
  const { mode, avoidOtherNumber } = settings.twoInOneModes.get(pair.a) ?? {
    mode: "DUAL" as const,
    avoidOtherNumber: false,
  };
  return {
    a: pair.a,
    b: pair.b,
    aDisplay: displayPhoneNumber(pair.a),
    bDisplay: displayPhoneNumber(pair.b),
    mode,
    avoidOtherNumber,
    inForce: spanIncludes(pair.term, day),
  };
}

/** Whom an extension's forwards name, one for each, in their order; of another's the number only. */
export function presentForwardingTargets({ forwarding }: Extension, { settings }: World, over: Over) {
  return forwarding.map(({ to }) => ({
    id: to,
    number: targetNumber(to, settings.extensions),
    name: nameOf(settings.extensions.get(to), over),
  }));
}

function nameOf(extension: Extension | undefined, over: Over): string | null {
  if (extension === undefined) return null;
  return isTheirExtension(over, extension) ? extension.name : NOT_TOLD;
}
