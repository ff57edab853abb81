import type { CompanyState } from "@naisen/domain/company-state";
import type { Facts } from "@naisen/domain/facts/facts";
import { gatewayInService } from "@naisen/domain/facts/site";
import type { Extension } from "@naisen/domain/settings/extension";
import { liveDays } from "@naisen/domain/standing-days";
import type { ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { CompanyEntry, EntryChange, ExtensionEntry } from "./entry.ts";

/** A company's entry, from its facts. */
export function projectCompany(facts: Facts): CompanyEntry {
  const { menu, numberPlan } = facts.baseContract;
  return {
    company: facts.company.id,
    menu,
    gatewayPrefix: numberPlan.gatewayPrefix,
    outside050Prefix: numberPlan.outside050Prefix,
    deskOutsidePrefix: numberPlan.deskOutsidePrefix,
    sites: new Map([...facts.sites].map(([id, site]) => [id, { gateway: gatewayInService(site) }])),
  };
}

/** An extension's entry, from its settings and the facts that it hangs on. */
export function projectExtension(extension: Extension, state: CompanyState): ExtensionEntry {
  return {
    id: extension.id,
    number: extension.number,
    kind: extension.kind,
    mobile: extension.mobile,
    site: extension.site,
    ringSeconds: extension.voicemail?.on === true ? extension.voicemail.ringSeconds : null,
    live: liveDays(extension, state),
  };
}

/** What becomes of the named extensions in the table when the company stands as in `state`. */
export function projectChanges(ids: Iterable<ExtensionId>, state: CompanyState): readonly EntryChange[] {
  return [...ids].map((id) => {
    const extension = state.settings.extensions.get(id);
    return { id, entry: extension === undefined ? null : projectExtension(extension, state) };
  });
}
