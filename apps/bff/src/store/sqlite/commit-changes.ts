import type { Action } from "@naisen/domain/plan/plan";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Commit, LogEntry } from "../store.ts";
import { appendEntry } from "./change-log.ts";
import { insertExtensions } from "./extension-rows.ts";
import { headOf } from "./heads.ts";
import { eachOf } from "./many-rows.ts";
import type { StoreTransaction } from "./schema.ts";

/** Writes what the actions leave behind and logs it. */
export async function commitChanges(transaction: StoreTransaction, commit: Commit): Promise<LogEntry> {
  const head = await headOf(transaction, commit.company);
  if (head === null) throw new Error(`commit to a company that is not there: ${commit.company}`);
  await writeActions(transaction, commit.company, commit.actions);
  return appendEntry(transaction, head, commit);
}

/** All touched rows go before one comes, so that two extensions may change numbers or lines in one commit. */
async function writeActions(
  transaction: StoreTransaction,
  company: CompanyId,
  actions: readonly Action[],
): Promise<void> {
  const touched = actions.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
  const left = actions.flatMap(({ after }) => after ?? []);
  await transaction
    .deleteFrom("extensions")
    .where("company_id", "=", company)
    .where("id", "in", eachOf(touched))
    .execute();
  await insertExtensions(transaction, company, left);
}
