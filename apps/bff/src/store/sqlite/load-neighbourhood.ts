import type { CompanyState } from "@naisen/domain/company-state";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { MOST_KEYS, type NeighbourhoodKeys } from "../neighbourhood.ts";
import { loadExtensionsOf } from "./extension-rows.ts";
import { lineOf, pairOf } from "./facts-rows.ts";
import { loadCompany } from "./load-company.ts";
import { loadFewFacts } from "./load-facts.ts";
import { eachOf } from "./many-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";
import { modeOf } from "./settings-rows.ts";

/** What NeighbourhoodKeys promises, in ten queries however many keys there are, or the company whole beyond MOST_KEYS. */
export async function loadNeighbourhood(
  transaction: StoreTransaction,
  company: CompanyId,
  keys: NeighbourhoodKeys,
): Promise<CompanyState | null> {
  if (keys.ids.length + keys.numbers.length + keys.mobiles.length > MOST_KEYS) {
    return loadCompany(transaction, company);
  }
  const few = await loadFewFacts(transaction, company);
  if (few === null) return null;
  const named = await namedBy(transaction, company, keys);
  const mobiles = new Set([...keys.mobiles, ...mobilesOf(named)]);
  const halves = halvesOf(await pairsWith(transaction, company, mobiles));
  const onOtherHalf = await boundTo(transaction, company, halves);
  // Lines may be paired anew: a line of the other half's extension can stand in one more pair.
  const pairs = await pairsWith(transaction, company, union(mobiles, halves));
  const lines = await linesOf(transaction, company, union(mobiles, halvesOf(pairs)));
  const ids = [...named, ...onOtherHalf].map(({ id }) => id);
  return {
    facts: { ...few, lines: new Map(lines.map((line) => [line.number, line])), pairs: pairs.map(pairOf) },
    settings: {
      extensions: new ExtensionIndex(await loadExtensionsOf(transaction, company, new Set(ids))),
      twoInOneModes: await modesOf(transaction, company, pairs),
      inbound: [],
    },
  };
}

type Bound = Pick<Row<"extensions">, "id" | "mobile">;

/** Three look-ups in one query: joined by `or`, or by a `union` that sorts, they would read the whole company. */
async function namedBy(
  transaction: StoreTransaction,
  company: CompanyId,
  { ids, numbers, mobiles }: NeighbourhoodKeys,
): Promise<readonly Bound[]> {
  const bound = transaction
    .selectFrom("extensions")
    .select(["id", "mobile"])
    .where("company_id", "=", company);
  return bound
    .where("id", "in", eachOf<ExtensionId>(ids))
    .unionAll(bound.where("number", "in", eachOf(numbers)))
    .unionAll(bound.where("mobile", "in", eachOf(mobiles)))
    .execute();
}

async function boundTo(
  transaction: StoreTransaction,
  company: CompanyId,
  mobiles: ReadonlySet<PhoneNumber>,
): Promise<readonly Bound[]> {
  return transaction
    .selectFrom("extensions")
    .select(["id", "mobile"])
    .where("company_id", "=", company)
    .where("mobile", "in", eachOf(mobiles))
    .execute();
}

async function pairsWith(
  transaction: StoreTransaction,
  company: CompanyId,
  mobiles: ReadonlySet<PhoneNumber>,
): Promise<readonly Row<"two_in_one_pairs">[]> {
  const pairs = transaction.selectFrom("two_in_one_pairs").selectAll().where("company_id", "=", company);
  const found = await pairs
    .where("a", "in", eachOf(mobiles))
    .unionAll(pairs.where("b", "in", eachOf(mobiles)))
    .execute();
  const byPosition = new Map(found.map((pair) => [pair.position, pair]));
  return [...byPosition.values()].toSorted((one, other) => one.position - other.position);
}

async function linesOf(transaction: StoreTransaction, company: CompanyId, numbers: ReadonlySet<PhoneNumber>) {
  const rows = await transaction
    .selectFrom("mobile_lines")
    .selectAll()
    .where("company_id", "=", company)
    .where("number", "in", eachOf(numbers))
    .orderBy("number")
    .execute();
  return rows.map(lineOf);
}

async function modesOf(
  transaction: StoreTransaction,
  company: CompanyId,
  pairs: readonly Row<"two_in_one_pairs">[],
) {
  const rows = await transaction
    .selectFrom("two_in_one_modes")
    .selectAll()
    .where("company_id", "=", company)
    .where("a", "in", eachOf(pairs.map((pair) => pair.a)))
    .orderBy("a")
    .execute();
  return new Map(rows.map(modeOf));
}

function mobilesOf(bound: readonly Bound[]): readonly PhoneNumber[] {
  return bound.flatMap(({ mobile }) => (mobile === null ? [] : [mobile]));
}

function halvesOf(pairs: readonly Row<"two_in_one_pairs">[]): ReadonlySet<PhoneNumber> {
  return new Set(pairs.flatMap(({ a, b }) => [a, b]));
}

function union<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): ReadonlySet<Value> {
  return new Set([...one, ...other]);
}
