import { SCENARIO_LIMITS } from "@naisen/api/endpoints/scenarios";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { expect, test } from "vitest";
import type { Reader, Store } from "../store/store.ts";
import { exportScenario } from "./export-scenario.ts";

/** A store of one company that has so many extensions; it notes when the company is loaded whole. */
function storeOf(total: number) {
  const loaded: CompanyId[] = [];
  const reader: Partial<Reader> = {
    head: async (company) => (company === "big" ? { company, revision: 1 } : null) as never,
    listExtensions: async () => ({ extensions: [], next: null, total }),
    whole: async (company) => {
      loaded.push(company);
      return null;
    },
  };
  const store = { read: (work: (reader: Reader) => unknown) => work(reader as Reader) } as unknown as Store;
  return { store, loaded };
}

const now = () => Date.parse("2026-12-01T09:00:00+09:00") as Instant;

test.each([
  ["one extension too many", SCENARIO_LIMITS.extensions + 1, "too-large", 0],
  ["as many as a scenario may have", SCENARIO_LIMITS.extensions, "not-found", 1],
])("a company with %s", async (_, total, kind, times) => {
  const { store, loaded } = storeOf(total);
  expect(await exportScenario({ store, now }, "big" as CompanyId, true)).toEqual({ kind });
  expect(loaded).toHaveLength(times);
});
