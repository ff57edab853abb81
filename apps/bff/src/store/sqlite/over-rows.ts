import { sql } from "kysely";
import type { Over } from "../over.ts";
import { eachOf } from "./many-rows.ts";

/** The extensions that are theirs. */
export function isTheirSite({ sites }: Over) {
  return sites === null ? sql<boolean>`true` : sql<boolean>`extensions.site in ${eachOf(sites)}`;
}

/**
 * What an extension is searched by: all, or without the forms of the mobile number, which stand last in it (extension-rows.ts),
 * and with numbers in names masked.
 */
export function searchedOf({ masked }: Over) {
  if (!masked) return sql`extensions.search_key`;
  return sql`mask_numbers(substr(extensions.search_key, 1, length(extensions.search_key) - case
    when extensions.mobile is null then 0
    when extensions.mobile like '+81%' then 2 * length(extensions.mobile)
    else length(extensions.mobile) + 1 end))`;
}

/** What an account is searched by, beside its extension. */
export function searchedAccountOf({ masked }: Over) {
  return masked ? sql`mask_numbers(accounts.search_key)` : sql`accounts.search_key`;
}

/** The lines, of a table named `line`, that carry no extension of somebody else's; to whom has no site, none. */
export function isTheirLine({ company, sites }: Over) {
  if (sites === null) return sql<boolean>`true`;
  if (sites.length === 0) return sql<boolean>`false`;
  return sql<boolean>`not exists (
    select 1 from extensions where company_id = ${company} and mobile = line.number
      and (site is null or site not in ${eachOf(sites)}))`;
}

/** The 2in1 pairs with a line that carries one of their extensions. */
export function isTheirPair({ company, sites }: Over) {
  if (sites === null) return sql<boolean>`true`;
  const carries = (line: "a" | "b") => sql`exists (
    select 1 from extensions where company_id = ${company} and mobile = two_in_one_pairs.${sql.ref(line)}
      and site in ${eachOf(sites)})`;
  return sql<boolean>`(${carries("a")} or ${carries("b")})`;
}

/** The log's entries in which one of their extensions, handsets or gateway numbers stands. */
export function isTheirEntry(over: Over) {
  const { company, sites } = over;
  if (sites === null) return sql<boolean>`true`;
  return sql<boolean>`change_log.revision in (
    select revision from change_log_touched where company_id = ${company} and address in (
      select 'site/' || value from json_each(${JSON.stringify(sites)})
      union all select 'two-in-one/' || a from two_in_one_pairs where company_id = ${company} and ${isTheirPair(over)}
      union all select 'inbound/' || gateway_number from sites
        where company_id = ${company} and id in ${eachOf(sites)} and gateway_number is not null
      union all select 'standing/of/' || id from extensions where company_id = ${company} and site in ${eachOf(sites)}))`;
}
