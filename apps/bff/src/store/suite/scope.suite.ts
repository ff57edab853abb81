import { extensionAddress } from "@naisen/domain/plan/records";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { expect, test } from "vitest";
import { wholeOf } from "../over.ts";
import type { TheStore } from "../store.suite.ts";
import type { Store } from "../store.ts";
import { mobileAddress } from "../touched-addresses.ts";
import {
  ACME,
  ACME_2,
  altered,
  commitOf,
  extensionIn,
  idOf,
  mobileOf,
  putExample,
} from "./example-company.ts";

const HOSTILE = ["__proto__", "constructor", "' OR 1=1 --", "", "%", "_", "*", "acme%", "ACME", "acme\0"];
const EVERYTHING = {
  search: "",
  site: null,
  department: null,
  kind: null,
  standing: null,
  total: null,
  sort: "number",
  after: null,
  limit: 100,
} as const;

/** No question leads to another company's rows, whatever it is asked with. */
export function scopeHolds(theStore: TheStore): void {
  test("a company sees its own rows only", async () => {
    await putExample(theStore());
    await putExample(theStore(), ACME_2);
    await theStore().read(async (reader) => {
      const list = await reader.listExtensions(wholeOf(ACME), EVERYTHING);
      expect(list.extensions.every(({ id }) => id.startsWith("acme/"))).toBe(true);
      expect(list.total).toBe(4);
      const whole = await reader.whole(ACME);
      expect([...(whole?.facts.lines.keys() ?? [])].every((number) => number.includes("1111"))).toBe(true);
      const free = await reader.freeLines(ACME, "2026-12-01" as Day, 10);
      expect(free.lines.map(({ number }) => number)).toEqual([mobileOf("7999")]);
      const [other] = await reader.logAfter(ACME_2, 0, 1);
      expect(await reader.logEntry(wholeOf(ACME), other?.id ?? "")).toBeNull();
      expect(await reader.logAfter(ACME, 0, 10)).toHaveLength(1);
    });
  });

  test("keys of another company's extensions and lines bring nothing of it", async () => {
    await putExample(theStore());
    await putExample(theStore(), ACME_2);
    const keys = { ids: [idOf("7001", ACME_2)], numbers: [], mobiles: [mobileOf("7002", ACME_2)] };
    const part = await theStore().read((reader) => reader.neighbourhood(ACME, keys));
    expect([...(part?.settings.extensions ?? [])]).toEqual([]);
    expect(part?.facts.lines.size).toBe(0);
    expect(part?.facts.pairs).toEqual([]);
  });

  test("what another company's log and lines say is found by none of its addresses and numbers", async () => {
    await putExample(theStore());
    await putExample(theStore(), ACME_2);
    const theirs = [extensionAddress(idOf("7001", ACME_2)), mobileAddress(mobileOf("7002", ACME_2))];
    const everything = { before: null, actor: null, door: null, from: null, to: null, limit: 10 };
    await theStore().read(async (reader) => {
      expect(await reader.findEntries(wholeOf(ACME), { ...everything, touching: [theirs] })).toEqual([]);
      expect(await reader.findEntries(wholeOf(ACME), { ...everything, touching: [] })).toHaveLength(1);
      expect(await reader.laterTouches(ACME, theirs, 0, 10)).toEqual([]);
      expect((await reader.numberedAt(ACME, "7001" as ExtensionNumber, 1))?.id).toBe(idOf("7001"));
      const [other] = await reader.findEntries(wholeOf(ACME_2), { ...everything, touching: [] });
      expect(await reader.undoersOf(ACME, [other?.id ?? ""])).toEqual([]);
      const own = await reader.whole(ACME);
      const { byStatus } = await reader.countLines(wholeOf(ACME), "2026-12-01" as Day);
      expect(byStatus.ACTIVE + byStatus.SUSPENDED + byStatus.CANCELLED).toBe(own?.facts.lines.size);
    });
  });

  test("a commit with another company's id leaves that company as it is", async () => {
    await putExample(theStore());
    await putExample(theStore(), ACME_2);
    const action = altered(await extensionIn(theStore(), "7001", ACME_2), { name: "盗人", mobile: null });
    const renumbered = {
      ...action,
      after: action.after && { ...action.after, number: "7777" as ExtensionNumber },
    };
    await theStore().write((writer) => writer.commit(commitOf([renumbered])));
    expect((await extensionIn(theStore(), "7001", ACME_2)).name).toBe("佐藤 太郎");
    expect(await theStore().read((reader) => reader.head(ACME_2))).toMatchObject({ revision: 1 });
  });

  test.each(HOSTILE)("%j finds nothing, as a company and as a key", async (hostile) => {
    await putExample(theStore());
    expect(await foundInCompany(theStore(), hostile as CompanyId)).toEqual([null, null, null, 0, [], [], 0]);
    const keys = {
      ids: [hostile as ExtensionId],
      numbers: [hostile as ExtensionNumber],
      mobiles: [hostile as PhoneNumber],
    };
    await theStore().read(async (reader) => {
      const part = await reader.neighbourhood(ACME, keys);
      expect([...(part?.settings.extensions ?? [])]).toEqual([]);
      expect(await reader.logEntry(wholeOf(ACME), hostile)).toBeNull();
      expect(await reader.account(ACME, hostile)).toBeNull();
      expect(await reader.session(hostile)).toBeNull();
      const list = await reader.listExtensions(wholeOf(ACME), {
        ...EVERYTHING,
        site: hostile,
        department: hostile,
      });
      expect(list).toEqual({ extensions: [], next: null, total: 0 });
    });
  });

  test.each(HOSTILE.filter((text) => text !== ""))(
    "searching %j finds no row that lacks it",
    async (text) => {
      await putExample(theStore());
      const list = await theStore().read((reader) =>
        reader.listExtensions(wholeOf(ACME), { ...EVERYTHING, search: text }),
      );
      expect(list.total).toBe(0);
    },
  );
}

async function foundInCompany(store: Store, company: CompanyId): Promise<readonly unknown[]> {
  return store.read(async (reader) => [
    await reader.head(company),
    await reader.whole(company),
    await reader.neighbourhood(company, { ids: [], numbers: ["7001" as ExtensionNumber], mobiles: [] }),
    (await reader.listExtensions(wholeOf(company), EVERYTHING)).total,
    await reader.logAfter(company, 0, 10),
    await reader.logBefore(company, null, 10),
    (await reader.freeLines(company, "2026-12-01" as Day, 10)).total,
  ]);
}
