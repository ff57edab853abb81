import type { Token } from "@naisen/api/endpoints/tokens";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { holderFault, holderOf, makerOf, tokenFault } from "../sessions/api-tokens.ts";
import { NO_KEYS } from "../store/neighbourhood.ts";
import type { Over } from "../store/over.ts";
import type { Reader } from "../store/store.ts";
import type { ApiToken, ListedToken } from "../store/tokens.ts";
import { nameActors } from "./name-actors.ts";
import type { House } from "./use-case.ts";

/** So many that do not hold any more are listed. */
const MOST_OVER = 100;

/** The tokens that are theirs, those that hold first, each group the newest first. */
export function listTokens({ store, now }: Pick<House, "store" | "now">, over: Over): Promise<Token[]> {
  const moment = now();
  return store.read(async (reader) => {
    const theirs = (await reader.tokensOf(over.company)).filter((token) => isTheirToken(over, token));
    const state = await reader.neighbourhood(over.company, NO_KEYS);
    const siteName = (id: SiteId) => state?.facts.sites.get(id)?.name;
    const people = theirs.flatMap(({ companyId, madeBy }) => makerAsActor(companyId, madeBy) ?? []);
    const named = await nameActors(reader, over.company, people);
    const told: Token[] = [];
    for (const token of theirs) {
      const actor = makerAsActor(token.companyId, token.madeBy);
      const madeBy = actor === null ? null : { userId: actor.userId, name: named(actor).name };
      told.push({
        ...presentToken(token, await stateOf(reader, token, moment), moment),
        madeBy,
        sites: sitesTold(token, siteName),
      });
    }
    const holding = told.filter(({ state }) => state === "ACTIVE");
    return [...holding, ...told.filter(({ state }) => state !== "ACTIVE").slice(0, MOST_OVER)];
  });
}

/** Whether a token is theirs to see and to stop: it is over nothing beyond their sites. */
export function isTheirToken({ sites }: Over, token: ApiToken): boolean {
  return sites === null || (token.sites?.every((site) => sites.includes(site)) ?? false);
}

/** Whether it holds by its newest secret, or why not. */
async function stateOf(reader: Reader, token: ListedToken, now: Instant): Promise<Token["state"]> {
  const fault = tokenFault(token, await makerOf(reader, token), now);
  if (fault !== null) return fault;
  const { newest } = token;
  if (newest === null) return "HOLDER_STOPPED";
  const holder = await holderOf(reader, { token, ...newest });
  return holderFault(newest.toldTo, holder) ?? "ACTIVE";
}

function presentToken(token: ListedToken, state: Token["state"], now: Instant) {
  const { id, name, right, madeAt, endsAt, lastUsedAt, lastUsedFrom, overlapEndsAt } = token;
  const overlaps = overlapEndsAt !== null && overlapEndsAt > now;
  return {
    id,
    name,
    right,
    madeAt: instantText(madeAt),
    endsOn: lastDayOf(endsAt),
    state,
    lastUsedAt: lastUsedAt === null ? null : instantText(lastUsedAt),
    lastUsedFrom,
    overlapUntil: overlaps ? instantText(overlapEndsAt) : null,
  };
}

/** Sites that the company has not any more are not told. */
function sitesTold({ sites }: ApiToken, nameOf: (id: SiteId) => string | undefined): Token["sites"] {
  if (sites === null) return null;
  return sites.flatMap((id) => {
    const name = nameOf(id);
    return name === undefined ? [] : { id, name };
  });
}

function makerAsActor(companyId: string, userId: string | null) {
  return userId === null ? null : { companyId, userId, role: "" };
}

/** The last whole day in Tokyo before that moment. */
export function lastDayOf(endsAt: number): Token["endsOn"] {
  return dayOf((endsAt - 1) as Instant);
}

function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
