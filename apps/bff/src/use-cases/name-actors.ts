import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Actor, Reader } from "../store/store.ts";

/** What somebody in the log is called; a user with the extension that is theirs now. */
export interface NamedActor {
  readonly name: string;
  readonly extension: string | null;
}

/** Names for those who stand in log entries, the same for the same sign-in. */
export async function nameActors(
  reader: Reader,
  company: CompanyId,
  actors: readonly Actor[],
): Promise<(actor: Actor) => NamedActor> {
  const names = new Map<string, NamedActor>();
  for (const actor of actors) {
    const key = keyOf(actor);
    if (!names.has(key)) names.set(key, await nameOf(reader, company, actor));
  }
  return (actor) => names.get(keyOf(actor)) ?? { name: actor.userId, extension: null };
}

async function nameOf(reader: Reader, company: CompanyId, actor: Actor): Promise<NamedActor> {
  const unnamed = { name: actor.userId, extension: null };
  if (actor.role !== "USER" || actor.companyId !== company) return unnamed;
  const extension = (await reader.account(actor.companyId, actor.userId))?.extension ?? null;
  if (extension === null) return unnamed;
  const state = await reader.neighbourhood(company, { ids: [extension], numbers: [], mobiles: [] });
  const own = state?.settings.extensions.get(extension);
  return own === undefined ? unnamed : { name: own.name, extension: own.number };
}

function keyOf({ companyId, userId }: Actor): string {
  return `${companyId}/${userId}`;
}
