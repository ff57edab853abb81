import { lengthsOf } from "@naisen/domain/rules/number/well-formed";
import { kindsOnMenu } from "@naisen/domain/rules/site/menu-of-kind";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { hundredsInUse, thousandsOf } from "./number-spans.ts";
import type { House } from "./use-case.ts";

/** So many thousands are named; a company has as many only where its numbers are strewn. */
const MOST_SPANS = 200;

/** What extensions of a company may be, and the thousands in use, those used most; null where there is no such company. */
export async function getNumberPlan({ store }: House, company: CompanyId) {
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const state = await reader.aroundNumbers(company, []);
    if (head === null || state === null) return null;
    const { menu, numberPlan } = state.facts.baseContract;
    const thousands = thousandsOf(await hundredsInUse(store, reader, company, head.revision));
    const most = new Set(thousands.toSorted((one, other) => other.used - one.used).slice(0, MOST_SPANS));
    return {
      ...lengthsOf(numberPlan),
      kinds: [...kindsOnMenu(menu)],
      spans: thousands.filter((span) => most.has(span)).map(({ from, used }) => ({ from, used })),
      revision: head.revision,
    };
  });
}
