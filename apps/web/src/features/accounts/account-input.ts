import type { Account, AccountRole } from "@naisen/api/endpoints/accounts";
import { newUserId, shownName } from "@naisen/api/identity";
import { extensionNumber, siteId } from "@naisen/api/scalars";
import * as z from "zod/mini";

/** What is typed of an account. */
export interface AccountInput {
  readonly role: AccountRole["role"];
  readonly name: string;
  /** The sites that an administrator or auditor is for; null: the whole company. */
  readonly sites: readonly string[] | null;
  /** The number of the extension, and how the box shows it. */
  readonly extension: string;
  readonly extensionText: string;
}

export type AccountFault = "name" | "sites" | "extension" | "userId";

export function inputOf(account: Account | null): AccountInput {
  const { role = "USER", name = null, sites = null, extension = null } = account ?? {};
  return {
    role,
    name: name ?? "",
    sites,
    extension: extension ?? "",
    extensionText: [extension, role === "USER" ? name : null].filter(Boolean).join(" "),
  };
}

/** What was typed as a role to be sent, or the field that is not yet right. */
export function readRole({ role, name, sites, extension }: AccountInput): AccountRole | AccountFault {
  if (role !== "USER") {
    const read = z.safeParse(shownName(100), name);
    if (!read.success) return "name";
    if (sites === null) return { role, name: read.data };
    return sites.length === 0 ? "sites" : { role, name: read.data, sites: z.parse(z.array(siteId), sites) };
  }
  const read = z.safeParse(extensionNumber, extension);
  return read.success && /^\d+$/.test(read.data) ? { role, extension: read.data } : "extension";
}

export function readUserId(typed: string): string | null {
  const read = z.safeParse(newUserId, typed);
  return read.success ? read.data : null;
}

/** A userId to begin with: a user's extension, an administrator's name as far as it is in Latin letters. */
export function suggestedUserId({ role, name, extension }: AccountInput): string {
  if (role === "USER") return extension;
  const latin = name.normalize("NFKC").toLowerCase().trim();
  return /^[a-z][a-z .'-]*$/.test(latin) ? latin.replace(/[^a-z]+/g, ".").slice(0, 64) : "";
}
