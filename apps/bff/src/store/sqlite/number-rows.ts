import type { CompanyState } from "@naisen/domain/company-state";
import type { Extension } from "@naisen/domain/settings/extension";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import { DEFAULT_OUTSIDE } from "@naisen/domain/settings/outside";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import { spanStart } from "@naisen/domain/vocabulary/number-span";
import { sql } from "kysely";
import { startsOf } from "../neighbourhood.ts";
import type { Over } from "../over.ts";
import type { NumberSpan } from "../store.ts";
import { loadExtensionsOf } from "./extension-rows.ts";
import { loadFewFacts } from "./load-facts.ts";
import { eachOf, readInPieces } from "./many-rows.ts";
import { isTheirSite } from "./over-rows.ts";
import { loadReleases } from "./release-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** Behind every number that begins with the same digits. */
const BEHIND = "\u{10FFFF}";

/** The extensions that have one of the numbers or one that it begins with, and of each one that begins with it. */
export async function aroundNumbers(
  transaction: StoreTransaction,
  company: CompanyId,
  numbers: readonly ExtensionNumber[],
): Promise<CompanyState | null> {
  const few = await loadFewFacts(transaction, company);
  if (few === null) return null;
  const named = await transaction
    .selectFrom("extensions")
    .select("id")
    .where("company_id", "=", company)
    .where("number", "in", eachOf(new Set([...numbers, ...numbers.flatMap(startsOf)])))
    .execute();
  const longer = await longerThan(transaction, company, numbers);
  const ids = new Set([...named.map(({ id }) => id), ...longer]);
  return {
    facts: { ...few, lines: new Map(), pairs: [] },
    settings: {
      extensions: new ExtensionIndex(await loadExtensionsOf(transaction, company, ids)),
      twoInOneModes: new Map(),
      inbound: new Map(),
      outside: DEFAULT_OUTSIDE,
    },
    released: await loadReleases(transaction, company, numbers),
  };
}

/** One look-up a number: however many begin with it, the first of them says that it cannot be given. */
async function longerThan(
  transaction: StoreTransaction,
  company: CompanyId,
  numbers: readonly ExtensionNumber[],
): Promise<readonly ExtensionId[]> {
  const { rows } = await sql<{ id: ExtensionId | null }>`
    select (
      select id from extensions
      where company_id = ${company} and number > start.value and number < start.value || ${BEHIND}
      order by number limit 1
    ) as id from json_each(${JSON.stringify(numbers)}) as start`.execute(transaction);
  return rows.flatMap(({ id }) => id ?? []);
}

/** The company's numbers from the index alone, piece by piece, counted by the hundred in which they stand. */
export async function numberSpans(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<readonly NumberSpan[]> {
  const numbers = await readInPieces(
    (behind: Pick<Row<"extensions">, "number" | "id"> | null, limit) =>
      transaction
        .selectFrom("extensions")
        .select(["number", "id"])
        .where("company_id", "=", company)
        .$if(behind !== null, (query) =>
          query.where(sql<boolean>`(number, id) > (${behind?.number}, ${behind?.id})`),
        )
        .orderBy("number")
        .orderBy("id")
        .limit(limit)
        .execute(),
    ({ number }) => number,
  );
  const used = new Map<ExtensionNumber, number>();
  for (const number of numbers) {
    if (!/^[0-9]{2,8}$/.test(number)) continue;
    const from = spanStart(number, 100);
    used.set(from, (used.get(from) ?? 0) + 1);
  }
  return [...used].map(([from, count]) => ({ from, used: count }));
}

/** So many extensions are looked at for one of a kind; beyond them none is said to be there. */
const MOST_LOOKED_AT = 5_000;

/** The lowest number of an extension of that kind, and of that site where one is given, among the first so many. */
export async function lowestNumber(
  transaction: StoreTransaction,
  over: Over,
  kind: Extension["kind"],
  site: SiteId | null,
): Promise<ExtensionNumber | null> {
  const row = await transaction
    .selectFrom(
      transaction
        .selectFrom("extensions")
        .select(["number", "kind", "site"])
        .where("company_id", "=", over.company)
        .where(isTheirSite(over))
        .where("number", "<>", "" as ExtensionNumber)
        .orderBy("number")
        .limit(MOST_LOOKED_AT)
        .as("first"),
    )
    .select("number")
    .where("kind", "=", kind)
    .$if(site !== null, (query) => query.where("site", "=", site))
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? null;
}
