import { type Draft, draft } from "@naisen/api/endpoints/person";
import type { Who } from "../sessions/who.ts";
import type { House } from "./use-case.ts";

type Person = Pick<Who, "companyId" | "userId">;

/** The changes that a person has collected; one that today's schema cannot read any more is none. */
export async function getDraft({ store }: Pick<House, "store">, { companyId, userId }: Person) {
  const kept = (await store.read((reader) => reader.person(companyId, userId))).draft;
  const read = draft.safeParse(kept);
  return read.success ? read.data : { changes: [], reason: "", version: kept.version };
}

/**
 * Keeps them with the next version; null where they were written since the version that they name, or where the account
 * was taken away: a later one of the same userId would find them.
 */
export async function putDraft(
  { store }: Pick<House, "store">,
  { companyId, userId }: Person,
  wanted: Draft,
): Promise<Draft | null> {
  return store.write(async (writer) => {
    if ((await writer.account(companyId, userId)) === null) return null;
    const { version } = (await writer.person(companyId, userId)).draft;
    if (version !== wanted.version) return null;
    const written = { ...wanted, version: version + 1 };
    await writer.putDraft(companyId, userId, written);
    return written;
  });
}
