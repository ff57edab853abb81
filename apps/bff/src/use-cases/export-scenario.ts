import { SCENARIO_LIMITS } from "@naisen/api/endpoints/scenarios";
import type { ScenarioToSend } from "@naisen/api/scenario";
import { writeDocument } from "@naisen/domain/document/write-document";
import type { Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { FEW_ROWS } from "../sessions/step-up.ts";
import { wholeOf } from "../store/over.ts";
import { importOutcome } from "./check-imports.ts";
import type { House } from "./use-case.ts";

export type ExportedScenario =
  | { readonly kind: "exported"; readonly revision: number; readonly scenario: ScenarioToSend }
  /** More extensions than a scenario may have; nothing of them was loaded. */
  | { readonly kind: "too-large" }
  /** So many that only whoever has just proved who they are is told them. */
  | { readonly kind: "step-up-required" }
  | { readonly kind: "not-found" };

/** A company as a scenario: its document, this moment, what it holds, and room for changes and calls. */
export async function exportScenario(
  { store, now }: Pick<House, "store" | "now">,
  company: CompanyId,
  fresh: boolean,
): Promise<ExportedScenario> {
  const moment = now();
  return store.read(async (reader) => {
    const head = await reader.head(company);
    if (head === null) return { kind: "not-found" };
    const { total } = await reader.listExtensions(wholeOf(company), ONE);
    if (total > SCENARIO_LIMITS.extensions) return { kind: "too-large" };
    if (!fresh && total > FEW_ROWS) return { kind: "step-up-required" };
    const state = await reader.whole(company);
    if (state === null) return { kind: "not-found" };
    const scenario = {
      now: inTokyo(moment),
      company: writeDocument(state),
      imports: { held: importOutcome(state, moment).held },
      changeSets: [],
      calls: [],
    };
    return { kind: "exported", revision: head.revision, scenario };
  });
}

const ONE = {
  search: "",
  site: null,
  department: null,
  kind: null,
  standing: null,
  total: null,
  sort: "number",
  after: null,
  limit: 1,
} as const;
const TOKYO_AHEAD_MS = 9 * 60 * 60 * 1000;

/** "2026-12-01T09:00:00+09:00". */
function inTokyo(moment: Instant): string {
  return `${new Date(moment + TOKYO_AHEAD_MS).toISOString().slice(0, 19)}+09:00`;
}
