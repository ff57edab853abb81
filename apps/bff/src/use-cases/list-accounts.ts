import type { AnswerToSend } from "@naisen/api/endpoint";
import type { listAccounts as endpoint } from "@naisen/api/endpoints/accounts";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { searchKey } from "@naisen/domain/vocabulary/search-key";
import type { Over } from "../store/over.ts";
import type { AccountPage, AccountQuery, ListedAccount, Reader } from "../store/store.ts";
import { pageByPlace } from "./page-by-place.ts";
import { isAnsweredFor } from "./take-link.ts";
import type { House } from "./use-case.ts";

type Listed = AnswerToSend<typeof endpoint>;

/** What is listed: `typed` is what a person typed into the search field. */
interface ToList extends Omit<AccountQuery, "search"> {
  readonly typed: string;
}

/** A page of a company's accounts; of their links nothing is told to whom numbers are masked. */
export async function listAccounts(
  { store, now }: Pick<House, "store" | "now">,
  over: Over,
  { typed, ...query }: ToList,
): Promise<Listed> {
  const moment = now();
  return store.read(async (reader) => {
    const page = await pageBehind(reader, over, { ...query, search: searchKey(typed) });
    const items: Listed["items"][number][] = [];
    for (const account of page.accounts) {
      const presented = presentAccount(account, await openLinkOf(reader, account, over, moment));
      if (presented !== null) items.push(presented);
    }
    return { items, next: page.next, total: page.total };
  });
}

/** A page of the accounts behind a userId, or behind a place. */
async function pageBehind(reader: Reader, over: Over, query: AccountQuery): Promise<AccountPage> {
  if (!over.masked) return reader.listAccounts(over, query);
  let total = 0;
  const { rows, next } = await pageByPlace(query.after, query.limit, async (limit) => {
    const page = await reader.listAccounts(over, { ...query, after: null, limit });
    total = page.total;
    return { rows: page.accounts, isMore: page.next !== null };
  });
  return { accounts: rows, next, total };
}

/** The link by which the account's password can be set, as far as it is told. */
async function openLinkOf(
  reader: Reader,
  { companyId, link }: ListedAccount,
  { masked }: Over,
  now: Instant,
): Promise<ListedAccount["link"]> {
  if (masked || link === null || link.expiresAt <= now) return null;
  return (await isAnsweredFor(reader, { companyId, ...link })) ? link : null;
}

/** null for an operator, who is no company's. */
function presentAccount(account: ListedAccount, link: ListedAccount["link"]): Listed["items"][number] | null {
  const { userId, role, sites, own } = account;
  if (role === "OPERATOR") return null;
  return {
    userId,
    name: own?.name ?? account.name,
    role,
    sites: sites === null ? null : [...sites],
    extension: own?.number ?? null,
    state: stateOf(account),
    link: link && { purpose: link.purpose, expiresAt: instantText(link.expiresAt) },
    createdAt: account.createdAt === null ? null : instantText(account.createdAt),
    lastSignedInAt: account.lastSignedInAt === null ? null : instantText(account.lastSignedInAt),
  };
}

function stateOf({ disabledAt, hasPassword, isLinked }: ListedAccount): Listed["items"][number]["state"] {
  if (disabledAt !== null) return "DISABLED";
  return hasPassword || isLinked ? "ACTIVE" : "INVITED";
}

function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
