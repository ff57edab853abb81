import type { World } from "@naisen/domain/company-state";
import { numberStanding } from "@naisen/domain/number-standing";
import type { Breach } from "@naisen/domain/standing";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { numbersFrom, spanStart } from "@naisen/domain/vocabulary/number-span";
import type { House } from "./use-case.ts";

/** The ten numbers among which one stands, each with what it is; null where there is no such company. */
export async function getNumberBlock({ store, now }: House, company: CompanyId, number: ExtensionNumber) {
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const numbers = numbersFrom(spanStart(number, 10), 10);
    const state = await reader.aroundNumbers(company, numbers);
    if (head === null || state === null) return null;
    const world = { ...state, day: dayOf(now()) };
    return { items: numbers.map((one) => presentNumber(one, world)), revision: head.revision };
  });
}

const NOTHING = { name: null, kind: null, other: null, freeOn: null };

function presentNumber(number: ExtensionNumber, world: World) {
  const standing = numberStanding(number, world);
  if (standing.kind === "REFUSED") return { number, ...NOTHING, ...presentRefusal(standing.breach) };
  if (standing.kind === "FREE") return { number, state: "FREE" as const, ...NOTHING };
  const { name, kind } = standing.by;
  return { number, state: "USED" as const, ...NOTHING, name, kind };
}

function presentRefusal({ code, params }: Breach) {
  const told = (name: string) => (params[name] === undefined ? null : String(params[name]));
  switch (code) {
    case "number.reserved":
      return { state: "RESERVED" as const, other: told("start") };
    case "number.cooling-off":
      return { state: "COOLING_OFF" as const, name: told("before"), freeOn: told("freeOn") };
    case "number.prefix-of-another":
      return { state: "BLOCKED" as const, name: told("otherName"), other: told("other") };
    default:
      return { state: "MALFORMED" as const };
  }
}
