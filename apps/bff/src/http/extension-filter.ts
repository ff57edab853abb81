import type { Parsed } from "@naisen/api/endpoint";
import type { listExtensionNumbers } from "@naisen/api/endpoints/extensions";
import { extensionsNamedIn } from "@naisen/api/extensions-named";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { Who } from "../sessions/who.ts";
import { getDraft } from "../use-cases/keep-draft.ts";
import type { House } from "../use-cases/use-case.ts";
import type { ToWalk } from "../use-cases/walk-extensions.ts";

/** The extensions that the filter of a query means, for who asks. */
export async function askedBy(
  house: House,
  who: Who,
  query: Parsed<typeof listExtensionNumbers>["query"],
): Promise<Omit<ToWalk, "sort">> {
  return {
    typed: query.q ?? "",
    site: query.site ?? null,
    department: query.department ?? null,
    kind: query.kind ?? null,
    state: query.state ?? null,
    numbers: query.planned === undefined ? null : await numbersPlannedBy(house, who),
  };
}

async function numbersPlannedBy(house: House, who: Who) {
  const { changes } = await getDraft(house, who);
  return [...extensionsNamedIn(changes)].map(readExtensionNumber);
}
