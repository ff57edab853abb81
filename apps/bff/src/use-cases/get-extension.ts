import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { wholeOf } from "../store/over.ts";
import { isTheirExtension } from "./narrowing.ts";
import { ownView } from "./own-answers.ts";
import { isOwnReach, type Reach } from "./own-scope.ts";
import { presentItem, presentLine } from "./present-extension.ts";
import { presentForwardingTargets, presentHandset } from "./present-handset.ts";
import type { House } from "./use-case.ts";

/** One extension by its number, with its line; null where the company has none, or where it is out of reach. */
export async function getExtension({ store, now }: House, number: ExtensionNumber, reach: Reach) {
  const { company } = reach;
  const over = isOwnReach(reach) ? wholeOf(company) : reach;
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const state = await reader.neighbourhood(company, { ids: [], numbers: [number], mobiles: [] });
    const extension = state?.settings.extensions.numbered(number)[0];
    if (head === null || state === null || extension === undefined) return null;
    if (isOwnReach(reach) ? extension.id !== reach.own : !isTheirExtension(reach, extension)) return null;
    const world = { ...state, day: dayOf(now()) };
    const view = {
      ...presentItem(extension, world, over),
      line: presentLine(extension.mobile, world),
      forwardingTargets: presentForwardingTargets(extension, world, over),
      twoInOne: presentHandset(extension.mobile, world),
      revision: head.revision,
    };
    return isOwnReach(reach) ? ownView(view) : view;
  });
}
