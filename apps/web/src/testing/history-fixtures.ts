import type { AnswerToSend } from "@naisen/api/endpoint";
import type { listChangeSets, summarizeChangeSets } from "@naisen/api/endpoints/change-sets";
import type { getContract, listMobileLines } from "@naisen/api/endpoints/contract";
import type { getExtensionAsOf } from "@naisen/api/endpoints/extension-as-of";
import {
  bound,
  COMPANY,
  freeLine,
  lineOfTakahashi,
  recordOf,
  sato,
  takahashi,
  type ViewAnswer,
} from "./fixtures.ts";

export type EntryAnswer = AnswerToSend<typeof listChangeSets>["items"][number];
type ActionAnswer = EntryAnswer["actions"][number];

const NOTHING_TOTALS = { added: 0, changed: 0, removed: 0, turned: 0 };

/** An entry that an administrator made in the panel and that can be taken back at once. */
export function entry(over: Partial<EntryAnswer> & Pick<EntryAnswer, "id">): EntryAnswer {
  const actions = over.actions ?? [];
  const count = (what: ActionAnswer["action"]) => actions.filter(({ action }) => action === what).length;
  return {
    revision: 12,
    at: "2026-11-24T05:22:08.000Z",
    actor: { companyId: "first-office", userId: "admin", role: "ADMIN" },
    actorName: "鈴木 恵子",
    actorExtension: null,
    door: "PANEL",
    reason: null,
    undoes: null,
    actions,
    facts: false,
    totals: { ...NOTHING_TOTALS, added: count("ADD"), changed: count("CHANGE"), removed: count("REMOVE") },
    undo: { state: "AT_ONCE", until: "2026-12-24", by: null, later: [] },
    names: [],
    ...over,
  };
}

/** An extension's record that becomes another; null where it was not there, or is there no longer. */
export function became(before: ViewAnswer | null, after: ViewAnswer | null): ActionAnswer {
  const action = before === null ? "ADD" : after === null ? "REMOVE" : "CHANGE";
  return {
    kind: "EXTENSION",
    address: `extensions/${(before ?? after)?.id}`,
    action,
    before: before && recordOf(before),
    after: after && recordOf(after),
  };
}

/** 7002 got another line. */
export const lineChanged = entry({
  id: "line-changed",
  reason: "端末交換",
  actions: [became(takahashi, bound(takahashi, freeLine))],
});

/** A day began and held 7001. */
export const dayHeld = entry({
  id: "day-held",
  at: "2026-11-23T15:00:00.000Z",
  door: "DAY",
  actor: { companyId: "first-office", userId: "calendar", role: "SYSTEM" },
  actorName: "calendar",
  turned: {
    day: "2026-11-24",
    extensions: [{ number: "7001", before: "LIVE", after: "HELD", codes: ["contract.line-not-associated"] }],
  },
  totals: { ...NOTHING_TOTALS, turned: 1 },
  undo: { state: "NOTHING", until: "2026-12-24", by: null, later: [] },
});

export const summary: AnswerToSend<typeof summarizeChangeSets> = {
  days: [
    { day: "2026-11-23", changes: 0, automatic: 0 },
    { day: "2026-11-24", changes: 3, automatic: 1 },
  ],
  actors: [
    { companyId: "first-office", userId: "admin", role: "ADMIN", name: "鈴木 恵子", extension: null },
    { companyId: "first-office", userId: "sato", role: "USER", name: "佐藤 太郎", extension: "7001" },
  ],
};

/** 7001 on that day, when it was 7099 and belonged to another department, and now. */
export function asOf(
  over: Partial<AnswerToSend<typeof getExtensionAsOf>> = {},
): AnswerToSend<typeof getExtensionAsOf> {
  return {
    day: "2026-11-20",
    recordedSince: "2026-11-01",
    was: { ...recordOf(sato), department: "営業2課" },
    now: recordOf(sato),
    modeWas: null,
    modeNow: null,
    changesSince: 2,
    names: [],
    ...over,
  };
}

export const contract: AnswerToSend<typeof getContract> = {
  day: "2026-11-24",
  menu: "VIRTUAL_PBX",
  holder: COMPANY,
  startsOn: "2026-04-01",
  endsOn: null,
  inForce: true,
  numberPlan: {
    minDigits: 4,
    maxDigits: 4,
    gatewayPrefix: "8",
    outside050Prefix: "9",
    deskOutsidePrefix: "0",
    coolingOffDays: 0,
  },
  number050: { number: "+815055550100", display: "050-5555-0100" },
  lines: { total: 3, ACTIVE: 2, SUSPENDED: 1, CANCELLED: 0, otherHolder: 1, unbound: 1 },
  options: [
    { kind: "OFFICE_LINK", inMenu: true, contracted: 3, inForce: 2, ending: 1 },
    { kind: "OUTSIDE_050", inMenu: true, contracted: 0, inForce: 0, ending: 0 },
    { kind: "OUTSIDE_GATEWAY", inMenu: true, contracted: 0, inForce: 0, ending: 0 },
    { kind: "ROAMING_INCOMING", inMenu: true, contracted: 1, inForce: 1, ending: 0 },
    { kind: "CARRIER_VOICEMAIL", inMenu: true, contracted: 0, inForce: 0, ending: 0 },
  ],
  pairs: 1,
};

export type MobileLineAnswer = AnswerToSend<typeof listMobileLines>["items"][number];

/** A line of the contract that carries 7002. */
export const contractedLine: MobileLineAnswer = {
  number: lineOfTakahashi.number,
  display: lineOfTakahashi.display,
  holder: COMPANY,
  sameHolder: true,
  status: "ACTIVE",
  options: [
    { kind: "OFFICE_LINK", startsOn: "2026-04-01", endsOn: "2026-12-31", inForce: true },
    { kind: "OUTSIDE_050", startsOn: "2026-04-01", endsOn: "2026-10-31", inForce: false },
    { kind: "ROAMING_INCOMING", startsOn: "2027-01-01", endsOn: null, inForce: false },
  ],
  boundTo: { number: "7002", name: takahashi.name, state: "LIVE", violations: [] },
  twoInOne: { half: "A", other: "090-1111-0009", startsOn: "2026-04-01", endsOn: null, inForce: true },
};
