import { join } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { expect, onTestFinished, test, vi } from "vitest";
import { wholeOf } from "../over.ts";
import type { Store } from "../store.ts";
import { ACME, added, commitOf, idOf, mobileOf, putExample } from "../suite/example-company.ts";
import { dataFolders, storeIn } from "./data-folders.ts";

const newFolder = dataFolders();

async function storeOf600(): Promise<Store> {
  const store = await storeIn(newFolder());
  onTestFinished(() => store.close());
  await putExample(store);
  const actions = Array.from({ length: 600 }, (_, index) => added(String(8000 + index), "社員"));
  await store.write((writer) => writer.commit(commitOf(actions)));
  return store;
}

async function queriesOf(act: () => Promise<unknown>): Promise<number> {
  const all = vi.spyOn(StatementSync.prototype, "all");
  const run = vi.spyOn(StatementSync.prototype, "run");
  try {
    await act();
    return all.mock.calls.length + run.mock.calls.length;
  } finally {
    all.mockRestore();
    run.mockRestore();
  }
}

test("a neighbourhood takes the same seventeen queries for one key and for five hundred", async () => {
  const store = await storeOf600();
  const count = (keys: number) => {
    const names = Array.from({ length: keys }, (_, index) => String(8000 + index));
    return queriesOf(() =>
      store.read((reader) =>
        reader.neighbourhood(ACME, {
          ids: names.map((name) => idOf(name)),
          numbers: names.map((name) => name as ExtensionNumber),
          mobiles: names.map((name) => mobileOf(name)),
          starts: names.map((name) => name as ExtensionNumber),
        }),
      ),
    );
  };
  expect([await count(0), await count(1), await count(500)]).toEqual([17, 17, 17]);
});

test("no query of a neighbourhood or of a commit reads a company from end to end", async () => {
  const folder = newFolder();
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  await putExample(store);
  const prepare = vi.spyOn(DatabaseSync.prototype, "prepare");
  const keys = {
    ids: [idOf("7001")],
    numbers: ["7002" as ExtensionNumber],
    mobiles: [mobileOf("7003")],
    starts: ["70" as ExtensionNumber],
  };
  await store.read((reader) => reader.neighbourhood(ACME, keys));
  await store.write((writer) => writer.commit(commitOf([added("7004", "田中")])));
  const statements = prepare.mock.calls.map(([statement]) => statement);
  prepare.mockRestore();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  const steps = statements.flatMap((statement) =>
    database
      .prepare(`explain query plan ${statement}`)
      .all(...(statement.match(/\?/g) ?? []).map(() => "[]"))
      .map(({ detail }) => String(detail)),
  );
  database.close();
  const looks = steps.filter((step) =>
    /extensions|mobile_lines|two_in_one_pairs|change_log|forwards|releases/.test(step),
  );
  expect(looks.length).toBeGreaterThan(8);
  expect(
    looks.filter(
      (step) => !/SEARCH .*\((company_id=\? AND \w+[=>]\?( AND \w+<\?)?|(extension|target)=\?)\)/.test(step),
    ),
  ).toEqual([]);
});

test("what is over is forgotten at a sign-in without looking at what is not", async () => {
  const folder = newFolder();
  const store = await storeIn(folder);
  onTestFinished(() => store.close());
  const account = { companyId: "acme", userId: "taro" };
  const prepare = vi.spyOn(DatabaseSync.prototype, "prepare");
  const times = { startedAt: 2, seenAt: 2, provedAt: 2, owes: null, userAgent: "" };
  const challenge = { id: "c", challenge: "", purpose: "SIGN_IN", session: null, expiresAt: 9 } as const;
  await store.write(async (writer) => {
    await writer.putSession({ ...account, tokenHash: "t", ...times });
    await writer.putKnownDevice({ ...account, tokenHash: "t" }, 2, 1);
    await writer.addFailure("subject", 2, 1);
    await writer.putChallenge(challenge, 2);
  });
  const swept = prepare.mock.calls.map(([statement]) => statement).filter((one) => /^delete/.test(one));
  prepare.mockRestore();
  const database = new DatabaseSync(join(folder, "naisen.db"));
  const plans = swept.map((statement) => database.prepare(`explain query plan ${statement}`).all(0));
  database.close();
  expect(plans.map((steps) => steps.map(({ detail }) => detail))).toEqual([
    ["SEARCH sessions USING INDEX sessions_by_time (started_at<?)"],
    ["SEARCH known_devices USING INDEX known_devices_by_time (seen_at<?)"],
    ["SEARCH failures USING INDEX failures_by_time (last_at<?)"],
    ["SEARCH challenges USING INDEX challenges_by_time (expires_at<?)"],
  ]);
});

test("a page of the list takes two queries, wherever it begins; a search two for each piece, and is not counted where one page has it all", async () => {
  const store = await storeOf600();
  const filters = { site: null, department: null, kind: null, standing: null, total: null } as const;
  const list = (search: string, after: string | null) =>
    store.read((reader) =>
      reader.listExtensions(wholeOf(ACME), { ...filters, search, sort: "kana", limit: 50, after }),
    );
  const { next } = await list("", null);
  expect([await queriesOf(() => list("", null)), await queriesOf(() => list("", next))]).toEqual([2, 2]);
  expect([await queriesOf(() => list("8", null)), await queriesOf(() => list("8", next))]).toEqual([4, 4]);
  expect(await queriesOf(() => list("8599", null))).toBe(2);
});

test("a commit takes the same queries for one extension and for five hundred, but for the pieces it is written in", async () => {
  const store = await storeOf600();
  const commit = (actions: number, from: number) =>
    queriesOf(() =>
      store.write((writer) =>
        writer.commit(
          commitOf(Array.from({ length: actions }, (_, index) => added(String(from + index), "社員"))),
        ),
      ),
    );
  expect([await commit(1, 20_000), await commit(500, 30_000)]).toEqual([9, 9]);
});
