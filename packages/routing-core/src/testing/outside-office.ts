import type { CompanyState } from "@naisen/domain/company-state";
import { ExtensionIndex } from "@naisen/domain/settings/extension-index";
import type { ForwardingCondition } from "@naisen/domain/settings/forwarding";
import { nobodyWith } from "@naisen/domain/settings/forwarding";
import { DEFAULT_OUTSIDE, type OutsidePolicy } from "@naisen/domain/settings/outside";
import { number } from "@naisen/domain/testing/scalars";
import { office } from "./a-table.ts";

/** The office with what it allows to go out. */
export function officeAllowing(but: Partial<OutsidePolicy>): CompanyState {
  const company = office();
  return { ...company, settings: { ...company.settings, outside: { ...DEFAULT_OUTSIDE, ...but } } };
}

/** The same, in which the extension forwards to a number outside. */
export function officeForwarding(
  extension: string,
  when: ForwardingCondition,
  to: string,
  but: Partial<OutsidePolicy> = { forwarding: "LISTED", allowList: ["03", "090"], dailyCap: 10 },
): CompanyState {
  const company = officeAllowing(but);
  const team = [...company.settings.extensions].map((one) =>
    one.number === extension ? { ...one, forwarding: [{ when, to: nobodyWith(number(to)) }] } : one,
  );
  return { ...company, settings: { ...company.settings, extensions: new ExtensionIndex(team) } };
}
