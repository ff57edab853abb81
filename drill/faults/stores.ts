import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { connectWriter } from "../../apps/bff/src/store/sqlite/connection.ts";
import { MIGRATIONS } from "../../apps/bff/src/store/sqlite/migrations/migrate.ts";
import { openSqliteStore } from "../../apps/bff/src/store/sqlite/open-sqlite-store.ts";

const NAMES = Object.keys(MIGRATIONS);

/** The versions of before, by their last migration. */
export const OLD_VERSIONS = NAMES.slice(0, -1);
export const LAST_MIGRATION = NAMES.at(-1);

/** A store as that version left it, with an account where it had any. */
export async function storeOf(root: string, name: string): Promise<string> {
  const folder = mkdtempSync(join(root, "store-"));
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate({ upTo: name });
  writer.close();
  if (name >= "003") {
    const database = new DatabaseSync(join(folder, "naisen.db"));
    const [column, value] = name >= "007" ? [", search_key", ", 'boss'"] : ["", ""];
    database.exec(
      `insert into accounts (company_id, user_id, role, extension, password_hash${column})
        values ('acme', 'boss', 'ADMIN', null, '$argon2id$one'${value})`,
    );
    if (hasReadable(name))
      database.exec(
        `insert into account_factors (company_id, user_id, password_only, totp_secret) values ('acme', 'boss', 0, '${READABLE}')`,
      );
    database.close();
  }
  return folder;
}

/** A secret as the versions before 017 kept it. */
const READABLE = "READABLEREADABLEREADABLEREADABLE";

function hasReadable(name: string): boolean {
  return name >= "012" && name < "017";
}

/** What is wrong with the secret in a store that has come from that version; null: it opens, and nobody can read it. */
export async function secretFault(folder: string, from: string): Promise<string | null> {
  if (!hasReadable(from)) return null;
  const opened = await openSqliteStore(folder);
  if (opened.kind !== "opened") return opened.kind;
  const { totp } = await opened.store.read((reader) => reader.factors("acme", "boss"));
  await opened.store.close();
  const isReadable = readdirSync(folder).some(
    (name) => name.startsWith("naisen.db") && readFileSync(join(folder, name)).includes(READABLE),
  );
  if (isReadable) return "a secret is readable still";
  return totp?.secret === READABLE ? null : "a secret does not open";
}

/** The last migration that a folder's store has. */
export function madeIn(folder: string): string | undefined {
  return ask(folder, "select max(name) as answer from kysely_migration") as string | undefined;
}

export function accountsIn(folder: string): number {
  return Number(ask(folder, "select count(*) as answer from accounts where password_hash = '$argon2id$one'"));
}

export function extensionsIn(folder: string, company: string): number {
  return Number(ask(folder, "select count(*) as answer from extensions where company_id = ?", company));
}

/** The one answer to a question. */
function ask(folder: string, question: string, ...values: readonly string[]): unknown {
  const database = new DatabaseSync(join(folder, "naisen.db"), { timeout: 5_000 });
  try {
    return database.prepare(question).get(...values)?.answer;
  } finally {
    database.close();
  }
}
