import type { CompanyState } from "@naisen/domain/company-state";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import type { Settings } from "@naisen/domain/settings/settings";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { loadExtensions } from "./extension-rows.ts";
import { pairOf } from "./facts-rows.ts";
import { loadFewFacts, loadLines } from "./load-facts.ts";
import { loadOutside } from "./outside-rows.ts";
import { loadReleases } from "./release-rows.ts";
import type { StoreTransaction } from "./schema.ts";
import { loadInbound, modeOf } from "./settings-rows.ts";

/** The company whole; null where there is none of that id. */
export async function loadCompany(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<CompanyState | null> {
  const facts = await loadFewFacts(transaction, company);
  if (facts === null) return null;
  const lines = await loadLines(transaction, company);
  const pairs = await transaction
    .selectFrom("two_in_one_pairs")
    .selectAll()
    .where("company_id", "=", company)
    .orderBy("position")
    .execute();
  return {
    facts: {
      ...facts,
      lines: new Map(lines.map((line) => [line.number, line])),
      pairs: pairs.map(pairOf),
    },
    settings: await loadSettings(transaction, company),
    released: await loadReleases(transaction, company, null),
  };
}

async function loadSettings(transaction: StoreTransaction, company: CompanyId): Promise<Settings> {
  const extensions = await loadExtensions(transaction, company);
  const modes = await transaction
    .selectFrom("two_in_one_modes")
    .selectAll()
    .where("company_id", "=", company)
    .orderBy("a")
    .execute();
  return {
    extensions: new ExtensionIndex(extensions),
    twoInOneModes: new Map(modes.map(modeOf)),
    inbound: await loadInbound(transaction, company),
    outside: await loadOutside(transaction, company),
  };
}
