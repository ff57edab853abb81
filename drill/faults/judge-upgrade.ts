import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sendCommand } from "../../apps/bff/src/cli/socket.ts";
import { openSqliteStore } from "../../apps/bff/src/store/sqlite/open-sqlite-store.ts";
import { totpCode } from "../../apps/bff/src/testing/factors.ts";
import { PASSWORD } from "../../apps/bff/src/testing/open-house.ts";
import { Client } from "./client.ts";
import type { Figure } from "./fault.ts";
import { signIn } from "./ground.ts";
import { judgeSound } from "./judge.ts";
import { LAST_MIGRATION, type OldStores } from "./old-stores.ts";
import { serveAgain } from "./serve-again.ts";
import { columnsOf, tablesOf } from "./tables.ts";

/** Sealed by an upgrade: that they open again is shown by signing in. */
const SEALED = new Set(['"totp_secret"', '"totp_pending"', '"client_secret"']);

/** What an upgrade derives from the log, as the present version would have noted it at once. */
const DERIVED = {
  change_log: "company_id, revision, outline",
  change_log_touched: "company_id, address, revision",
  forwards: "company_id, extension, target",
};

/**
 * Holds a store whose upgrade was cut off against that of before: it is at one version or the other with every row of before,
 * and opening it again brings it to the last, whole.
 */
export async function judgeUpgrade(old: OldStores, from: string, folder: string, figure: Figure) {
  await judgeRows(old, from, folder, figure);
  const opened = await openSqliteStore(folder);
  if (opened.kind === "opened") await opened.store.close();
  const made = await judgeRows(old, from, folder, figure);
  if (made !== LAST_MIGRATION) figure.wrong.push(`stuck on the way from ${from}`);
  await judgeSound(folder, figure);
}

/** A server on the upgraded store: whoever could sign in before still can, by the same factors, and changes are taken. */
export async function serveUpgraded(old: OldStores, from: string, folder: string, figure: Figure) {
  await serveAgain(
    folder,
    async (address) => {
      if (from >= "002" && from < "003") await addAdministrator(folder);
      if (from >= "003") await signInSecond(address, from >= "012" ? old.secret : null, figure);
      return signIn(address);
    },
    figure,
  );
}

/** The last migration that the store has; every row of before is in it, and from the last on all that is derived. */
async function judgeRows(old: OldStores, from: string, folder: string, figure: Figure) {
  const database = new DatabaseSync(join(folder, "naisen.db"), { readOnly: true, timeout: 5_000 });
  try {
    const made = database.prepare("select max(name) as name from kysely_migration").get()?.name;
    if (made !== from && made !== LAST_MIGRATION) figure.half += 1;
    database.prepare("attach ? as old").run(join(await old.of(from), "naisen.db"));
    for (const table of tablesOf(database, "old")) {
      const columns = columnsOf(database, "old", table)
        .filter((column) => !SEALED.has(column))
        .join(", ");
      if (differ(database, table, columns, "old", "main")) figure.lost += 1;
    }
    if (made !== LAST_MIGRATION || from < "002") return made;
    database.prepare("attach ? as model").run(old.model);
    for (const [table, columns] of Object.entries(DERIVED)) {
      if (
        differ(database, table, columns, "model", "main") ||
        differ(database, table, columns, "main", "model")
      )
        figure.wrong.push(`from ${from}: ${table} is not as it would have been noted at once`);
    }
    return made;
  } finally {
    database.close();
  }
}

/** Whether the one has rows that the other lacks. */
function differ(database: DatabaseSync, table: string, columns: string, one: string, other: string): boolean {
  const question = `select 1 from (select ${columns} from ${one}.${table} except select ${columns} from ${other}.${table}) limit 1`;
  return database.prepare(question).get() !== undefined;
}

/** A store of 002 has companies, and nobody who may sign in yet. */
async function addAdministrator(folder: string): Promise<void> {
  const account = {
    companyId: "demo",
    userId: "admin",
    role: "ADMIN",
    extension: null,
    sites: null,
  } as const;
  await sendCommand(folder, { verb: "user-add", ...account, password: PASSWORD, passwordOnly: true }, "en");
}

async function signInSecond(address: string, secret: string | null, figure: Figure): Promise<void> {
  const credentials = { companyId: "demo", userId: "second", password: PASSWORD };
  const first = await new Client(address, "").ask("POST", "/api/session", credentials);
  if (first.kind !== "answer" || first.status !== 201 || first.body.owes !== (secret && "FACTOR")) {
    figure.wrong.push(`after the upgrade the second signs in: ${JSON.stringify(first)}`);
    return;
  }
  if (secret === null) return;
  const cookie = first.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const code = totpCode(secret, Date.now());
  const proved = await new Client(address, cookie).ask("POST", "/api/session/step-up", { code });
  if (proved.kind !== "answer" || proved.status !== 200)
    figure.wrong.push(`after the upgrade the code: ${JSON.stringify(proved)}`);
}
