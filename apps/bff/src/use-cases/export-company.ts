import { writeDocument } from "@naisen/domain/document/write-document";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { House } from "./use-case.ts";

/** A company as a document, with the revision that it is of; null where there is none. */
export async function exportCompany({ store }: Pick<House, "store">, company: CompanyId) {
  return store.read(async (reader) => {
    const head = await reader.head(company);
    const state = await reader.whole(company);
    if (head === null || state === null) return null;
    return { revision: head.revision, document: writeDocument(state) };
  });
}
