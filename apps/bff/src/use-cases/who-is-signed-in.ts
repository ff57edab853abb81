import type { Me } from "@naisen/api/endpoints/session";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import type { Who } from "../sessions/who.ts";
import type { House } from "./use-case.ts";

/** Who is signed in, with the company's name and a user's own extension number. */
export async function whoIsSignedIn(
  { store }: House,
  { companyId, userId, role, extension }: Who,
): Promise<Me> {
  return store.read(async (reader) => {
    const head = await reader.head(companyId);
    const ids = extension === null ? [] : [extension];
    const state =
      ids.length === 0 ? null : await reader.neighbourhood(companyId, { ids, numbers: [], mobiles: [] });
    const own = extension === null ? undefined : state?.settings.extensions.get(extension);
    const account = await reader.account(companyId, userId);
    const { preferences } = await reader.person(companyId, userId);
    return {
      companyId,
      companyName: head?.name ?? "",
      userId,
      name: own?.name ?? account?.name ?? userId,
      role,
      extension: own?.number ?? null,
      preferences: preferences ?? PREFERENCES_AT_FIRST,
    };
  });
}
