import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { Account, Actor, Session } from "../store/store.ts";

/** Who asks: a signed-in person, as the store knows them at this moment. */
export interface Who {
  readonly companyId: CompanyId;
  readonly userId: string;
  readonly role: Account["role"];
  /** A user's own extension; null for everybody else. */
  readonly extension: ExtensionId | null;
  /** The sites that an administrator or auditor is for, as far as the company has them; null: the whole company. */
  readonly sites: readonly SiteId[] | null;
  readonly tokenHash: string;
  /** What is still to be done before anything else. */
  readonly owes: Session["owes"];
  /** When they last proved who they are. */
  readonly provedAt: number;
}

/** What every event of the security log says that this person made, about an account where it is not their own. */
export function eventBy(who: Who, at: number, subject: string | null = null) {
  return { company: who.companyId, at, actor: actorOf(who), subject };
}

/** As the log names them. */
export function actorOf({ companyId, userId, role }: Who): Actor {
  return { companyId, userId, role };
}
