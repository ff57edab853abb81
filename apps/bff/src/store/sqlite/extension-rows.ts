import type { Extension } from "@naisen/domain/settings/extension";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { kanaSortKey, searchKey } from "@naisen/domain/vocabulary/search-key";
import { sql } from "kysely";
import { insertForwards } from "./forward-rows.ts";
import { eachOf, readInPieces, writeInPieces } from "./many-rows.ts";
import type { Row, StoreTransaction } from "./schema.ts";
import { storedJson } from "./stored-json.ts";

/** Sorts behind every kana: the last code point that there is. */
const NO_KANA = "\u{10FFFF}";

/** Every extension of the company by number; two without a number stand by their ids. */
export async function loadExtensions(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<readonly Extension[]> {
  return readInPieces(
    (behind: Row<"extensions"> | null, limit) =>
      transaction
        .selectFrom("extensions")
        .selectAll()
        .where("company_id", "=", company)
        .$if(behind !== null, (query) =>
          query.where(sql<boolean>`(number, id) > (${behind?.number}, ${behind?.id})`),
        )
        .orderBy("number")
        .orderBy("id")
        .limit(limit)
        .execute(),
    extensionOf,
  );
}

/** The extensions of these ids, in the same order. */
export async function loadExtensionsOf(
  transaction: StoreTransaction,
  company: CompanyId,
  ids: Iterable<ExtensionId>,
): Promise<readonly Extension[]> {
  const rows = await transaction
    .selectFrom("extensions")
    .selectAll()
    .where("company_id", "=", company)
    .where("id", "in", eachOf(ids))
    // By the plus SQLite sorts what it found; without it it reads the whole company in the index's order.
    .orderBy(sql`+number`)
    .orderBy(sql`+id`)
    .execute();
  return rows.map(extensionOf);
}

/** Writes extensions that are not there, and whom they forward to. */
export async function insertExtensions(
  transaction: StoreTransaction,
  company: CompanyId,
  extensions: readonly Extension[],
): Promise<void> {
  const names = await siteNames(transaction, company);
  await writeInPieces(extensions, (piece) =>
    transaction
      .insertInto("extensions")
      .values(piece.map((extension) => rowOf(company, extension, names)))
      .execute(),
  );
  await insertForwards(transaction, company, extensions);
}

async function siteNames(
  transaction: StoreTransaction,
  company: CompanyId,
): Promise<ReadonlyMap<SiteId, string>> {
  const sites = await transaction
    .selectFrom("sites")
    .select(["id", "name"])
    .where("company_id", "=", company)
    .execute();
  return new Map(sites.map((site) => [site.id, site.name]));
}

/** An extension as a row says it. */
export function extensionOf(row: Row<"extensions">): Extension {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    site: row.site,
    mobile: row.mobile,
    name: row.name,
    kana: row.kana,
    department: row.department,
    voicemail: storedJson<Extension["voicemail"]>(row.voicemail, "extensions", row.company_id, row.number),
    forwarding: storedJson<Extension["forwarding"]>(row.forwarding, "extensions", row.company_id, row.number),
  };
}

function rowOf(
  company: CompanyId,
  extension: Extension,
  names: ReadonlyMap<SiteId, string>,
): Row<"extensions"> {
  const { voicemail, forwarding, ...columns } = extension;
  const siteName = extension.site === null ? null : (names.get(extension.site) ?? null);
  return {
    company_id: company,
    ...columns,
    voicemail: JSON.stringify(voicemail),
    forwarding: JSON.stringify(forwarding),
    search_key: searchKeyOf(extension, siteName),
    kana_key: extension.kana === null ? NO_KANA : kanaSortKey(extension.kana) || NO_KANA,
  };
}

/** What the extension is found by. A line ends each part: no typed text has one, so that none is found across two. */
function searchKeyOf({ number, name, kana, department, mobile }: Extension, siteName: string | null): string {
  return [number, name, kana, department, siteName, ...mobileForms(mobile)]
    .filter((part) => part !== null)
    .map(searchKey)
    .join("\n");
}

/** "+819011110001" as it is typed from abroad and at home. */
function mobileForms(mobile: PhoneNumber | null): readonly string[] {
  if (mobile === null) return [];
  return mobile.startsWith("+81") ? [mobile, `0${mobile.slice(3)}`] : [mobile];
}
