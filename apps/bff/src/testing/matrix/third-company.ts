import { companyDocument } from "@naisen/api/company-document";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import { tokenHash } from "../../sessions/session-token.ts";
import type { Writer } from "../../store/store.ts";
import { OPERATORS } from "../../use-cases/add-user.ts";
import { importCompany } from "../../use-cases/import-company.ts";
import { NOW, type OpenHouse } from "../open-house.ts";
import { accountOf } from "./actors.ts";

/** What stands in every text that a namesake keeps. */
export const NAMESAKE = "同名の印";

/** Its rows come before those of all others. */
export const THIRD = "aaa";
const ISSUER = "https://provider.example";

/**
 * A company for which nobody asks. Its people have the userIds of those who do and of those who are asked about, and
 * everything that a sign-in can have: a question that leaves the company out finds theirs, and an act changes it.
 */
export async function putThirdCompany({ house }: OpenHouse, userIds: readonly string[]): Promise<void> {
  const operator = { companyId: OPERATORS, userId: "tests", role: "OPERATOR" };
  const imported = await importCompany(house, companyDocument.parse(DOCUMENT), operator, "IMPORT");
  if (imported.kind !== "imported") throw new Error(JSON.stringify(imported));
  await house.store.write(async (writer) => {
    await writer.putSecondFactor(THIRD, "NONE");
    await writer.putSingleSignOn(THIRD, PROVIDER);
    for (const userId of new Set(userIds)) await putNamesake(writer, userId);
  });
}

const DOCUMENT = {
  company: { id: THIRD, name: NAMESAKE },
  holders: [{ id: "h-same", name: NAMESAKE, kind: "CORPORATE" }],
  baseContract: { menu: "VIRTUAL_PBX", holder: "h-same", startsOn: "2026-04-01" },
  sites: [],
  mobileLines: [],
  extensions: [],
};
const PROVIDER = {
  companyId: THIRD,
  issuer: ISSUER,
  clientId: NAMESAKE,
  clientSecret: null,
  only: false,
  hosts: { authorization: "provider.example", token: "provider.example", keys: "provider.example" },
};

/** Somebody of the third company who is called the same. */
export async function putNamesake(writer: Writer, userId: string): Promise<void> {
  const account = { companyId: THIRD, userId, role: "ADMIN", sites: null, session: "OPEN" } as const;
  await writer.putAccount({ ...accountOf(account, null), name: NAMESAKE });
  const link = { companyId: THIRD, userId, tokenHash: tokenHash(`link of ${userId}`) };
  await writer.putInvitation({
    ...link,
    purpose: "RESET",
    madeBy: userId,
    madeAt: NOW,
    expiresAt: NOW + HOUR,
    usedAt: null,
  });
  await writer.putSession({ ...SESSION, companyId: THIRD, userId, tokenHash: tokenHash(`of ${userId}`) });
  await writer.putPasskey({ ...PASSKEY, companyId: THIRD, userId, credentialId: `${userId} of the third` });
  await writer.putTotp(THIRD, userId, { secret: "JBSWY3DPEHPK3PXP", confirmedAt: NOW, lastStep: 0 });
  await writer.putRecoveryCodes(THIRD, userId, [`code of ${userId}`]);
  await writer.putFactorRemoval(THIRD, userId, { by: NAMESAKE, at: NOW });
  await writer.putLink({ companyId: THIRD, userId, issuer: ISSUER, subject: userId, linkedAt: NOW });
  await writer.putDraft(THIRD, userId, { changes: [], reason: NAMESAKE, version: 1 });
  const savedFilters = [{ name: NAMESAKE, search: "" }];
  await writer.putPreferences(THIRD, userId, { ...PREFERENCES_AT_FIRST, savedFilters });
}

const HOUR = 60 * 60 * 1000;
const SESSION = {
  startedAt: NOW,
  seenAt: NOW,
  provedAt: NOW,
  owes: null,
  userAgent: NAMESAKE,
};
const PASSKEY = {
  publicKey: "none",
  counter: 0,
  transports: [],
  name: NAMESAKE,
  createdAt: NOW,
  lastUsedAt: null,
};
