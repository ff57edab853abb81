import type { Action, ExtensionAction, InboundAction, TwoInOneAction } from "@naisen/domain/plan/plan";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Commit, LogEntry } from "../store.ts";
import { appendEntry } from "./change-log.ts";
import { insertExtensions } from "./extension-rows.ts";
import { deleteForwards } from "./forward-rows.ts";
import { headOf } from "./heads.ts";
import { eachOf } from "./many-rows.ts";
import { putOutside } from "./outside-rows.ts";
import { noteReleases } from "./release-rows.ts";
import type { StoreTransaction } from "./schema.ts";
import { putInbound, putModes } from "./settings-rows.ts";

/** Writes what the actions leave behind and logs it. */
export async function commitChanges(transaction: StoreTransaction, commit: Commit): Promise<LogEntry> {
  const head = await headOf(transaction, commit.company);
  if (head === null) throw new Error(`commit to a company that is not there: ${commit.company}`);
  await writeActions(transaction, commit);
  return appendEntry(transaction, head, commit);
}

async function writeActions(transaction: StoreTransaction, { company, actions, at }: Commit): Promise<void> {
  const extensions = actions.filter((action) => action.kind === "EXTENSION");
  const modes = actions.filter((action) => action.kind === "TWO_IN_ONE");
  const inbound = actions.filter((action) => action.kind === "INBOUND");
  if (extensions.length > 0) {
    await writeExtensions(transaction, company, extensions);
    await noteReleases(transaction, company, extensions, dayOf(Date.parse(at) as Instant));
  }
  if (modes.length > 0) await writeModes(transaction, company, modes);
  if (inbound.length > 0) await writeInbound(transaction, company, inbound);
  for (const { kind, after } of actions) {
    if (kind === "OUTSIDE") await putOutside(transaction, company, after);
  }
}

/** All touched rows go before one comes, so that two extensions may change numbers or lines in one commit. */
async function writeExtensions(
  transaction: StoreTransaction,
  company: CompanyId,
  actions: readonly ExtensionAction[],
): Promise<void> {
  const touched = keysOf(actions, ({ id }) => id);
  await deleteForwards(transaction, company, touched);
  await transaction
    .deleteFrom("extensions")
    .where("company_id", "=", company)
    .where("id", "in", eachOf(touched))
    .execute();
  await insertExtensions(transaction, company, left(actions));
}

async function writeModes(
  transaction: StoreTransaction,
  company: CompanyId,
  actions: readonly TwoInOneAction[],
): Promise<void> {
  await transaction
    .deleteFrom("two_in_one_modes")
    .where("company_id", "=", company)
    .where("a", "in", eachOf(keysOf(actions, ({ a }) => a)))
    .execute();
  await putModes(
    transaction,
    company,
    left(actions).map(({ a, ...mode }) => [a, mode] as const),
  );
}

async function writeInbound(
  transaction: StoreTransaction,
  company: CompanyId,
  actions: readonly InboundAction[],
): Promise<void> {
  await transaction
    .deleteFrom("inbound")
    .where("company_id", "=", company)
    .where("number", "in", eachOf(keysOf(actions, ({ number }) => number)))
    .execute();
  await putInbound(
    transaction,
    company,
    left(actions).map(({ number, to }) => [number, to] as const),
  );
}

type Images<Written> = Pick<Action, "address"> & {
  readonly before: Written | null;
  readonly after: Written | null;
};

function keysOf<Written, Key>(actions: readonly Images<Written>[], keyOf: (record: Written) => Key) {
  return actions.flatMap(({ before, after }) => {
    const record = after ?? before;
    return record === null ? [] : [keyOf(record)];
  });
}

function left<Written>(actions: readonly Images<Written>[]): readonly Written[] {
  return actions.flatMap(({ after }) => (after === null ? [] : [after]));
}
