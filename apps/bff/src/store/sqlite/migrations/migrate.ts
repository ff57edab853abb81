import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { type KeyRing, NO_KEYS } from "../../key-ring.ts";
import { StoreNewer } from "../../store.ts";
import type { Tables } from "../schema.ts";
import { countSealed } from "../sealed-rows.ts";
import { companies } from "./001-companies.ts";
import { changeLog } from "./002-change-log.ts";
import { signIn } from "./003-sign-in.ts";
import { forwardsAndReleases } from "./004-forwards-and-releases.ts";
import { dayTurns } from "./005-day-turns.ts";
import { people } from "./006-people.ts";
import { accounts } from "./007-accounts.ts";
import { history } from "./008-history.ts";
import { listFilters } from "./009-list-filters.ts";
import { delegation } from "./010-delegation.ts";
import { securityLog } from "./011-security-log.ts";
import { signInFactors } from "./012-sign-in-factors.ts";
import { apiTokens } from "./013-api-tokens.ts";
import { outside } from "./014-outside.ts";
import { singleSignOn } from "./015-single-sign-on.ts";
import { factorChanges } from "./016-factor-changes.ts";
import { sealedSecrets } from "./017-sealed-secrets.ts";
import { sweeps } from "./018-sweeps.ts";
import { providerHosts } from "./019-provider-hosts.ts";
import { sentLogs } from "./020-sent-logs.ts";
import { toldAndMasked } from "./021-told-and-masked.ts";
import { pendingBySession } from "./022-pending-by-session.ts";

/** Every migration by its name, in the order in which they are made; one needs the keys that seal. */
export const MIGRATIONS: Readonly<Record<string, Migration | ((keys: KeyRing) => Migration)>> = {
  "001-companies": companies,
  "002-change-log": changeLog,
  "003-sign-in": signIn,
  "004-forwards-and-releases": forwardsAndReleases,
  "005-day-turns": dayTurns,
  "006-people": people,
  "007-accounts": accounts,
  "008-history": history,
  "009-list-filters": listFilters,
  "010-delegation": delegation,
  "011-security-log": securityLog,
  "012-sign-in-factors": signInFactors,
  "013-api-tokens": apiTokens,
  "014-outside": outside,
  "015-single-sign-on": singleSignOn,
  "016-factor-changes": factorChanges,
  "017-sealed-secrets": sealedSecrets,
  "018-sweeps": sweeps,
  "019-provider-hosts": providerHosts,
  "020-sent-logs": sentLogs,
  "021-told-and-masked": toldAndMasked,
  "022-pending-by-session": pendingBySession,
};

/** Gives the ring that has the keys of these ids, with which the file's secrets are sealed. */
export type KeysFor = (ids: readonly string[]) => KeyRing;

/** Brings the file to the last migration, or to the one named: all of the missing steps or none of them. */
export async function migrate(
  db: Kysely<Tables>,
  { keysFor = () => NO_KEYS, upTo }: { readonly keysFor?: KeysFor; readonly upTo?: string } = {},
): Promise<KeyRing> {
  const made = await madeIn(db);
  if (made.some((name) => !(name in MIGRATIONS))) throw new StoreNewer(made.at(-1));
  const isSealed = made.includes("017-sealed-secrets");
  const keys = keysFor(isSealed ? [...(await countSealed(db)).keys()] : []);
  const steps = Object.entries(MIGRATIONS).map(([name, step]) => [
    name,
    typeof step === "function" ? step(keys) : step,
  ]);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(steps) } });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw error;
  return keys;
}

/** The names of the migrations that the file has, in order; none where it is new. */
async function madeIn(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await sql`select 1 from sqlite_schema where name = 'kysely_migration'`.execute(db);
  if (tables.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
