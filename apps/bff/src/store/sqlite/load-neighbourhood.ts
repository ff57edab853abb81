import type { CompanyState } from "@naisen/domain/company-state";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { sql } from "kysely";
import { MOST_KEYS, type NeighbourhoodKeys } from "../neighbourhood.ts";
import { loadExtensionsOf } from "./extension-rows.ts";
import { lineOf, pairOf } from "./facts-rows.ts";
import { forwardedFrom, forwardersOf } from "./forward-rows.ts";
import { loadCompany } from "./load-company.ts";
import { loadFewFacts } from "./load-facts.ts";
import { eachOf } from "./many-rows.ts";
import { loadOutside } from "./outside-rows.ts";
import { loadReleases } from "./release-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";
import { loadInbound, modeOf } from "./settings-rows.ts";

/** Behind every number that begins with the same digits. */
const BEHIND = "\u{10FFFF}";

/** What NeighbourhoodKeys promises, in seventeen queries however many keys there are, or the company whole beyond MOST_KEYS. */
export async function loadNeighbourhood(
  transaction: StoreTransaction,
  company: CompanyId,
  keys: NeighbourhoodKeys,
): Promise<CompanyState | null> {
  const { ids, numbers, mobiles, starts = [] } = keys;
  if (ids.length + numbers.length + mobiles.length + starts.length > MOST_KEYS) {
    return loadCompany(transaction, company);
  }
  const few = await loadFewFacts(transaction, company);
  if (few === null) return null;
  const around = await extensionsAround(transaction, company, keys);
  const carried = await linesAround(transaction, company, new Set([...mobiles, ...mobilesOf(around)]));
  const forwardedTo = await forwardedFrom(transaction, company, idsOf(around));
  const beside = await beginningWith(transaction, company, starts);
  const loaded = new Set([...idsOf(around), ...idsOf(carried.onOtherHalf), ...forwardedTo, ...beside]);
  return {
    facts: { ...few, lines: carried.lines, pairs: carried.pairs.map(pairOf) },
    settings: {
      extensions: new ExtensionIndex(await loadExtensionsOf(transaction, company, loaded)),
      twoInOneModes: await modesOf(transaction, company, carried.pairs),
      inbound: await loadInbound(transaction, company),
      outside: await loadOutside(transaction, company),
    },
    released: await loadReleases(transaction, company, numbers),
  };
}

/** The extensions that the keys name, and those who forward to them. */
async function extensionsAround(
  transaction: StoreTransaction,
  company: CompanyId,
  keys: NeighbourhoodKeys,
): Promise<readonly Bound[]> {
  const named = await namedBy(transaction, company, keys);
  const forwarders = await forwardersOf(transaction, company, idsOf(named), keys.numbers);
  const also = await namedBy(transaction, company, { ids: forwarders, numbers: [], mobiles: [] });
  return [...named, ...also];
}

/** The lines with these numbers, their pairs with both lines, and the extensions on the other halves. */
async function linesAround(
  transaction: StoreTransaction,
  company: CompanyId,
  mobiles: ReadonlySet<PhoneNumber>,
) {
  const halves = halvesOf(await pairsWith(transaction, company, mobiles));
  const onOtherHalf = await boundTo(transaction, company, halves);
  // Lines may be paired anew: a line of the other half's extension can stand in one more pair.
  const pairs = await pairsWith(transaction, company, union(mobiles, halves));
  const lines = await linesOf(transaction, company, union(mobiles, halvesOf(pairs)));
  return { onOtherHalf, pairs, lines: new Map(lines.map((line) => [line.number, line])) };
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

/** The extensions whose numbers begin with one of these and are longer. */
async function beginningWith(
  transaction: StoreTransaction,
  company: CompanyId,
  starts: readonly ExtensionNumber[],
): Promise<readonly ExtensionId[]> {
  const { rows } = await sql<{ id: ExtensionId }>`
    select extensions.id from json_each(${JSON.stringify(starts)}) as start
      cross join extensions on extensions.company_id = ${company}
        and extensions.number > start.value and extensions.number < start.value || ${BEHIND}`.execute(
    transaction,
  );
  return rows.map(({ id }) => id);
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

function idsOf(bound: readonly Bound[]): readonly ExtensionId[] {
  return bound.map(({ id }) => id);
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
