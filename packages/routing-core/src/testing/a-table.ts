import type { CompanyState } from "@naisen/domain/company-state";
import { aCompany } from "@naisen/domain/testing/a-company";
import { aLine, anOption } from "@naisen/domain/testing/a-line";
import { aDeskPhone, anExtension } from "@naisen/domain/testing/an-extension";
import { NOW, OSAKA, phone } from "@naisen/domain/testing/scalars";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Call, From } from "../call.ts";
import { LiveTable } from "../table/live-table.ts";
import { projectCompany, projectExtension } from "../table/project.ts";

/** The table of these companies, each as of revision 1. */
export function aTable(...companies: readonly CompanyState[]): LiveTable {
  const table = new LiveTable();
  for (const state of companies) load(table, state);
  return table;
}

function load(table: LiveTable, state: CompanyState): void {
  const entries = [...state.settings.extensions].map((extension) => projectExtension(extension, state));
  table.load(projectCompany(state.facts), entries, 1);
}

/** A call within acme at the moment of the tests. */
export function aCall(from: From, dialled: string, at = NOW): Call {
  return { company: "acme" as CompanyId, from, dialled, at };
}

/** Mobile numbers of the office, by what they are. */
export const SATO = phone("090-1111-0001");
export const TAKAHASHI = phone("090-1111-0002");
export const SUSPENDED = phone("090-1111-0003");
export const UNTIL_TODAY = phone("090-1111-0004");
export const FREE = phone("090-1111-0009");

/**
 * acme: 7001 and 7002 in order, 7003 suspended, 7004 with Office Link until today, 7005 without a line; desk phones
 * 2001 at Tokyo, which has a gateway, 2002 at Osaka, which has none, 2003 at no site; a PBX phone 2009.
 */
export function office(): CompanyState {
  return aCompany({
    lines: [
      aLine("090-1111-0001"),
      aLine("090-1111-0002"),
      aLine("090-1111-0003", { status: "SUSPENDED" }),
      aLine("090-1111-0004", { options: [anOption("OFFICE_LINK", "2026-04-01", "2026-12-01")] }),
      aLine("090-1111-0009"),
    ],
    extensions: [
      anExtension("7001", "090-1111-0001"),
      anExtension("7002", "090-1111-0002", { voicemail: { on: true, ringSeconds: 20 } }),
      anExtension("7003", "090-1111-0003"),
      anExtension("7004", "090-1111-0004"),
      anExtension("7005"),
      aDeskPhone("2001"),
      aDeskPhone("2002", { site: OSAKA }),
      aDeskPhone("2003", { site: null }),
      aDeskPhone("2009", { kind: "PBX_EXTENSION" }),
    ],
  });
}
