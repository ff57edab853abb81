import type { Extension } from "@naisen/domain/settings/extension";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Reader } from "../store/store.ts";

/** The company's extension of that number. */
export async function findExtension(
  reader: Reader,
  company: CompanyId,
  number: ExtensionNumber,
): Promise<Extension | null> {
  const state = await reader.neighbourhood(company, { ids: [], numbers: [number], mobiles: [] });
  return state?.settings.extensions.numbered(number)[0] ?? null;
}
