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

/** A user by the name of their extension, an administrator by their own; who has neither by the userId. */
async function nameOf(reader: Reader, company: CompanyId, actor: Actor): Promise<NamedActor> {
  const unnamed = { name: actor.userId, extension: null };
  if (actor.role === "OPERATOR" || actor.companyId !== company) return unnamed;
  const account = await reader.account(actor.companyId, actor.userId);
  if (account === null) return unnamed;
  const byAccount = { name: account.name ?? actor.userId, extension: null };
  if (account.extension === null) return byAccount;
  const state = await reader.neighbourhood(company, { ids: [account.extension], numbers: [], mobiles: [] });
  const own = state?.settings.extensions.get(account.extension);
  return own === undefined ? byAccount : { name: own.name, extension: own.number };
}

function keyOf({ companyId, userId }: Actor): string {
  return `${companyId}/${userId}`;
}
