import type { CompanyState } from "@naisen/domain/company-state";
import type { Action } from "@naisen/domain/plan/plan";
import { settingsActions } from "@naisen/domain/plan/records";
import { sameValue } from "@naisen/domain/settings/extension";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import { DEFAULT_OUTSIDE } from "@naisen/domain/settings/outside";
import type { Settings } from "@naisen/domain/settings/settings";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { canonicalJson } from "../digest.ts";
import { isHashOf } from "./facts-hash.ts";
import type { Reader, Store } from "./store.ts";

/** Whether the rows are what the log says, or the first record that is not. */
export type RowsVerdict =
  | { readonly kind: "clean"; readonly records: number }
  | {
      readonly kind: "broken";
      readonly company: CompanyId;
      /** The record's address, "extensions/<id>" and the like; "facts" where the carrier's are not those of the import. */
      readonly address: string;
      /** The number by which people know an extension. */
      readonly number: string | null;
    };

const PAGE = 500;

/**
 * Builds every company's settings from its log alone and compares them with the rows, and the facts with the hash of the
 * import that brought them: a row that was altered past the log is found, which no chain of hashes shows.
 */
export async function verifyRows(store: Pick<Store, "read">): Promise<RowsVerdict> {
  const heads = await store.read((reader) => reader.companies());
  let records = 0;
  for (const { id } of heads) {
    const verdict = await store.read((reader) => verifyCompany(reader, id));
    if (verdict.kind === "broken") return verdict;
    records += verdict.records;
  }
  return { kind: "clean", records };
}

async function verifyCompany(reader: Reader, company: CompanyId): Promise<RowsVerdict> {
  const state = await reader.whole(company);
  const logged = await foldOf(reader, company);
  if (state === null) return { kind: "broken", company, address: "facts", number: null };
  const kept = recordsOf(state);
  for (const address of new Set([...logged.records.keys(), ...kept.keys()])) {
    const [one, other] = [logged.records.get(address), kept.get(address)];
    if (canonicalJson(one ?? null) === canonicalJson(other ?? null)) continue;
    return { kind: "broken", company, address, number: numberOf(one) ?? numberOf(other) };
  }
  if (logged.factsHash !== null && isHashOf(logged.factsHash, state.facts) === false) {
    return { kind: "broken", company, address: "facts", number: null };
  }
  return { kind: "clean", records: kept.size };
}

type Written = Action["after"];

/** What the log's entries, one after the other, leave at each address. */
async function foldOf(reader: Reader, company: CompanyId) {
  const records = new Map<string, Written>();
  let factsHash: string | null = null;
  for (let after = 0; ; ) {
    const page = await reader.logAfter(company, after, PAGE);
    for (const entry of page) {
      factsHash = entry.factsHash ?? factsHash;
      for (const action of entry.actions) {
        if (action.after === null || isNeverSet(action)) records.delete(action.address);
        else records.set(action.address, action.after);
      }
      after = entry.revision;
    }
    if (page.length < PAGE) return { records, factsHash };
  }
}

/** What goes out is told by no row where it stands as it was never set. */
function isNeverSet({ kind, after }: Action): boolean {
  return kind === "OUTSIDE" && sameValue(after, DEFAULT_OUTSIDE);
}

const NOTHING: Settings = {
  extensions: new ExtensionIndex([]),
  twoInOneModes: new Map(),
  inbound: new Map(),
  outside: DEFAULT_OUTSIDE,
};

function recordsOf({ settings }: CompanyState): ReadonlyMap<string, Written> {
  return new Map(settingsActions(NOTHING, settings).map(({ address, after }) => [address, after]));
}

function numberOf(record: Written | undefined): string | null {
  return record !== null && record !== undefined && "number" in record ? record.number : null;
}
