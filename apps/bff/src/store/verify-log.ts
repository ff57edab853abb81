import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { hashOfEntry, NO_HASH } from "./log-hash.ts";
import { type CompanyHead, type LogEntry, LogUnreadable, type Reader, type Store } from "./store.ts";

/** Whether the log is what was written, or the first place where it is not. */
export type LogVerdict =
  | { readonly kind: "clean"; readonly entries: number; readonly companies: number }
  | {
      readonly kind: "broken";
      readonly company: CompanyId;
      /** The entry that is wrong, or that is missing. */
      readonly revision: number;
      readonly why: LogFault;
    };

/** An entry that was changed; one that is not there; entries behind the head; a head of another hash than its entry. */
export type LogFault = "ENTRY_CHANGED" | "ENTRY_MISSING" | "BEYOND_HEAD" | "HEAD_DIFFERS";

type Broken = Extract<LogVerdict, { kind: "broken" }>;

const PAGE = 500;

/**
 * Follows each company's chain of hashes from its import to its head, page by page. It finds whatever was altered
 * without working out all later hashes anew; against that, keep the head's hash somewhere else.
 */
export async function verifyLog(store: Pick<Store, "read">, company?: CompanyId): Promise<LogVerdict> {
  const heads = await store.read((reader) => reader.companies());
  const asked = heads.filter((head) => company === undefined || head.id === company);
  let entries = 0;
  for (const { id } of asked) {
    const verdict = await store.read((reader) => verifyCompany(reader, id));
    if (verdict.kind === "broken") return verdict;
    entries += verdict.entries;
  }
  return { kind: "clean", entries, companies: asked.length };
}

/** In one transaction: the head and all pages are of one moment, though commits go on. */
async function verifyCompany(reader: Reader, company: CompanyId): Promise<LogVerdict> {
  const head = await reader.head(company);
  if (head === null) return { kind: "clean", entries: 0, companies: 0 };
  try {
    return await followChain(reader, head);
  } catch (error) {
    if (!(error instanceof LogUnreadable)) throw error;
    return { kind: "broken", company, revision: error.revision, why: "ENTRY_CHANGED" };
  }
}

async function followChain(reader: Reader, head: CompanyHead): Promise<LogVerdict> {
  let last: Pick<LogEntry, "revision" | "hash"> = { revision: 0, hash: NO_HASH };
  for (;;) {
    const page = await reader.logAfter(head.id, last.revision, PAGE);
    for (const entry of page) {
      const broken = faultOf(entry, last, head);
      if (broken !== null) return broken;
      last = entry;
    }
    if (page.length < PAGE) break;
  }
  if (last.revision < head.revision || head.revision < 1) {
    return { kind: "broken", company: head.id, revision: last.revision + 1, why: "ENTRY_MISSING" };
  }
  if (last.hash !== head.hash) {
    return { kind: "broken", company: head.id, revision: head.revision, why: "HEAD_DIFFERS" };
  }
  return { kind: "clean", entries: last.revision, companies: 1 };
}

function faultOf(
  entry: LogEntry,
  last: Pick<LogEntry, "revision" | "hash">,
  head: CompanyHead,
): Broken | null {
  const next = last.revision + 1;
  const broken = (revision: number, why: LogFault) =>
    ({ kind: "broken", company: head.id, revision, why }) as const;
  if (entry.revision !== next) return broken(next, "ENTRY_MISSING");
  if (entry.revision > head.revision) return broken(entry.revision, "BEYOND_HEAD");
  const isWhole = entry.previousHash === last.hash && entry.hash === hashOfEntry(entry);
  return isWhole ? null : broken(entry.revision, "ENTRY_CHANGED");
}
