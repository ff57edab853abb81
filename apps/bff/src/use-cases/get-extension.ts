import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import { presentItem, presentLine } from "./present-extension.ts";
import { presentForwardingTargets, presentHandset } from "./present-handset.ts";
import type { House } from "./use-case.ts";

/** One extension by its number, with its line; null where the company has none, or where it is not `only`. */
export async function getExtension(
  { store, now }: House,
  company: CompanyId,
  number: ExtensionNumber,
  only: ExtensionId | null,
) {
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const state = await reader.neighbourhood(company, { ids: [], numbers: [number], mobiles: [] });
    const extension = state?.settings.extensions.numbered(number)[0];
    if (head === null || state === null || extension === undefined) return null;
    if (only !== null && extension.id !== only) return null;
    const world = { ...state, day: dayOf(now()) };
    return {
      ...presentItem(extension, world),
      line: presentLine(extension.mobile, world),
      forwardingTargets: presentForwardingTargets(extension, world),
      twoInOne: presentHandset(extension.mobile, world),
      revision: head.revision,
    };
  });
}
