import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { expect, test } from "vitest";
import type { Store } from "../store/store.ts";
import { KeptCounts } from "./kept-counts.ts";

const [store, otherStore] = [{} as Store, {} as Store];
const company = (name: string | number) => `${name}` as CompanyId;

function counter() {
  const kept = new KeptCounts<number>();
  let asked = 0;
  const count = async () => {
    asked += 1;
    return asked;
  };
  return (name: string | number, key: string, of = store) => kept.of(of, company(name), key, count);
}

test("counts once for a key, anew for another one, for each company and store by itself", async () => {
  const of = counter();
  expect([await of("a", "1"), await of("a", "1"), await of("a", "2")]).toEqual([1, 1, 2]);
  expect([await of("b", "2"), await of("a", "2", otherStore), await of("a", "2")]).toEqual([3, 4, 2]);
});

test("keeps the companies that are asked about, and lets the others go", async () => {
  const of = counter();
  await of("mine", "1");
  for (let place = 0; place < 30; place += 1) {
    await of(place, "1");
    expect(await of("mine", "1")).toBe(1);
  }
  expect(await of(0, "1")).toBe(32);
});
