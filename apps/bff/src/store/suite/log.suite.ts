import { expect, test } from "vitest";
import { hashOfEntry } from "../log-hash.ts";
import type { TheStore } from "../store.suite.ts";
import { verifyLog } from "../verify-log.ts";
import { ACME, ACME_2, added, commitOf, putExample } from "./example-company.ts";

/** The log of commits: its order, its pages, its chain. */
export function logHolds(theStore: TheStore): void {
  test("pages lead through the log both ways", async () => {
    await putWithCommits(theStore, 6);
    const revisions = (entries: readonly { revision: number }[]) => entries.map(({ revision }) => revision);
    await theStore().read(async (reader) => {
      expect(revisions(await reader.logAfter(ACME, 0, 3))).toEqual([1, 2, 3]);
      expect(revisions(await reader.logAfter(ACME, 3, 10))).toEqual([4, 5, 6, 7]);
      expect(revisions(await reader.logAfter(ACME, 7, 10))).toEqual([]);
      expect(revisions(await reader.logBefore(ACME, null, 3))).toEqual([7, 6, 5]);
      expect(revisions(await reader.logBefore(ACME, 5, 3))).toEqual([4, 3, 2]);
      expect(revisions(await reader.logBefore(ACME, 1, 3))).toEqual([]);
    });
  });

  test("each entry carries the hash of the one before it and its own", async () => {
    await putWithCommits(theStore, 3);
    const entries = await theStore().read((reader) => reader.logAfter(ACME, 0, 10));
    expect(entries).toHaveLength(4);
    for (const [index, entry] of entries.entries()) {
      expect(entry.hash).toBe(hashOfEntry(entry));
      expect(entry.previousHash).toBe(entries[index - 1]?.hash ?? "0".repeat(64));
    }
  });

  test("an untouched log is clean, for all companies and for one", async () => {
    await putWithCommits(theStore, 3);
    await putExample(theStore(), ACME_2);
    expect(await verifyLog(theStore())).toEqual({ kind: "clean", entries: 5, events: 0, companies: 2 });
    expect(await verifyLog(theStore(), ACME)).toEqual({ kind: "clean", entries: 4, events: 0, companies: 1 });
  });
}

async function putWithCommits(theStore: TheStore, commits: number): Promise<void> {
  await putExample(theStore());
  for (let index = 0; index < commits; index += 1) {
    await theStore().write((writer) => writer.commit(commitOf([added(String(8000 + index), "新")])));
  }
}
