import type { TokenRight } from "@naisen/api/endpoints/tokens";
import type { SiteId } from "@naisen/domain/vocabulary/ids";

/** A program's way in. Of its secrets only the SHA-256 is kept. Times are milliseconds since 1970. */
export interface ApiToken {
  readonly id: string;
  /** "operator" of an operator's. */
  readonly companyId: string;
  readonly name: string;
  readonly right: TokenRight;
  /** null: the whole company. */
  readonly sites: readonly SiteId[] | null;
  /** The userId of who is answerable for it; null: the command line. */
  readonly madeBy: string | null;
  readonly madeAt: number;
  /** From this moment on it does not hold. */
  readonly endsAt: number;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
  /** The network that it was last used from. */
  readonly lastUsedFrom: string | null;
}

/** A token as a list shows it. */
export interface ListedToken extends ApiToken {
  /** When the last of its earlier secrets ends; null where it has none. */
  readonly overlapEndsAt: number | null;
  /** Whom its newest secret was told; null where they are gone, and the secret with them. */
  readonly newest: Pick<FoundToken, "toldTo"> | null;
}

/** A token found by one of its secrets. */
export interface FoundToken {
  readonly token: ApiToken;
  /** When that secret ends because a newer one took its place; null: it is the newest. */
  readonly secretEndsAt: number | null;
  /** The userId of who was told that secret, and answers for it; null: the command line was. */
  readonly toldTo: string | null;
}

/** What is asked about tokens. */
export interface TokenReader {
  tokenBySecret(secretHash: string): Promise<FoundToken | null>;
  token(companyId: string, id: string): Promise<ApiToken | null>;
  /** The tokens of a company, the newest first. */
  tokensOf(companyId: string): Promise<readonly ListedToken[]>;
}

/** What is written of tokens. */
export interface TokenWriter extends TokenReader {
  /** Makes the token; those of its company that ended or were revoked before `forgotten` are gone. */
  putToken(token: ApiToken, forgotten: number): Promise<void>;
  /** Gives it a further secret, told to that userId; the earlier ones end at that moment at the latest. */
  putTokenSecret(id: string, secretHash: string, toldTo: string | null, earlierEndAt: number): Promise<void>;
  /** Revokes it; one that was revoked stays so since then. */
  revokeToken(id: string, at: number): Promise<void>;
  /** Takes away the tokens that this account made, and the secrets of others' that it was told. */
  removeTokensOf(companyId: string, userId: string): Promise<void>;
  /** Says that it was used at that moment, from that network. */
  touchToken(id: string, at: number, from: string | null): Promise<void>;
}
