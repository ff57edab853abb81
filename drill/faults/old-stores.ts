import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { connectWriter } from "../../apps/bff/src/store/sqlite/connection.ts";
import { MIGRATIONS } from "../../apps/bff/src/store/sqlite/migrations/migrate.ts";
import type { Trial } from "./fault.ts";
import { makeModel } from "./model-store.ts";
import { columnsOf, tablesOf } from "./tables.ts";

const NAMES = Object.keys(MIGRATIONS);

/** The versions of before, by their last migration. */
const OLD_VERSIONS = NAMES.slice(0, -1);
export const LAST_MIGRATION = NAMES.at(-1);

/** From this one on secrets are sealed, so that a store with some can only be had by an upgrade. */
const LAST_READABLE = "016-factor-changes";

/** All of them; else the first that held a company, the last, and one between. */
export function versionsOf({ chance }: Trial, all: boolean): readonly string[] {
  if (all) return OLD_VERSIONS;
  const between = chance.int(2, OLD_VERSIONS.length - 2);
  return OLD_VERSIONS.filter((_, index) => [1, between, OLD_VERSIONS.length - 1].includes(index));
}

/** Stores as earlier versions left them: with what the model holds, as far as that version kept it. */
export class OldStores {
  readonly #root: string;
  /** Of the account "second", from 012 on. */
  readonly secret: string;
  readonly #made = new Map<string, string>();

  private constructor(root: string, secret: string) {
    this.#root = root;
    this.secret = secret;
  }

  static async lay(): Promise<OldStores> {
    const root = mkdtempSync(join(tmpdir(), "naisen-upgrade-"));
    return new OldStores(root, await makeModel(join(root, "model.db")));
  }

  get model(): string {
    return join(this.#root, "model.db");
  }

  /** The folder of that version's store, to be read. */
  async of(name: string): Promise<string> {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const folder = mkdtempSync(join(this.#root, "old-"));
    const base = name > LAST_READABLE ? LAST_READABLE : name;
    await migrated(folder, base);
    // A company comes with the first entry of its log, which 001 had not.
    if (base >= "002") fill(join(folder, "naisen.db"), base, this.model, this.secret);
    if (name !== base) await migrated(folder, name);
    this.#made.set(name, folder);
    return folder;
  }

  /** A folder of its own with that version's store. */
  async copyOf(name: string): Promise<string> {
    const folder = mkdtempSync(join(this.#root, "go-"));
    cpSync(await this.of(name), folder, { recursive: true });
    return folder;
  }

  clear(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

async function migrated(folder: string, name: string): Promise<void> {
  const writer = connectWriter(join(folder, "naisen.db"));
  await writer.migrate({ upTo: name });
  writer.close();
}

function fill(file: string, name: string, model: string, secret: string): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    database.prepare("attach ? as model").run(model);
    for (const table of tablesOf(database, "main")) {
      const there = new Set(columnsOf(database, "model", table));
      const columns = columnsOf(database, "main", table)
        .filter((column) => there.has(column))
        .join(", ");
      database.exec(`insert or ignore into main.${table} (${columns}) select ${columns} from model.${table}`);
    }
    // Noted from 010 on.
    if (name >= "008" && name < "010")
      database.exec("delete from change_log_touched where address like 'site/%'");
    if (name >= "012")
      database
        .prepare("update account_factors set totp_secret = ?, totp_last_step = 0 where user_id = 'second'")
        .run(secret);
    if (name >= "015")
      database.exec(
        "insert into single_sign_on values ('other', 'https://idp.example', 'naisen', 'a secret of tests', 0)",
      );
  } finally {
    database.close();
  }
}
