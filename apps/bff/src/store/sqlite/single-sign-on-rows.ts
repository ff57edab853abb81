import type { KeyRing } from "../key-ring.ts";
import type {
  ProviderHosts,
  ProviderLink,
  SingleSignOn,
  SingleSignOnReader,
  SingleSignOnWriter,
} from "../single-sign-on.ts";
import type { Row, StoreTransaction } from "./schema.ts";

/** What is asked about sign-in by a provider in one transaction. */
export function singleSignOnReaderOver(transaction: StoreTransaction, keys: KeyRing): SingleSignOnReader {
  return {
    singleSignOn: (companyId) => settingOf(transaction, keys, companyId),
    linkOf: async (companyId, userId) =>
      linkIn(await links(transaction, companyId).where("user_id", "=", userId).executeTakeFirst()),
    linkTo: async (companyId, issuer, subject) =>
      linkIn(
        await links(transaction, companyId)
          .where("issuer", "=", issuer)
          .where("subject", "=", subject)
          .executeTakeFirst(),
      ),
    linksOf: async (companyId) =>
      (await links(transaction, companyId).orderBy("user_id").execute()).map(readLink),
  };
}

/** What is written of it in one transaction. */
export function singleSignOnWriterOver(transaction: StoreTransaction, keys: KeyRing): SingleSignOnWriter {
  return {
    ...singleSignOnReaderOver(transaction, keys),
    putSingleSignOn: (companyId, setting) => putSetting(transaction, keys, companyId, setting),
    putLink: (link) => putLink(transaction, link),
    removeLink: async (companyId, userId) => {
      await transaction
        .deleteFrom("provider_links")
        .where("company_id", "=", companyId)
        .where("user_id", "=", userId)
        .execute();
    },
  };
}

async function settingOf(
  transaction: StoreTransaction,
  keys: KeyRing,
  companyId: string,
): Promise<SingleSignOn | null> {
  const row = await transaction
    .selectFrom("single_sign_on")
    .selectAll()
    .where("company_id", "=", companyId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { issuer, client_id: clientId, client_secret: sealed } = row;
  const clientSecret = sealed === null ? null : keys.open("PROVIDER", [companyId], sealed);
  const hosts = row.hosts === null ? null : (JSON.parse(row.hosts) as ProviderHosts);
  const setting = { companyId, issuer, clientId, clientSecret, only: row.only_by_it === 1, hosts };
  return sealed !== null && clientSecret === null ? { ...setting, secretLost: true } : setting;
}

async function putSetting(
  transaction: StoreTransaction,
  keys: KeyRing,
  companyId: string,
  setting: SingleSignOn | null,
): Promise<void> {
  if (setting === null) {
    await transaction.deleteFrom("single_sign_on").where("company_id", "=", companyId).execute();
    return;
  }
  const { issuer, clientId, clientSecret, only, hosts } = setting;
  await transaction
    .replaceInto("single_sign_on")
    .values({
      company_id: companyId,
      issuer,
      client_id: clientId,
      client_secret: clientSecret === null ? null : keys.seal("PROVIDER", [companyId], clientSecret),
      only_by_it: Number(only),
      hosts: hosts === null ? null : JSON.stringify(hosts),
    })
    .execute();
}

/** Both keys of the table are unique: whichever stands in the way goes. */
async function putLink(transaction: StoreTransaction, link: ProviderLink): Promise<void> {
  await transaction
    .replaceInto("provider_links")
    .values({
      company_id: link.companyId,
      user_id: link.userId,
      issuer: link.issuer,
      subject: link.subject,
      linked_at: link.linkedAt,
    })
    .execute();
}

function links(transaction: StoreTransaction, companyId: string) {
  return transaction.selectFrom("provider_links").selectAll().where("company_id", "=", companyId);
}

function linkIn(row: Row<"provider_links"> | undefined): ProviderLink | null {
  return row === undefined ? null : readLink(row);
}

function readLink(row: Row<"provider_links">): ProviderLink {
  const { company_id: companyId, user_id: userId, issuer, subject, linked_at: linkedAt } = row;
  return { companyId, userId, issuer, subject, linkedAt };
}
