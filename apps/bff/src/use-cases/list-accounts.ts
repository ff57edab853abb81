import type { AnswerToSend } from "@naisen/api/endpoint";
import type { listAccounts as endpoint } from "@naisen/api/endpoints/accounts";
import type { Instant } from "@naisen/domain/vocabulary/day";
import { searchKey } from "@naisen/domain/vocabulary/search-key";
import type { Over } from "../store/over.ts";
import type { AccountQuery, ListedAccount } from "../store/store.ts";
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
  const page = await store.read((reader) =>
    reader.listAccounts(over, { ...query, search: searchKey(typed) }),
  );
  const items = page.accounts.flatMap((account) => presentAccount(account, moment, over) ?? []);
  return { items, next: page.next, total: page.total };
}

/** null for an operator, who is no company's. */
function presentAccount(
  account: ListedAccount,
  now: Instant,
  { masked }: Over,
): Listed["items"][number] | null {
  const { userId, role, sites, own, link } = account;
  if (role === "OPERATOR") return null;
  const isOpen = !masked && link !== null && link.expiresAt > now;
  return {
    userId,
    name: own?.name ?? account.name,
    role,
    sites: sites === null ? null : [...sites],
    extension: own?.number ?? null,
    state: stateOf(account),
    link: isOpen ? { purpose: link.purpose, expiresAt: instantText(link.expiresAt) } : null,
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
