import type { Me } from "@naisen/api/endpoints/session";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { rightsOf } from "../sessions/policy.ts";
import type { Who } from "../sessions/who.ts";
import type { Reader } from "../store/store.ts";
import type { House } from "./use-case.ts";

/** Who is signed in, with the company's name and a user's own extension number. */
export async function whoIsSignedIn({ store }: House, who: Who): Promise<Me> {
  const { companyId, userId, role, extension, sites } = who;
  return store.read(async (reader) => {
    const head = await reader.head(companyId);
    const ids = extension === null ? [] : [extension];
    const state =
      ids.length === 0 && sites === null
        ? null
        : await reader.neighbourhood(companyId, { ids, numbers: [], mobiles: [] });
    const nameOf = (id: SiteId) => state?.facts.sites.get(id)?.name ?? id;
    const own = extension === null ? undefined : state?.settings.extensions.get(extension);
    const kept = await keptOf(reader, who);
    return {
      companyId,
      companyName: head?.name ?? "",
      userId,
      name: own?.name ?? kept?.name ?? userId,
      role,
      extension: own?.number ?? null,
      sites: sites === null ? null : sites.map((id) => ({ id, name: nameOf(id) })),
      rights: [...rightsOf(who)],
      preferences: kept?.preferences ?? PREFERENCES_AT_FIRST,
    };
  });
}

/** What is told of somebody who gave the password alone: what they typed, and their role; nothing that is kept of them. */
export function whoIsComing({ companyId, userId, role }: Who): Me {
  const nothing = { companyName: "", extension: null, sites: [], rights: [] };
  return { companyId, userId, name: userId, role, ...nothing, preferences: PREFERENCES_AT_FIRST };
}

/** What is kept of a person; null of a program, which has no account though somebody may be called like its token. */
async function keptOf(reader: Reader, { companyId, userId, token }: Who) {
  if (token !== null) return null;
  const account = await reader.account(companyId, userId);
  const { preferences } = await reader.person(companyId, userId);
  return { name: account?.name ?? null, preferences };
}
