import { type MadeSecret, OVERLAP, type TokenRight } from "@naisen/api/endpoints/tokens";
import type { ProblemCode } from "@naisen/api/problem";
import { type Day, dayOf, daysBetween, nextDay } from "@naisen/domain/vocabulary/day";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { makerOf, newSecret, tokenFault } from "../sessions/api-tokens.ts";
import { tokenHash } from "../sessions/session-token.ts";
import { actorOf, eventBy, type Who } from "../sessions/who.ts";
import type { Over } from "../store/over.ts";
import type { Actor, Writer } from "../store/store.ts";
import type { ApiToken } from "../store/tokens.ts";
import { areSitesOf } from "./change-account.ts";
import { sitesGranted } from "./grant-told.ts";
import { isNameTaken } from "./is-name-taken.ts";
import { isTheirToken, lastDayOf } from "./list-tokens.ts";
import { midnight } from "./midnight.ts";
import { tokensHolding } from "./tokens-holding.ts";
import type { House } from "./use-case.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A token holds at most until so many days from the day on which it is made. */
export const LONGEST_DAYS = 365;
/** So many of a company hold at once. */
const MOST = 100;
/** So long after its end a token is still listed. */
const REMEMBERED = 90 * DAY;

/** A token to be made. */
export interface TokenToMake {
  readonly companyId: string;
  readonly name: string;
  readonly right: TokenRight;
  readonly sites: readonly SiteId[] | null;
  /** The last day on which it holds. */
  readonly endsOn: Day;
}

/** Who makes it: the account that answers for it and how the log names it; null: the command line. */
interface Maker {
  readonly madeBy: string | null;
  readonly actor: Actor | null;
}

type Refused<Code extends ProblemCode> = { readonly kind: "refused"; readonly code: Code };
type NotMade = Extract<ProblemCode, `token.${string}`>;
export type MadeToken = Refused<NotMade> | { readonly kind: "made"; readonly made: MadeSecret };

type Doors = Pick<House, "store" | "now" | "newId">;

/** Makes a token over some of the maker's sites, or over all that they have. */
export function makeToken(
  house: Doors,
  who: Who,
  over: Over,
  wanted: Omit<TokenToMake, "companyId" | "sites"> & { readonly sites?: readonly SiteId[] | undefined },
): Promise<MadeToken> {
  const sites = wanted.sites ?? over.sites;
  if (sites?.some((site) => over.sites?.includes(site) === false)) {
    return Promise.resolve(refused("token.no-such-site"));
  }
  const toMake = { ...wanted, companyId: over.company, sites };
  return house.store.write((writer) =>
    putToken(house, writer, { madeBy: who.userId, actor: actorOf(who) }, toMake),
  );
}

/** The same in the transaction at hand, over whatever of its company. */
export async function putToken(
  { now, newId }: Doors,
  writer: Writer,
  { madeBy, actor }: Maker,
  { companyId, name, right, sites, endsOn }: TokenToMake,
): Promise<MadeToken> {
  const moment = now();
  const days = daysBetween(dayOf(moment), endsOn);
  if (days < 0 || days > LONGEST_DAYS) return refused("token.end-refused");
  if (sites !== null && (sites.length === 0 || !(await areSitesOf(writer, companyId as never, sites))))
    return refused("token.no-such-site");
  const holding = await tokensHolding(writer, companyId, moment);
  if (holding.length >= MOST) return refused("token.too-many");
  if (await isNameTaken(writer, companyId, name, moment)) return refused("token.name-taken");
  const token = {
    id: newId(),
    companyId,
    name,
    right,
    sites,
    madeBy,
    madeAt: moment,
    endsAt: Date.parse(midnight(nextDay(endsOn))),
    revokedAt: null,
    lastUsedAt: null,
    lastUsedFrom: null,
  };
  await writer.putToken(token, moment - REMEMBERED);
  const made = await putSecret(writer, token, madeBy, moment);
  const params = { name, right, ...sitesGranted(sites) };
  await writer.putEvent({ company: companyId, at: moment, code: "token.made", params, actor });
  return { kind: "made", made };
}

export type RotatedToken =
  | Refused<"not-found" | "token.over">
  | { readonly kind: "made"; readonly made: MadeSecret & { readonly overlapUntil: string | null } };

/** Gives a token a new secret. Its maker answers for the token as before, who rotates it for the secret that they are told. */
export function rotateToken(
  { store, now }: Doors,
  who: Who,
  over: Over,
  { id, overlapHours = OVERLAP.usual }: { readonly id: string; readonly overlapHours?: number | undefined },
): Promise<RotatedToken> {
  const moment = now();
  const overlapEndsAt = moment + overlapHours * HOUR;
  return store.write(async (writer) => {
    const token = await writer.token(over.company, id);
    if (token === null || !isTheirToken(over, token)) return refused("not-found");
    if (tokenFault(token, await makerOf(writer, token), moment) !== null) return refused("token.over");
    const made = await putSecret(writer, token, who.userId, overlapEndsAt);
    const params = { name: token.name };
    await writer.putEvent({ ...eventBy(who, moment), code: "token.rotated", params });
    const overlapUntil = overlapHours === 0 ? null : new Date(overlapEndsAt).toISOString();
    return { kind: "made", made: { ...made, overlapUntil } };
  });
}

/** Stops a token; false where there is none such that is theirs. */
export function revokeToken({ store, now }: Doors, who: Who, over: Over, id: string): Promise<boolean> {
  const moment = now();
  return store.write(async (writer) => {
    const token = await writer.token(over.company, id);
    if (token === null || !isTheirToken(over, token)) return false;
    if (token.revokedAt !== null) return true;
    await writer.revokeToken(id, moment);
    const params = { name: token.name };
    await writer.putEvent({ ...eventBy(who, moment), code: "token.revoked", params });
    return true;
  });
}

/** Gives the token a secret, told to that userId; those of before end at that moment at the latest. */
async function putSecret(
  writer: Writer,
  { id, name, endsAt }: ApiToken,
  toldTo: string | null,
  earlierEndAt: number,
) {
  const secret = newSecret();
  await writer.putTokenSecret(id, tokenHash(secret), toldTo, earlierEndAt);
  return { id, name, endsOn: lastDayOf(endsAt), secret };
}

function refused<Code extends ProblemCode>(code: Code): Refused<Code> {
  return { kind: "refused", code };
}
