import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ACME, commitOf, putExample } from "../suite/example-company.ts";
import { dataFolders, storeIn } from "./data-folders.ts";
import { openSqliteReader, openSqliteStore } from "./open-sqlite-store.ts";

const newFolder = dataFolders();

/** Another process that opens the store of the folder, puts the example company in, says so and stays. */
async function serverIn(folder: string): Promise<ChildProcess> {
  const program = `
    const { openSqliteStore } = await import(${fileUrl("./open-sqlite-store.ts")});
    const { store } = await openSqliteStore(${JSON.stringify(folder)});
    const { exampleDocument, stateOf, commitOf } = await import(${fileUrl("../suite/example-company.ts")});
    await store.write((writer) => writer.putCompany(stateOf(exampleDocument()), commitOf([])));
    console.log("serving");
    setInterval(() => undefined, 60_000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const [said] = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  expect(String(said)).toContain("serving");
  return child;
}

function fileUrl(path: string): string {
  return JSON.stringify(new URL(path, import.meta.url).href);
}

test("a second server is refused while the first lives, and let in when it was killed", async () => {
  const folder = newFolder();
  const server = await serverIn(folder);
  expect(await openSqliteStore(folder)).toEqual({ kind: "in-use" });
  server.kill("SIGKILL");
  await once(server, "exit");
  const store = await storeIn(folder);
  expect(await store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  expect((await store.write((writer) => writer.commit(commitOf([])))).revision).toBe(2);
  await store.close();
});

test("a second store in the same process is refused until the first is closed", async () => {
  const folder = newFolder();
  const store = await storeIn(folder);
  expect((await openSqliteStore(folder)).kind).toBe("in-use");
  await store.close();
  await (await storeIn(folder)).close();
});

test("a reader looks on beside a server of another process", async () => {
  const folder = newFolder();
  await serverIn(folder);
  const opened = await openSqliteReader(folder);
  if (opened.kind !== "opened") throw new Error(opened.kind);
  expect(await opened.store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  await opened.store.close();
});

test("a reader sees each commit, and neither holds the other up", async () => {
  const folder = newFolder();
  const store = await storeIn(folder);
  await putExample(store);
  const opened = await openSqliteReader(folder);
  if (opened.kind !== "opened") throw new Error(opened.kind);
  await opened.store.read(async (reader) => {
    expect(await reader.head(ACME)).toMatchObject({ revision: 1 });
    await store.write((writer) => writer.commit(commitOf([])));
    expect(await reader.head(ACME)).toMatchObject({ revision: 1 });
  });
  expect(await opened.store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 2 });
  await opened.store.close();
  await store.close();
});

test("a reader opens what a server left", async () => {
  const folder = newFolder();
  const store = await storeIn(folder);
  await putExample(store);
  await store.close();
  const opened = await openSqliteReader(folder);
  if (opened.kind !== "opened") throw new Error(opened.kind);
  expect(await opened.store.read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  await opened.store.close();
});

test("where nothing was stored there is nothing to read", async () => {
  expect(await openSqliteReader(newFolder())).toEqual({ kind: "absent" });
  expect(await openSqliteReader(join(newFolder(), "nowhere"))).toEqual({ kind: "absent" });
});
