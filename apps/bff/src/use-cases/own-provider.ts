import { isByProviderOnly } from "../sessions/single-sign-on.ts";
import { eventBy, type Who } from "../sessions/who.ts";
import { DONE } from "./account-refusal.ts";
import { noteFactorChange } from "./note-factor-change.ts";
import type { House } from "./use-case.ts";

type Unlinked =
  | typeof DONE
  | {
      readonly kind: "refused";
      readonly code: "not-found" | "single-sign-on.only" | "single-sign-on.last-way";
    };

/** Takes one's own link away, unless it is the only way in or the company wants it kept. Other sessions end. */
export function unlinkProvider({ store, now }: Pick<House, "store" | "now">, who: Who): Promise<Unlinked> {
  const { companyId, userId } = who;
  return store.write(async (writer) => {
    if ((await writer.linkOf(companyId, userId)) === null) return { kind: "refused", code: "not-found" };
    if (await isByProviderOnly(writer, who)) return { kind: "refused", code: "single-sign-on.only" };
    const account = await writer.account(companyId, userId);
    if (account?.passwordHash == null) return { kind: "refused", code: "single-sign-on.last-way" };
    await writer.removeLink(companyId, userId);
    await writer.endSessionsOf(companyId, userId, who.tokenHash);
    await writer.putEvent({ ...eventBy(who, now()), code: "factor.removed", params: { factor: "OIDC" } });
    await noteFactorChange(writer, who, now());
    return DONE;
  });
}
