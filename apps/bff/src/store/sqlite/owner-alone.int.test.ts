import { chmodSync, copyFileSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { putExample } from "../suite/example-company.ts";
import { backUp } from "./back-up.ts";
import { dataFolders, storeIn } from "./data-folders.ts";
import { restoreStore } from "./restore-store.ts";

const newFolder = dataFolders();

/** A folder that everybody may look into, as an administrator may have made it. */
function openFolder(): string {
  const folder = join(newFolder(), "open");
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  return folder;
}

/** The files that hold anything of the store, and those of all files that others than their owner may use. */
function filesIn(folder: string) {
  const names = readdirSync(folder);
  const isOpen = (name: string) => (statSync(join(folder, name)).mode & 0o077) !== 0;
  return { names, open: names.filter(isOpen) };
}

/** As a process is started that nobody told of any rights. */
function withUmask(mask: number): void {
  const before = process.umask(mask);
  onTestFinished(() => {
    process.umask(before);
  });
}

async function opened(folder: string) {
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  return store;
}

test("nobody but its owner reads the store, wherever it lies", async () => {
  withUmask(0);
  const folder = openFolder();
  await putExample(await opened(folder));
  const { names, open } = filesIn(folder);
  expect(names).toEqual(expect.arrayContaining(["lock.db", "naisen.db", "naisen.db-shm", "naisen.db-wal"]));
  expect(open).toEqual([]);
});

test("nor one that an earlier version left open, from the next start on", async () => {
  const folder = openFolder();
  await (await opened(folder)).close();
  for (const name of ["lock.db", "naisen.db"]) chmodSync(join(folder, name), 0o644);
  await putExample(await opened(folder));
  expect(filesIn(folder).open).toEqual([]);
});

test("nor one whose server died and left its write-ahead log", async () => {
  const [folder, copy] = [openFolder(), openFolder()];
  await putExample(await opened(folder));
  for (const name of ["keys.json", "naisen.db", "naisen.db-wal"])
    copyFileSync(join(folder, name), join(copy, name));
  for (const name of ["naisen.db", "naisen.db-wal"]) chmodSync(join(copy, name), 0o644);
  const store = await opened(copy);
  expect(await store.read((reader) => reader.companies())).toHaveLength(1);
  expect(filesIn(copy).open).toEqual([]);
});

test("nor a backup, nor what a restore puts and leaves", async () => {
  withUmask(0);
  const folder = openFolder();
  const store = await opened(folder);
  const backup = join(folder, "backup.db");
  expect(await backUp(folder, backup)).toMatchObject({ kind: "backed-up" });
  await store.close();
  expect(filesIn(folder).open).toEqual([]);
  for (const name of ["naisen.db", "backup.db"]) chmodSync(join(folder, name), 0o644);
  expect(await restoreStore(folder, backup, { replace: true })).toMatchObject({ kind: "restored" });
  const { names, open } = filesIn(folder);
  expect(names).toContain("naisen.db.before-restore");
  expect(open).toEqual(["backup.db"]);
});
