import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { SiteId } from "@naisen/domain/vocabulary/ids";
import { expect, test } from "vitest";
import { wholeOf } from "../over.ts";
import type { TheStore } from "../store.suite.ts";
import { ACME, added, altered, commitOf, extensionIn, mobileOf, putExample } from "./example-company.ts";

/** What a commit leaves behind. */
export function commitsHold(theStore: TheStore): void {
  test("rows, entry and head move together, one revision on", async () => {
    await putExample(theStore());
    const action = altered(await extensionIn(theStore(), "7001"), {
      name: "佐藤 次郎",
      voicemail: { on: true, ringSeconds: null },
      site: "osaka" as SiteId,
    });
    const commit = commitOf([action], ACME, { reason: "改姓", undoes: "earlier" });
    const entry = await theStore().write((writer) => writer.commit(commit));
    expect(entry).toMatchObject({ ...commit, revision: 2 });
    expect(await extensionIn(theStore(), "7001")).toEqual(action.after);
    expect(await theStore().read((reader) => reader.logEntry(wholeOf(ACME), commit.id))).toEqual(entry);
    expect(await theStore().read((reader) => reader.head(ACME))).toMatchObject({
      revision: 2,
      hash: entry.hash,
    });
  });

  test("adding and removing", async () => {
    await putExample(theStore());
    const gone = await extensionIn(theStore(), "7003");
    const remove = {
      kind: "EXTENSION",
      address: `extensions/${gone.id}`,
      action: "REMOVE",
      before: gone,
      after: null,
    } as const;
    await theStore().write((writer) => writer.commit(commitOf([remove, added("7004", "田中")])));
    const whole = await theStore().read((reader) => reader.whole(ACME));
    expect([...(whole?.settings.extensions ?? [])].map(({ number }) => number)).toEqual([
      "2001",
      "7001",
      "7002",
      "7004",
    ]);
  });

  test("two extensions change numbers and lines in one commit", async () => {
    await putExample(theStore());
    const [one, other] = [await extensionIn(theStore(), "7001"), await extensionIn(theStore(), "7002")];
    const actions = [
      altered(one, { number: other.number, mobile: other.mobile }),
      altered(other, { number: one.number, mobile: one.mobile }),
    ];
    await theStore().write((writer) => writer.commit(commitOf(actions)));
    expect(await extensionIn(theStore(), "7001")).toMatchObject({ id: other.id, mobile: mobileOf("7001") });
    expect(await extensionIn(theStore(), "7002")).toMatchObject({ id: one.id, mobile: mobileOf("7002") });
  });

  test("work that throws after its commit leaves nothing", async () => {
    await putExample(theStore());
    const before = await theStore().read((reader) => reader.head(ACME));
    const commit = commitOf([added("7004", "田中")]);
    const scope = { companyId: ACME, userId: "admin", operation: "apply", key: "k" };
    const replay = { requestHash: "r", status: 200, body: "{}", at: commit.at };
    const write = theStore().write(async (writer) => {
      await writer.commit(commit);
      await writer.putReplay(scope, replay);
      throw new Error("changed my mind");
    });
    await expect(write).rejects.toThrow("changed my mind");
    const [head, entry, kept] = await theStore().read(async (reader) => [
      await reader.head(ACME),
      await reader.logEntry(wholeOf(ACME), commit.id),
      await reader.replay(scope),
    ]);
    expect([head, entry, kept]).toEqual([before, null, null]);
    await expect(extensionIn(theStore(), "7004")).rejects.toThrow("no extension");
  });

  test("a commit that failed half way is not kept, though the work passed over it", async () => {
    await putExample(theStore());
    const taken = altered(await extensionIn(theStore(), "7001"), { number: "7002" as ExtensionNumber });
    const write = theStore().write(async (writer) => {
      await writer.commit(commitOf([taken])).catch(() => undefined);
      return "went on";
    });
    await expect(write).rejects.toThrow();
    expect((await extensionIn(theStore(), "7001")).name).toBe("佐藤 太郎");
    expect((await extensionIn(theStore(), "7002")).name).toBe("髙橋 美咲");
  });

  test("half characters in a reason do not break the chain", async () => {
    await putExample(theStore());
    const commit = commitOf([added("7004", "\ud800")], ACME, { reason: "a\ud800b\0c" });
    const entry = await theStore().write((writer) => writer.commit(commit));
    expect(await theStore().read((reader) => reader.logEntry(wholeOf(ACME), commit.id))).toEqual(entry);
  });
}
