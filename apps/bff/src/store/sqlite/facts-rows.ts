import type { BaseContract, NumberPlan } from "@naisen/domain/facts/base-contract";
import type { Facts } from "@naisen/domain/facts/facts";
import type { MobileLine } from "@naisen/domain/facts/mobile-line";
import type { Site } from "@naisen/domain/facts/site";
import type { TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { Holder } from "@naisen/domain/vocabulary/holder";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Row } from "./schema.ts";
import { storedJson } from "./stored-json.ts";

/** The company's own rows of facts as they are written; a list's position is its place in the document. */
export function factsRows({ company, baseContract, holders, sites, lines, pairs }: Facts) {
  const company_id = company.id;
  return {
    base_contract: contractRow(company_id, baseContract),
    holders: [...holders.values()].map((holder, position) => holderRow(company_id, holder, position)),
    sites: [...sites.values()].map((site, position) => siteRow(company_id, site, position)),
    mobile_lines: [...lines.values()].map((line) => lineRow(company_id, line)),
    two_in_one_pairs: pairs.map((pair, position) => pairRow(company_id, pair, position)),
  };
}

/** A base contract as a row says it. */
export function contractOf(row: Row<"base_contracts">): BaseContract {
  return {
    menu: row.menu,
    holder: row.holder,
    term: { startsOn: row.starts_on, endsOn: row.ends_on },
    numberPlan: storedJson<NumberPlan>(row.number_plan, "base_contracts", row.company_id),
    number050: row.number_050,
  };
}

function contractRow(company_id: CompanyId, contract: BaseContract): Row<"base_contracts"> {
  return {
    company_id,
    menu: contract.menu,
    holder: contract.holder,
    starts_on: contract.term.startsOn,
    ends_on: contract.term.endsOn,
    number_plan: JSON.stringify(contract.numberPlan),
    number_050: contract.number050,
  };
}

/** A holder as a row says it. */
export function holderOf(row: Row<"holders">): Holder {
  return { id: row.id, name: row.name, corporateNumber: row.corporate_number, kind: row.kind };
}

function holderRow(company_id: CompanyId, holder: Holder, position: number): Row<"holders"> {
  const { id, name, corporateNumber, kind } = holder;
  return { company_id, id, position, name, corporate_number: corporateNumber, kind };
}

/** A site as a row says it. */
export function siteOf(row: Row<"sites">): Site {
  return {
    id: row.id,
    name: row.name,
    siteCode: row.site_code,
    address: row.address,
    state: row.state,
    accessLine: storedJson<Site["accessLine"]>(row.access_line, "sites", row.company_id, row.id),
    equipment: storedJson<Site["equipment"]>(row.equipment, "sites", row.company_id, row.id),
    gatewayNumber: row.gateway_number,
  };
}

function siteRow(company_id: CompanyId, site: Site, position: number): Row<"sites"> {
  return {
    company_id,
    id: site.id,
    position,
    name: site.name,
    site_code: site.siteCode,
    address: site.address,
    state: site.state,
    access_line: JSON.stringify(site.accessLine),
    equipment: JSON.stringify(site.equipment),
    gateway_number: site.gatewayNumber,
  };
}

/** A mobile line as a row says it. */
export function lineOf(row: Row<"mobile_lines">): MobileLine {
  return {
    number: row.number,
    holder: row.holder,
    status: row.status,
    options: storedJson<MobileLine["options"]>(row.options, "mobile_lines", row.number),
  };
}

function lineRow(company_id: CompanyId, line: MobileLine): Row<"mobile_lines"> {
  const { number, holder, status, options } = line;
  return { number, company_id, holder, status, options: JSON.stringify(options) };
}

/** A 2in1 pair as a row says it. */
export function pairOf(row: Row<"two_in_one_pairs">): TwoInOnePair {
  return { a: row.a, b: row.b, term: { startsOn: row.starts_on, endsOn: row.ends_on } };
}

function pairRow(
  company_id: CompanyId,
  { a, b, term }: TwoInOnePair,
  position: number,
): Row<"two_in_one_pairs"> {
  return { company_id, position, a, b, starts_on: term.startsOn, ends_on: term.endsOn };
}
