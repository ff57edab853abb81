import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Store } from "../store.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

/** Gives a test file empty data folders, which are gone after its tests. */
export function dataFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), "naisen-store-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => mkdtempSync(join(root, "data-"));
}

/** The store of a folder that nobody else holds. */
export async function storeIn(folder: string): Promise<Store> {
  const opened = await openSqliteStore(folder);
  if (opened.kind !== "opened") throw new Error(`${folder} is ${opened.kind}`);
  return opened.store;
}
