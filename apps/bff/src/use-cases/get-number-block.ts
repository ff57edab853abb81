import type { World } from "@naisen/domain/company-state";
import { numberStanding } from "@naisen/domain/number-standing";
import type { Breach } from "@naisen/domain/standing";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { numbersFrom, spanStart } from "@naisen/domain/vocabulary/number-span";
import { isTheirs, type Over } from "../store/over.ts";
import { narrowFinding } from "./narrowing.ts";
import type { House } from "./use-case.ts";

/** The ten numbers among which one stands, each with what it is; null where there is no such company. */
export async function getNumberBlock({ store, now }: House, over: Over, number: ExtensionNumber) {
  return store.read(async (reader) => {
    const head = await reader.head(over.company);
    const numbers = numbersFrom(spanStart(number, 10), 10);
    const state = await reader.aroundNumbers(over.company, numbers);
    if (head === null || state === null) return null;
    const world = { ...state, day: dayOf(now()) };
    return { items: numbers.map((one) => presentNumber(one, world, over)), revision: head.revision };
  });
}

const NOTHING = { name: null, kind: null, other: null, freeOn: null };

/** Of a number that is another's only that it is in use. */
function presentNumber(number: ExtensionNumber, world: World, over: Over) {
  const standing = numberStanding(number, world);
  if (standing.kind === "REFUSED") {
    const { code, params } = standing.breach;
    const told = narrowFinding(over, { code, path: "", params }, world);
    return { number, ...NOTHING, ...presentRefusal(told) };
  }
  if (standing.kind === "FREE") return { number, state: "FREE" as const, ...NOTHING };
  const { name, kind, site } = standing.by;
  if (!isTheirs(over, site)) return { number, state: "USED" as const, ...NOTHING };
  return { number, state: "USED" as const, ...NOTHING, name, kind };
}

function presentRefusal({ code, params }: Pick<Breach, "code" | "params">) {
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
