import type { World } from "@naisen/domain/company-state";
import { hasOption, type MobileLine } from "@naisen/domain/facts/mobile-line";
import type { Extension } from "@naisen/domain/settings/extension";
import { type Breach, standing } from "@naisen/domain/standing";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { displayPhoneNumber, type PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import type { Over } from "../store/over.ts";
import { narrowFinding } from "./narrowing.ts";

/** An extension's settings as they go over the wire. */
export function presentRecord(extension: Extension) {
  return {
    ...extension,
    mobileDisplay: extension.mobile === null ? null : displayPhoneNumber(extension.mobile),
  };
}

/** An extension with its standing on that day, as it is told over what is theirs who ask. */
export function presentItem(extension: Extension, world: World, over: Over) {
  const { state, breaches, passedOver } = standing(extension, world);
  return {
    ...presentRecord(extension),
    siteName: extension.site === null ? null : (world.facts.sites.get(extension.site)?.name ?? null),
    state,
    violations: breaches.map((breach) => narrowFinding(over, presentBreach(breach), world)),
    passedOver: passedOver.map((breach) => narrowFinding(over, presentBreach(breach), world)),
  };
}

function presentBreach({ code, field, at, params }: Breach) {
  return { code, path: `/${field}${at}`, params };
}

/** A line with the extension that it carries, as calls know it. */
export function presentCarrying(line: PhoneNumber, table: RoutingTable, company: CompanyId) {
  const extension = table.onMobile(company, line)?.number ?? null;
  return { display: displayPhoneNumber(line), extension };
}

/** A line as far as a binding is concerned; null for a number that the company does not have. */
export function presentLine(number: PhoneNumber | null, world: World) {
  const line = number === null ? undefined : world.facts.lines.get(number);
  return line === undefined ? null : presentLineFacts(line, world);
}

export function presentLineFacts(line: MobileLine, { facts, settings, day }: World) {
  const [carried] = settings.extensions.onMobile(line.number);
  return {
    number: line.number,
    display: displayPhoneNumber(line.number),
    holder: facts.holders.get(line.holder)?.name ?? line.holder,
    sameHolder: line.holder === facts.baseContract.holder,
    status: line.status,
    officeLink: hasOption(line, "OFFICE_LINK", day),
    boundTo: carried === undefined ? null : { number: carried.number, name: carried.name },
  };
}
