import type { AccountRole } from "@naisen/api/endpoints/accounts";
import { eventBy, type Who } from "../sessions/who.ts";
import { type AccountRefused, accountRefused } from "./account-refusal.ts";
import { mayAdminister, roleToStore } from "./change-account.ts";
import { sitesGranted } from "./grant-told.ts";
import { isNameTaken } from "./is-name-taken.ts";
import { type MadeToken, makeLink } from "./make-link.ts";
import type { House } from "./use-case.ts";

export type Invited = AccountRefused | { readonly kind: "invited"; readonly made: MadeToken };

/** Makes an account without a password and its link; until that is used nobody can sign in with it. */
export async function inviteAccount(
  { store, now }: Pick<House, "store" | "now">,
  who: Who,
  { userId, ...wanted }: AccountRole & { readonly userId: string },
): Promise<Invited> {
  const moment = now();
  return store.write(async (writer) => {
    if (!(await mayAdminister(writer, who))) return accountRefused("policy.forbidden");
    if (await isNameTaken(writer, who.companyId, userId, moment)) return accountRefused("account.taken");
    const role = await roleToStore(writer, who.companyId, wanted);
    if ("kind" in role) return role;
    const account = {
      companyId: who.companyId,
      userId,
      ...role,
      passwordHash: null,
      disabledAt: null,
      createdAt: moment,
      lastSignedInAt: null,
    };
    await writer.putAccount(account);
    const params = { role: account.role, ...sitesGranted(account.sites) };
    await writer.putEvent({ ...eventBy(who, moment, userId), code: "account.invited", params });
    return { kind: "invited", made: await makeLink(writer, account, who, moment) };
  });
}
