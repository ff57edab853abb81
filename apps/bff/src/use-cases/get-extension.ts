import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { ownView } from "./own-answers.ts";
import type { Reach } from "./own-scope.ts";
import { presentItem, presentLine } from "./present-extension.ts";
import { presentForwardingTargets, presentHandset } from "./present-handset.ts";
import type { House } from "./use-case.ts";

/** One extension by its number, with its line; null where the company has none, or where it is out of reach. */
export async function getExtension(
  { store, now }: House,
  company: CompanyId,
  number: ExtensionNumber,
  reach: Reach,
) {
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const state = await reader.neighbourhood(company, { ids: [], numbers: [number], mobiles: [] });
    const extension = state?.settings.extensions.numbered(number)[0];
    if (head === null || state === null || extension === undefined) return null;
    if (reach !== "ALL" && extension.id !== reach.own) return null;
    const world = { ...state, day: dayOf(now()) };
    const view = {
      ...presentItem(extension, world),
      line: presentLine(extension.mobile, world),
      forwardingTargets: presentForwardingTargets(extension, world),
      twoInOne: presentHandset(extension.mobile, world),
      revision: head.revision,
    };
    return reach === "ALL" ? view : ownView(view);
  });
}
