import type { CompanyState } from "../packages/domain/src/company-state.ts";
import { writeDocument } from "../packages/domain/src/document/write-document.ts";
import { makePlan } from "../packages/domain/src/plan/make-plan.ts";
import type { Plan } from "../packages/domain/src/plan/plan.ts";
import { standing } from "../packages/domain/src/standing.ts";
import { type Day, dayOf } from "../packages/domain/src/vocabulary/day.ts";
import type { ExtensionId } from "../packages/domain/src/vocabulary/ids.ts";
import { LiveTable } from "../packages/routing-core/src/table/live-table.ts";
import { projectState } from "../packages/routing-core/src/table/project.ts";
import type { RoutingTable } from "../packages/routing-core/src/table/routing-table.ts";
import { closed, opened } from "./oracle/company.ts";
import { decide } from "./oracle/decide.ts";
import type { Call, Change, CompanyDocument } from "./oracle/document.ts";
import { planOf } from "./oracle/plan.ts";
import { standingOf } from "./oracle/standing.ts";
import { changesOurs, decideOurs, instantOurs, readOurs } from "./ours.ts";

/** Where the two evaluators part: what was asked, and both answers as text that can be compared. */
export interface Divergence {
  readonly what: "standing" | "plan" | "decision" | "undo" | "table";
  readonly ours: string;
  readonly oracle: string;
}

/** How every extension of a document stands on a day, by both. */
export function compareStanding(
  document: CompanyDocument,
  state: CompanyState,
  day: string,
): Divergence | null {
  const world = { ...state, day: day as Day };
  const ours = [...state.settings.extensions].map((extension) => {
    const { state: stands, breaches } = standing(extension, world);
    return [
      extension.number,
      stands,
      stands === "HELD" ? [...new Set(breaches.map(({ code }) => code))].toSorted() : [],
    ];
  });
  const oracle = [...standingOf(document, day)].map(([number, { state: stands, codes }]) => [
    number,
    stands,
    stands === "HELD" ? codes : [],
  ]);
  return differing("standing", sortedRows(ours), sortedRows(oracle));
}

/** What a change set does, by both: null where they agree, and our plan to go on with. */
export function comparePlan(
  document: CompanyDocument,
  state: CompanyState,
  changes: Change[],
  now: string,
  round = 0,
): { readonly divergence: Divergence | null; readonly plan: Plan | null; readonly after: CompanyDocument } {
  const oracle = planOf(document, changes, now);
  const read = changesOurs(changes);
  if (read === null) return { divergence: null, plan: null, after: document };
  const plan = makePlan(state, read, instantOurs(now), {
    newId: (index) => `new-${round}-${index}` as ExtensionId,
  });
  const ours = [plan.applicable, codes(plan), plan.applicable ? settled(documentOf(plan.after)) : null];
  const theirs = [oracle.applicable, oracle.violations, oracle.applicable ? settled(oracle.after) : null];
  return { divergence: differing("plan", ours, theirs), plan, after: oracle.after };
}

function codes(plan: Plan): readonly string[] {
  return [...new Set(plan.violations.map(({ code }) => code))].toSorted();
}

/** The settings of a document spelled one way: the oracle's own reading, by number. */
function settled(document: CompanyDocument): unknown {
  const { extensions, inbound, twoInOne, outside } = closed(opened(document));
  const byNumber = (one: { number: string }, other: { number: string }) =>
    one.number < other.number ? -1 : 1;
  return {
    extensions: extensions.toSorted(byNumber),
    inbound: (inbound ?? []).toSorted(byNumber),
    outside,
    modes: (twoInOne ?? []).map(({ a, b, mode, avoidOtherNumber }) => [a, b, mode, avoidOtherNumber]),
  };
}

/** What becomes of a call, by both. */
export function compareDecision(
  document: CompanyDocument,
  table: RoutingTable,
  company: CompanyState,
  call: Call,
): Divergence | null {
  return differing("decision", decideOurs(table, company.facts.company.id, call), decide(document, call));
}

/** Whether an undone change set gives the company that was before it. */
export function compareUndone(before: CompanyState, undone: CompanyState): Divergence | null {
  return differing("undo", settled(documentOf(undone)), settled(documentOf(before)));
}

/** Whether the table that followed the changes equals one made anew from the state. */
export function compareTables(followed: RoutingTable, state: CompanyState): Divergence | null {
  return differing("table", pictureOf(followed, state), pictureOf(tableOf(state), state));
}

/** Every entry, as each way of asking gives it. */
function pictureOf(table: RoutingTable, { facts, settings }: CompanyState): unknown {
  const company = facts.company.id;
  return [
    table.company(company),
    [...table.extensions(company)]
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((entry) => [entry, table.withId(company, entry.id), table.extension(company, entry.number)]),
    [...facts.lines.keys()].map((line) => [
      line,
      table.onMobile(company, line)?.id,
      table.twoInOne(company, line),
    ]),
    [...settings.inbound.keys()].toSorted().map((number) => [number, table.inbound(company, number)]),
    table.outside(company),
  ];
}

function documentOf(state: CompanyState): CompanyDocument {
  return JSON.parse(JSON.stringify(writeDocument(state))) as CompanyDocument;
}

/** The table that a state gives. */
export function tableOf(state: CompanyState): LiveTable {
  const table = new LiveTable();
  table.load(projectState(state), 1);
  return table;
}

/** Whether a case, made small, still parts the two: what shrink asks. */
export function stillParts(what: Divergence["what"], now: string) {
  return ({
    document,
    changes,
    call,
  }: {
    document: CompanyDocument;
    changes?: Change[];
    call?: Call;
  }): boolean => {
    const state = readOurs(document);
    if (state === null) return false;
    if (what === "standing") return compareStanding(document, state, dayOf(instantOurs(now))) !== null;
    if (what === "undo" || what === "table") return false;
    if (what === "plan")
      return changes !== undefined && comparePlan(document, state, changes, now).divergence !== null;
    return call !== undefined && compareDecision(document, tableOf(state), state, call) !== null;
  };
}

function sortedRows(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  return rows.toSorted((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
}

function differing(what: Divergence["what"], ours: unknown, oracle: unknown): Divergence | null {
  const texts = { ours: plainText(ours), oracle: plainText(oracle) };
  return texts.ours === texts.oracle ? null : { what, ...texts };
}

/** Plain data as text, keys in one order. */
function plainText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
