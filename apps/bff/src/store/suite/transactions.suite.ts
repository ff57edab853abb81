import { expect, test } from "vitest";
import { wholeOf } from "../over.ts";
import type { TheStore } from "../store.suite.ts";
import type { Reader } from "../store.ts";
import { ACME, added, altered, commitOf, extensionIn, putExample } from "./example-company.ts";

/** How reads and writes stand beside one another. */
export function transactionsHold(theStore: TheStore): void {
  test("fifty writes at once that look before they commit give fifty revisions in a row", async () => {
    await putExample(theStore());
    const seen = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        theStore().write(async (writer) => {
          const head = await writer.head(ACME);
          const entry = await writer.commit(commitOf([added(String(8000 + index), "新")]));
          return [head?.revision, entry.revision];
        }),
      ),
    );
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => [index + 1, index + 2]));
  });

  test("a read sees one snapshot while a write commits", async () => {
    await putExample(theStore());
    const committed = Promise.withResolvers<void>();
    const reading = Promise.withResolvers<void>();
    const read = theStore().read(async (reader) => {
      const before = await nameOf(reader);
      reading.resolve();
      await committed.promise;
      return [before, await nameOf(reader), (await reader.head(ACME))?.revision];
    });
    await reading.promise;
    const action = altered(await extensionIn(theStore(), "7001"), { name: "佐藤 次郎" });
    await theStore().write((writer) => writer.commit(commitOf([action])));
    committed.resolve();
    expect(await read).toEqual(["佐藤 太郎", "佐藤 太郎", 1]);
    expect(await theStore().read(nameOf)).toBe("佐藤 次郎");
  });

  test("what a write has not committed nobody else sees", async () => {
    await putExample(theStore());
    const looked = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const write = theStore().write(async (writer) => {
      await writer.commit(commitOf([added("7004", "田中")]));
      written.resolve();
      await looked.promise;
      return (await writer.head(ACME))?.revision;
    });
    await written.promise;
    expect(await theStore().read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
    looked.resolve();
    expect(await write).toBe(2);
    expect(await theStore().read((reader) => reader.head(ACME))).toMatchObject({ revision: 2 });
  });

  test("a write that throws does not stop the next one", async () => {
    await putExample(theStore());
    const failing = theStore().write(() => Promise.reject(new Error("no")));
    const next = theStore().write((writer) => writer.commit(commitOf([])));
    await expect(failing).rejects.toThrow("no");
    expect((await next).revision).toBe(2);
  });

  test("a write inside a write fails instead of waiting for itself", async () => {
    await putExample(theStore());
    const nested = theStore().write(async (writer) => {
      await writer.commit(commitOf([]));
      await theStore().write((inner) => inner.commit(commitOf([])));
    });
    await expect(nested).rejects.toThrow("inside a transaction");
    expect(await theStore().read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  });

  test("a reader that was kept is of no use after its transaction", async () => {
    await putExample(theStore());
    const kept = await theStore().read(async (reader) => ({ reader }));
    await expect(kept.reader.head(ACME)).rejects.toThrow();
    const writing = await theStore().write(async (writer) => ({ writer }));
    await expect(writing.writer.commit(commitOf([]))).rejects.toThrow();
    expect(await theStore().read((reader) => reader.head(ACME))).toMatchObject({ revision: 1 });
  });

  test("more reads at once than there are connections all come to their end", async () => {
    await putExample(theStore());
    const heads = await Promise.all(
      Array.from({ length: 40 }, () => theStore().read((reader) => reader.head(ACME))),
    );
    expect(heads.map((head) => head?.revision)).toEqual(Array.from({ length: 40 }, () => 1));
  });

  test("closing lets what is under way finish and lets nothing more in", async () => {
    await putExample(theStore());
    const last = theStore().write((writer) => writer.commit(commitOf([])));
    await theStore().close();
    expect((await last).revision).toBe(2);
    await expect(theStore().read((reader) => reader.head(ACME))).rejects.toMatchObject({ name: "StoreAway" });
  });
}

async function nameOf(reader: Reader): Promise<string | undefined> {
  const page = await reader.listExtensions(wholeOf(ACME), {
    search: "7001",
    site: null,
    department: null,
    kind: null,
    standing: null,
    total: null,
    sort: "number",
    after: null,
    limit: 1,
  });
  return page.extensions[0]?.name;
}
