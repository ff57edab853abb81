import type { Action, ChangeToSend, Plan, RecordEffect } from "@naisen/api/change-set";
import {
  type Difference,
  differencesOf,
  type Naming,
  type ToldField,
} from "../../components/record-differences.ts";

/** What kind of change a row is; rows of one kind stand together, in this order. */
export const CHANGE_KINDS = [
  "mobile",
  "site",
  "department",
  "name",
  "number",
  "voicemail",
  "forwarding",
  "handset",
  "inbound",
  "outside",
  "added",
  "removed",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One kind of change of one record. */
export interface PlanRow {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly tone: Action["action"];
  readonly address: string;
  readonly number: string;
  readonly name: string;
  /** As they are where they stay, else as they will be. */
  readonly mobile: string;
  readonly site: string;
  readonly differences: readonly Difference[];
  /** What becomes of calls to it; null where they stay as they are. */
  readonly effect: RecordEffect | null;
  /** The extension that it changes lines with. */
  readonly swappedWith: string | null;
  /** The places, in the change set, of the wishes that make it. None where it only follows from others. */
  readonly wishes: readonly number[];
}

const KIND_OF: Readonly<Record<ToldField, ChangeKind | null>> = {
  number: "number",
  name: "name",
  kana: "name",
  department: "department",
  site: "site",
  mobile: "mobile",
  voicemail: "voicemail",
  ringSeconds: "voicemail",
  ALWAYS: "forwarding",
  BUSY: "forwarding",
  NO_ANSWER: "forwarding",
  OUT_OF_AREA: "forwarding",
  mode: "handset",
  avoid: "handset",
  inbound: "inbound",
  domestic: "outside",
  international: "outside",
  premiumRate: "outside",
  otherCarrier: "outside",
  forwarding: "outside",
  allowList: "outside",
  dailyCap: "outside",
  alarmAt: "outside",
  alarmOutOfHours: "outside",
  freezeAtCap: "outside",
  frozen: "outside",
  kind: null,
  holder: null,
  state: null,
};

/** The kind of change that a field belongs to; null for what is no field of a record. */
export function kindOfField(field: string): ChangeKind | null {
  return Object.hasOwn(KIND_OF, field) ? KIND_OF[field as ToldField] : null;
}

const WISHES: Readonly<Record<ChangeKind, readonly ChangeToSend["type"][]>> = {
  mobile: ["BindMobile", "UnbindMobile", "SwapExtensions"],
  site: ["EditExtension"],
  department: ["EditExtension"],
  name: ["EditExtension"],
  number: ["RenumberExtension"],
  voicemail: ["SetVoicemail"],
  forwarding: ["SetForwarding"],
  handset: ["SetTwoInOneMode"],
  inbound: ["SetInbound"],
  outside: ["SetOutside"],
  added: [
    "AddExtension",
    "EditExtension",
    "BindMobile",
    "UnbindMobile",
    "SwapExtensions",
    "RenumberExtension",
    "SetVoicemail",
    "SetForwarding",
  ],
  removed: ["RemoveExtension"],
};

/** The rows of a plan, record after record. */
export function planRows(plan: Plan, changes: readonly ChangeToSend[], naming: Naming): readonly PlanRow[] {
  return plan.actions.flatMap((action) => {
    const differences = differencesOf(action, naming);
    return kindsOf(action, differences).map((kind) =>
      rowOf(kind, action, { plan, changes, naming, differences }),
    );
  });
}

interface Whole {
  readonly plan: Plan;
  readonly changes: readonly ChangeToSend[];
  readonly naming: Naming;
  readonly differences: readonly Difference[];
}

function kindsOf(action: Action, differences: readonly Difference[]): readonly ChangeKind[] {
  if (action.kind === "TWO_IN_ONE") return ["handset"];
  if (action.kind === "INBOUND") return ["inbound"];
  if (action.kind === "OUTSIDE") return ["outside"];
  if (action.action === "ADD") return ["added"];
  if (action.action === "REMOVE") return ["removed"];
  const kinds = new Set(differences.map(({ field }) => KIND_OF[field]));
  return CHANGE_KINDS.filter((kind) => kinds.has(kind));
}

function rowOf(kind: ChangeKind, action: Action, whole: Whole): PlanRow {
  const { plan, changes, naming, differences } = whole;
  const isWhole = kind === "added" || kind === "removed";
  const wishes = (plan.origins[action.address] ?? []).filter((place) => isWishOf(changes[place], kind));
  const swap = kind === "mobile" ? wishes.map((place) => changes[place]).find(isSwap) : undefined;
  const shown = shownOf(action, naming);
  return {
    id: `row-${kind}-${action.address.replace(/\W/g, "-")}`,
    kind,
    tone: action.kind === "EXTENSION" ? action.action : "CHANGE",
    address: action.address,
    ...shown,
    differences: isWhole ? differences : differences.filter(({ field }) => KIND_OF[field] === kind),
    effect: plan.effects[action.address] ?? null,
    swappedWith: swap === undefined ? null : swap.a === shown.number ? swap.b : swap.a,
    wishes,
  };
}

function isSwap(change: ChangeToSend | undefined) {
  return change?.type === "SwapExtensions";
}

/** Whether a wish makes rows of this kind; an edit does for each of the fields that it gives. */
function isWishOf(change: ChangeToSend | undefined, kind: ChangeKind): boolean {
  if (change === undefined || !WISHES[kind].includes(change.type)) return false;
  if (change.type !== "EditExtension" || kind === "added") return true;
  return Object.keys(change).some((field) => kindOfField(field) === kind);
}

function shownOf(action: Action, { words, siteName }: Naming) {
  const none = { mobile: words.empty, site: words.empty };
  if (action.kind === "TWO_IN_ONE") {
    return { number: (action.after ?? action.before)?.aDisplay ?? "", name: "", ...none };
  }
  if (action.kind === "INBOUND") {
    return { number: (action.after ?? action.before)?.numberDisplay ?? "", name: "", ...none };
  }
  if (action.kind === "OUTSIDE") return { number: words.empty, name: "", ...none };
  const record = action.after ?? action.before;
  return {
    number: (action.before ?? action.after)?.number ?? "",
    name: record?.name ?? "",
    mobile: record?.mobileDisplay ?? words.empty,
    site: record?.site == null ? words.empty : siteName(record.site),
  };
}

/**
 * The changes without what makes these rows: of an edit only the fields that they show. `shown` are the changes that the
 * rows are of; what was added to `now` since stays.
 */
export function withoutRows(
  now: readonly ChangeToSend[],
  shown: readonly ChangeToSend[],
  rows: readonly PlanRow[],
): readonly ChangeToSend[] {
  const kinds = new Map<number, Set<ChangeKind>>();
  for (const { wishes, kind } of rows) {
    for (const place of wishes) kinds.set(place, (kinds.get(place) ?? new Set()).add(kind));
  }
  const left = new Map(
    [...kinds].flatMap(([place, dropped]) => {
      const change = shown[place];
      return change === undefined ? [] : [[JSON.stringify(change), without(change, dropped)] as const];
    }),
  );
  return now.flatMap((change) => left.get(JSON.stringify(change)) ?? [change]);
}

function without(change: ChangeToSend, kinds: ReadonlySet<ChangeKind>): readonly ChangeToSend[] {
  if (change.type !== "EditExtension" || kinds.has("added")) return [];
  const rest = Object.entries(change).filter(([field]) => {
    const kind = field === "extension" || field === "type" ? null : kindOfField(field);
    return kind === null || !kinds.has(kind);
  });
  return rest.length > 2 ? [Object.fromEntries(rest) as ChangeToSend] : [];
}

/** The changes without those at these places. */
export function withoutWishes(
  now: readonly ChangeToSend[],
  shown: readonly ChangeToSend[],
  places: readonly number[],
): readonly ChangeToSend[] {
  const gone = new Set(places.map((place) => JSON.stringify(shown[place])));
  return now.filter((change) => !gone.has(JSON.stringify(change)));
}

/** How many things wishes change in that way, each once however many rows it has. */
export function thingsIn(rows: readonly PlanRow[], tone: PlanRow["tone"]): number {
  const own = rows.filter((row) => row.tone === tone && row.wishes.length > 0);
  return new Set(own.map(({ address }) => address)).size;
}

/** How many things change only because others do. */
export function followersIn(rows: readonly PlanRow[]): number {
  const own = new Set(rows.flatMap(({ wishes, address }) => (wishes.length > 0 ? address : [])));
  return new Set(rows.flatMap(({ address }) => (own.has(address) ? [] : address))).size;
}

/** The places of wishes that would leave everything as it is. */
export function idleWishes(plan: Plan, changes: readonly ChangeToSend[], rows: readonly PlanRow[]) {
  const working = new Set(rows.flatMap(({ wishes }) => wishes));
  const refused = new Set(plan.violations.map(({ path }) => placeIn(path)));
  return changes.map((_, place) => place).filter((place) => !working.has(place) && !refused.has(place));
}

/** The place of the change that a violation points into; null for the set as a whole. */
export function placeIn(path: string): number | null {
  const index = /^\/changes\/(\d+)/.exec(path)?.[1];
  return index === undefined ? null : Number(index);
}
