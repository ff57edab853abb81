import type { Violation } from "@naisen/api/change-set";
import type { CompanyState } from "@naisen/domain/company-state";
import type { Extension } from "@naisen/domain/settings/extension";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { RoutingTable } from "@naisen/routing-core/table/routing-table";
import { isTheirs, type Over } from "../store/over.ts";

// What a person with some sites of a company is told of the others (ADR 17): that a number is in use, and nothing more.

/** What an extension of another's is called: the panel writes it behind the number, where "" would say that there is none. */
export const NOT_TOLD = "—";

/** Whether the extension is theirs. */
export function isTheirExtension(over: Over, extension: Pick<Extension, "site">): boolean {
  return isTheirs(over, extension.site);
}

/** Whether a number is of an extension of theirs, as calls know it now. */
export function isTheirNumber(over: Over, table: RoutingTable, number: ExtensionNumber): boolean {
  const entry = table.extension(over.company, number);
  return entry !== undefined && isTheirExtension(over, entry);
}

/** Whether a line carries an extension of theirs, as calls know it now. */
export function carriesTheirs(over: Over, table: RoutingTable, line: PhoneNumber): boolean {
  const entry = table.onMobile(over.company, line);
  return entry !== undefined && isTheirExtension(over, entry);
}

/** Whether a line carries an extension that is not theirs. */
export function carriesAnothers(over: Over, table: RoutingTable, line: PhoneNumber): boolean {
  const entry = table.onMobile(over.company, line);
  return entry !== undefined && !isTheirExtension(over, entry);
}

/** A number in E.164 as it is told of a line that carries an extension that is not theirs: +8190****0001. */
export function lineToTell(over: Over, table: RoutingTable, line: PhoneNumber): PhoneNumber {
  if (!carriesAnothers(over, table, line)) return line;
  return line.replace(/^(\+81\d{2})\d{4}/, "$1****") as PhoneNumber;
}

/** The params that name somebody beside the extension that a finding is about, each with the one by which it is known. */
const NAMES = { otherName: "other", targetName: "target" } as const;

/** A finding without the names of people who are not theirs. Who gave a number up is nobody's any more. */
export function narrowFinding<Finding extends Violation>(
  over: Over,
  finding: Finding,
  { settings }: Pick<CompanyState, "settings">,
): Finding {
  if (over.sites === null) return finding;
  const isKnown = (number: unknown) => {
    const found = settings.extensions.numbered(String(number) as ExtensionNumber);
    return found.length > 0 && found.every((extension) => isTheirExtension(over, extension));
  };
  const isTold = ([name]: readonly [string, unknown]) => {
    if (name === "before") return false;
    if (name !== "otherName" && name !== "targetName") return true;
    return isKnown(finding.params[NAMES[name]] ?? finding.params.extension);
  };
  return { ...finding, params: Object.fromEntries(Object.entries(finding.params).filter(isTold)) };
}

/**
 * The mobile numbers that are not told to whom asks: all of them, or those of extensions that are not theirs. One that
 * they named themselves is told as they named it: masked, it would tell that it is another's. Where it is told of a phone
 * and not given back, it is masked before (lineToTell).
 */
export function hiddenLines(
  over: Over,
  table: RoutingTable,
  named: ReadonlySet<PhoneNumber>,
): ((line: PhoneNumber) => boolean) | null {
  if (over.masked) return () => true;
  return over.sites === null ? null : (line) => !named.has(line) && carriesAnothers(over, table, line);
}
