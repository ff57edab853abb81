import type { Account, Reader } from "../store/store.ts";

/**
 * Whether the company has this account come in by its provider only: it said so, and the account is linked. Administrators
 * keep every way, so that a provider that is away, or set wrongly, locks no company out (adr-0022).
 */
export async function isByProviderOnly(
  reader: Reader,
  { companyId, userId, role }: Pick<Account, "companyId" | "userId" | "role">,
): Promise<boolean> {
  if (role !== "USER" && role !== "AUDITOR") return false;
  const setting = await reader.singleSignOn(companyId);
  if (setting === null || !setting.only) return false;
  const link = await reader.linkOf(companyId, userId);
  return link?.issuer === setting.issuer;
}
