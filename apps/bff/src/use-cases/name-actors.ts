import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { PROGRAM } from "../sessions/who.ts";
import type { Account, Actor, Reader } from "../store/store.ts";

/** What somebody in the log is called; a user with the extension that is theirs now. */
export interface NamedActor {
  readonly name: string;
  readonly extension: string | null;
}

/** Names for those who stand in log entries: of their extension, of their account, else the sign-in or the token itself. */
export async function nameActors(
  reader: Reader,
  company: CompanyId,
  actors: readonly Actor[],
): Promise<(actor: Actor) => NamedActor> {
  const accounts = await accountsOf(reader, company, actors);
  const ids = [...accounts.values()].flatMap(({ extension }) => extension ?? []);
  const state =
    ids.length === 0 ? null : await reader.neighbourhood(company, { ids, numbers: [], mobiles: [] });
  return (actor) => {
    const { userId } = actor;
    const account = isPersonOf(company, actor) ? accounts.get(userId) : undefined;
    const own = account?.extension == null ? undefined : state?.settings.extensions.get(account.extension);
    return { name: own?.name ?? account?.name ?? userId, extension: own?.number ?? null };
  };
}

/** The accounts that there still are of those who signed in to this company, by their userIds. */
async function accountsOf(reader: Reader, company: CompanyId, actors: readonly Actor[]) {
  const userIds = new Set(actors.filter((actor) => isPersonOf(company, actor)).map(({ userId }) => userId));
  const accounts = new Map<string, Account>();
  for (const userId of userIds) {
    const account = await reader.account(company, userId);
    if (account !== null) accounts.set(userId, account);
  }
  return accounts;
}

function isPersonOf(company: CompanyId, { companyId, role }: Actor): boolean {
  return companyId === company && role !== PROGRAM;
}
