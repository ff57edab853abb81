import type { AnswerToSend } from "@naisen/api/endpoint";
import type { getContract as endpoint } from "@naisen/api/endpoints/contract";
import type { Menu } from "@naisen/domain/facts/base-contract";
import type { OptionKind } from "@naisen/domain/facts/mobile-line";
import { dayOf } from "@naisen/domain/vocabulary/day";
import { spanIncludes } from "@naisen/domain/vocabulary/day-span";
import { displayPhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { NO_KEYS } from "../store/neighbourhood.ts";
import type { Over } from "../store/over.ts";
import type { LineCounts } from "../store/store.ts";
import { KeptCounts } from "./kept-counts.ts";
import type { House } from "./use-case.ts";

/** Every kind of option, in the order in which a contract tells them. */
const KINDS: readonly OptionKind[] = [
  "OFFICE_LINK",
  "OUTSIDE_050",
  "OUTSIDE_GATEWAY",
  "ROAMING_INCOMING",
  "CARRIER_VOICEMAIL",
];
const LINES = new KeptCounts<LineCounts>();
const NOT_COUNTED = { contracted: 0, inForce: 0, ending: 0 };

/**
 * The base contract with what is counted of its lines today; null where there is no such company. The 050 number is
 * nobody's site's.
 */
export async function getContract(
  { store, now }: House,
  over: Over,
): Promise<AnswerToSend<typeof endpoint> | null> {
  const { company, sites } = over;
  return store.read(async (reader) => {
    const day = dayOf(now());
    const head = await reader.head(company);
    const state = await reader.neighbourhood(company, NO_KEYS);
    if (head === null || state === null) return null;
    const { baseContract, holders } = state.facts;
    const { menu, term, numberPlan, number050 } = baseContract;
    const key = `${head.revision} ${day} ${JSON.stringify(sites)}`;
    const counts = await LINES.of(store, company, key, () => reader.countLines(over, day));
    const { byStatus, otherHolder, unbound, pairs, options } = counts;
    return {
      day,
      menu,
      holder: holders.get(baseContract.holder)?.name ?? baseContract.holder,
      ...term,
      inForce: spanIncludes(term, day),
      numberPlan,
      number050:
        number050 === null || sites !== null
          ? null
          : { number: number050, display: displayPhoneNumber(number050) },
      lines: {
        ...byStatus,
        total: byStatus.ACTIVE + byStatus.SUSPENDED + byStatus.CANCELLED,
        otherHolder,
        unbound,
      },
      options: KINDS.map((kind) => ({
        kind,
        inMenu: isInMenu(kind, menu),
        ...(options.get(kind) ?? NOT_COUNTED),
      })),
      pairs,
    };
  });
}

/** The options for calls to outside belong to the virtual menu (Q7). */
function isInMenu(kind: OptionKind, menu: Menu): boolean {
  return menu === "VIRTUAL_PBX" || (kind !== "OUTSIDE_050" && kind !== "OUTSIDE_GATEWAY");
}
