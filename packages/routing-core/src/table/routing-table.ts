import type { OutsidePolicy } from "@naisen/domain/settings/outside";
import type { TwoInOneMode } from "@naisen/domain/settings/settings";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { CompanyEntry, ExtensionEntry } from "./entry.ts";

/** What `route` asks. Every question names the company: two of them may use the same digits and never meet. */
export interface RoutingTable {
  company(company: CompanyId): CompanyEntry | undefined;
  extension(company: CompanyId, number: ExtensionNumber): ExtensionEntry | undefined;
  onMobile(company: CompanyId, mobile: PhoneNumber): ExtensionEntry | undefined;
  withId(company: CompanyId, id: ExtensionId): ExtensionEntry | undefined;
  /** How the handset whose A number this is calls and rings. */
  twoInOne(company: CompanyId, a: PhoneNumber): TwoInOneMode | undefined;
  /** The extension that a 050 or gateway number rings. */
  inbound(company: CompanyId, number: PhoneNumber): ExtensionId | undefined;
  /** What goes out of the company; of one that is not there, what was never set. */
  outside(company: CompanyId): OutsidePolicy;
  /** In no promised order; ask for as few as you need. */
  extensions(company: CompanyId): Iterable<ExtensionEntry>;
}
