import type { TokenRight } from "@naisen/api/endpoints/tokens";
import type { CompanyId, ExtensionId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { Account, Actor, Session } from "../store/store.ts";

/** Who asks: a signed-in person, or a program with a token, as the store knows them at this moment. */
export interface Who {
  readonly companyId: CompanyId;
  /** A program's is the name of its token. */
  readonly userId: string;
  /** A program's is what may make its token. */
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
  /** By what a program asks, and whom the secret that it shows was told; null: a person. */
  readonly token: {
    readonly id: string;
    readonly right: TokenRight;
    readonly toldTo: string | null;
  } | null;
}

/** The role by which the log knows a program. */
export const PROGRAM = "TOKEN";

/** What every event of the security log says that this person made, about an account where it is not their own. */
export function eventBy(who: Who, at: number, subject: string | null = null) {
  return { company: who.companyId, at, actor: actorOf(who), subject };
}

/** By which door the history says that they came. */
export function doorOf({ token }: Who): "PANEL" | "API" {
  return token === null ? "PANEL" : "API";
}

/** As the log names them: a program by its token's name. */
export function actorOf({ companyId, userId, role, token }: Who): Actor {
  return { companyId, userId, role: token === null ? role : PROGRAM };
}
