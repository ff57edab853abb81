import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Account, Actor, Reader } from "../store/store.ts";

/** What somebody in the log is called; a user with the extension that is theirs now. */
export interface NamedActor {
  readonly name: string;
  readonly extension: string | null;
}

/** Names for those who stand in log entries: of their extension, of their account, else the sign-in itself. */
export async function nameActors(
  reader: Reader,
  company: CompanyId,
  actors: readonly Actor[],
): Promise<(actor: Actor) => NamedActor> {
  const accounts = await accountsOf(reader, company, actors);
  const ids = [...accounts.values()].flatMap(({ extension }) => extension ?? []);
  const state =
    ids.length === 0 ? null : await reader.neighbourhood(company, { ids, numbers: [], mobiles: [] });
  return ({ companyId, userId }) => {
    const account = companyId === company ? accounts.get(userId) : undefined;
    const own = account?.extension == null ? undefined : state?.settings.extensions.get(account.extension);
    return { name: own?.name ?? account?.name ?? userId, extension: own?.number ?? null };
  };
}

/** The accounts that there still are of those who signed in to this company, by their userIds. */
async function accountsOf(reader: Reader, company: CompanyId, actors: readonly Actor[]) {
  const userIds = new Set(actors.flatMap(({ companyId, userId }) => (companyId === company ? userId : [])));
  const accounts = new Map<string, Account>();
  for (const userId of userIds) {
    const account = await reader.account(company, userId);
    if (account !== null) accounts.set(userId, account);
  }
  return accounts;
}
