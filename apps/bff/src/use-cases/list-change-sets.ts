import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { type LoggedToSend, presentLogEntry } from "./present-log-entry.ts";
import type { House } from "./use-case.ts";

/** The change sets below a revision (null: from the newest), newest first, and where the next page begins. */
export async function listChangeSets(
  { store }: House,
  company: CompanyId,
  before: number | null,
  limit: number,
): Promise<{ items: LoggedToSend[]; next: number | null }> {
  const entries = await store.read((reader) => reader.logBefore(company, before, limit));
  const last = entries.at(-1);
  const next = entries.length === limit && last !== undefined && last.revision > 1 ? last.revision : null;
  return { items: entries.map(presentLogEntry), next };
}

export async function getChangeSet(
  { store }: House,
  company: CompanyId,
  id: string,
): Promise<LoggedToSend | null> {
  const entry = await store.read((reader) => reader.logEntry(company, id));
  return entry === null ? null : presentLogEntry(entry);
}
