import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { NO_HASH } from "./log-hash.ts";
import type { Reader, Store } from "./store.ts";

/** CHANGES: the log of a company's commits; EVENTS: that of who may do what. */
export type LogKind = "CHANGES" | "EVENTS";

/**
 * An entry that was changed; one that is not there; entries behind the head; a head of another hash than its entry; an
 * entry whose outline, which lists of history show, is not its own.
 */
export type LogFault = "ENTRY_CHANGED" | "ENTRY_MISSING" | "BEYOND_HEAD" | "HEAD_DIFFERS" | "OUTLINE_DIFFERS";

/** An entry as its chain is followed: its revision or seq, and what is wrong with it by itself. */
export interface ChainLink {
  readonly row: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly fault: Extract<LogFault, "ENTRY_CHANGED" | "OUTLINE_DIFFERS"> | null;
}

/** The last entry of a log: to whoever kept it elsewhere it shows that all before it is as it was. */
interface ChainHead {
  readonly row: number;
  readonly hash: string;
}

/** One log of one company: how many entries of it are as they were written, and the first place where one is not. */
export interface ChainVerdict {
  readonly company: string;
  readonly log: LogKind;
  readonly entries: number;
  readonly head: ChainHead;
  /** The entry that is wrong, or that is missing. */
  readonly broken: { readonly row: number; readonly why: LogFault } | null;
}

/** Whether all logs are what was written, or the first place where one is not. */
export type LogVerdict =
  | {
      readonly kind: "clean";
      readonly entries: number;
      readonly events: number;
      readonly companies: number;
    }
  | {
      readonly kind: "broken";
      readonly company: string;
      readonly log: LogKind;
      readonly row: number;
      readonly why: LogFault;
    };

const PAGE = 500;
const NO_HEAD: ChainHead = { row: 0, hash: NO_HASH };

/**
 * Follows each company's two chains of hashes from their beginning to their head, page by page. It finds whatever was
 * altered without working out all later hashes anew; against that, keep the heads somewhere else.
 */
export async function verifyLog(store: Pick<Store, "read">, company?: CompanyId): Promise<LogVerdict> {
  const known = await store.read(async (reader) => ({
    companies: (await reader.companies()).map(({ id }) => id as string),
    logs: await reader.eventLogs(),
  }));
  const all = new Set(company === undefined ? [...known.companies, ...known.logs] : [company]);
  const clean = { CHANGES: 0, EVENTS: 0 };
  for (const one of [...all].toSorted()) {
    for (const { log, broken, entries } of await store.read((reader) => verifyCompany(reader, one))) {
      if (broken !== null) return { kind: "broken", company: one, log, ...broken };
      clean[log] += entries;
    }
  }
  const companies = known.companies.filter((id) => all.has(id)).length;
  return { kind: "clean", entries: clean.CHANGES, events: clean.EVENTS, companies };
}

/** Both logs of a company, in one transaction: heads and pages are of one moment, though writing goes on. */
export async function verifyCompany(reader: Reader, company: string): Promise<readonly ChainVerdict[]> {
  const changes = await reader.head(company as CompanyId);
  const [events] = await reader.eventHeads(company);
  const heads = {
    CHANGES: changes === null ? null : { row: changes.revision, hash: changes.hash },
    EVENTS: events === undefined ? NO_HEAD : { row: events.seq, hash: events.hash },
  };
  const links = {
    CHANGES: (after: number) => reader.changeLinks(company as CompanyId, after, PAGE),
    EVENTS: (after: number) => reader.eventLinks(company, after, PAGE),
  };
  const followed: ChainVerdict[] = [];
  for (const log of ["CHANGES", "EVENTS"] as const) {
    const head = heads[log];
    if (head !== null) followed.push({ company, log, head, ...(await follow(head, links[log])) });
  }
  return followed;
}

type Followed = Pick<ChainVerdict, "entries" | "broken">;

async function follow(
  head: ChainHead,
  linksAfter: (row: number) => Promise<readonly ChainLink[]>,
): Promise<Followed> {
  let last: ChainHead = NO_HEAD;
  const verdict = (broken: Followed["broken"]): Followed => ({ entries: last.row, broken });
  for (;;) {
    const page = await linksAfter(last.row);
    for (const link of page) {
      const broken = brokenAt(link, last, head);
      if (broken !== null) return verdict(broken);
      last = link;
    }
    if (page.length < PAGE) break;
  }
  if (last.row < head.row) return verdict({ row: last.row + 1, why: "ENTRY_MISSING" });
  return verdict(last.hash === head.hash ? null : { row: head.row, why: "HEAD_DIFFERS" });
}

function brokenAt(link: ChainLink, last: ChainHead, head: ChainHead): Followed["broken"] {
  const { row, previousHash, fault } = link;
  if (row !== last.row + 1) return { row: last.row + 1, why: "ENTRY_MISSING" };
  if (row > head.row) return { row, why: "BEYOND_HEAD" };
  const why = previousHash === last.hash ? fault : "ENTRY_CHANGED";
  return why === null ? null : { row, why };
}
