import type { AnswerToSend } from "@naisen/api/endpoint";
import { ENDPOINTS } from "@naisen/api/endpoints";
import type { explainCall } from "@naisen/api/endpoints/calls";
import type { applyChanges } from "@naisen/api/endpoints/change-sets";
import type { getExtension, listFreeLines, listSites } from "@naisen/api/endpoints/extensions";
import type { getMe } from "@naisen/api/endpoints/session";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";

export type MeAnswer = AnswerToSend<typeof getMe>;
export type ViewAnswer = AnswerToSend<typeof getExtension>;
export type DecisionAnswer = AnswerToSend<typeof explainCall>;
export type AppliedAnswer = AnswerToSend<typeof applyChanges>;
export type PlanAnswer = AppliedAnswer["plan"];
export type LineAnswer = AnswerToSend<typeof listFreeLines>["items"][number];
export type ResultAnswer = Omit<DecisionAnswer, "trace">;
type RecordAnswer = NonNullable<Extract<PlanAnswer["actions"][number], { kind: "EXTENSION" }>["before"]>;

export const COMPANY = "株式会社はじめ商事";
export const REVISION = 12;

export const admin: MeAnswer = {
  companyId: "first-office",
  companyName: COMPANY,
  userId: "admin",
  name: "鈴木 恵子",
  role: "ADMIN",
  extension: null,
  sites: null,
  rights: Object.keys(ENDPOINTS),
  preferences: PREFERENCES_AT_FIRST,
};

/** The rights of others than an administrator of the whole company, as far as the panel asks for them. */
const FEW_RIGHTS = ["signOut", "getMe", "putPreferences", "changePassword"];

/** The administrator's sign-in in another role. */
export function inRole(role: MeAnswer["role"]): MeAnswer {
  return role === "ADMIN" ? admin : { ...admin, role, rights: FEW_RIGHTS };
}

/** An auditor, who reads all that an administrator does. */
export const auditor: MeAnswer = {
  ...admin,
  role: "AUDITOR",
  rights: Object.values(ENDPOINTS).flatMap(({ name, method }) =>
    (method === "GET" && name !== "getDraft" && name !== "exportScenario") || FEW_RIGHTS.includes(name)
      ? [name]
      : [],
  ),
};

type SiteAnswer = AnswerToSend<typeof listSites>["items"][number];

/** A site in service with everything that the virtual menu needs. */
export function siteOf(id: string, name: string, over: Partial<SiteAnswer> = {}): SiteAnswer {
  return {
    id,
    name,
    siteCode: "",
    address: null,
    state: "IN_SERVICE",
    accessLine: {
      type: "HIKARI_NEXT_BUSINESS",
      bandwidthMbps: null,
      guaranteed: null,
      splitGuarantee: null,
    },
    equipment: [
      { kind: "FIXED_IP_PHONE", designated: true },
      { kind: "L2_SWITCH", designated: false },
      { kind: "ROUTER", designated: true },
    ],
    gatewayNumber: null,
    counts: { MOBILE: 2, DESK_PHONE: 1, PBX_EXTENSION: 0 },
    held: [],
    violations: [],
    notices: [],
    ...over,
  };
}

export const sites: AnswerToSend<typeof listSites> = {
  items: [siteOf("tokyo", "東京本社"), siteOf("osaka", "大阪支社")],
};

/** A line of the company's own holder, with OFFICE_LINK in force. */
export function line(number: string, display: string, over: Partial<LineAnswer> = {}): LineAnswer {
  return {
    number,
    display,
    holder: COMPANY,
    sameHolder: true,
    status: "ACTIVE",
    officeLink: true,
    boundTo: null,
    ...over,
  };
}

export const lineOfTakahashi = line("+819011110002", "090-1111-0002", {
  boundTo: { number: "7002", name: "髙橋 美咲" },
});
export const freeLine = line("+819011110003", "090-1111-0003");
export const personalLine = line("+818022220001", "080-2222-0001", { holder: "伊藤 健", sameHolder: false });

const plainExtension = {
  site: "tokyo",
  siteName: "東京本社",
  department: null,
  voicemail: null,
  forwarding: [],
  state: "LIVE",
  violations: [],
  passedOver: [],
  forwardingTargets: [],
  twoInOne: null,
  revision: REVISION,
} as const;

export const reception: ViewAnswer = {
  ...plainExtension,
  id: "x-2001",
  number: "2001",
  kind: "DESK_PHONE",
  mobile: null,
  mobileDisplay: null,
  name: "受付",
  kana: "ウケツケ",
  line: null,
};

export const sato: ViewAnswer = {
  ...plainExtension,
  id: "x-7001",
  number: "7001",
  kind: "MOBILE",
  mobile: "+819011110001",
  mobileDisplay: "090-1111-0001",
  name: "佐藤 太郎",
  kana: "サトウ タロウ",
  department: "営業1課",
  line: line("+819011110001", "090-1111-0001", { boundTo: { number: "7001", name: "佐藤 太郎" } }),
};

export const takahashi: ViewAnswer = {
  ...plainExtension,
  id: "x-7002",
  number: "7002",
  kind: "MOBILE",
  mobile: lineOfTakahashi.number,
  mobileDisplay: lineOfTakahashi.display,
  name: "髙橋 美咲",
  kana: "タカハシ ミサキ",
  department: "総務課",
  line: lineOfTakahashi,
};

/** An extension as it is with another line. */
export function bound(view: ViewAnswer, to: LineAnswer): ViewAnswer {
  return { ...view, mobile: to.number, mobileDisplay: to.display, line: to };
}

/** A call that rings a mobile at the flat rate. */
export function ringing(mobile: string, presented: string): ResultAnswer {
  return {
    outcome: "RING",
    legs: [{ to: { mobile }, ringSeconds: null, on: {} }],
    presented: { kind: "EXTENSION", number: presented },
    charge: "FLAT_RATE",
    calleeCharge: "NONE",
    refusal: null,
  };
}

/** A call that reaches nobody. */
export function stopped(code: NonNullable<ResultAnswer["refusal"]>["code"]): ResultAnswer {
  const refusal = { code };
  return { outcome: "REFUSED", legs: [], presented: null, charge: "NONE", calleeCharge: "NONE", refusal };
}

/** A decision with a reason that applied and one that did not. */
export function decided(result: ResultAnswer, dialled: string): DecisionAnswer {
  return {
    ...result,
    trace: [
      {
        code: "dialled.readable",
        result: "MATCHED",
        sources: ["adr-0006"],
        source: "adr-0006",
        params: { dialled },
      },
      {
        code: "emergency.digits",
        result: "NOT_APPLICABLE",
        sources: ["adr-0006"],
        source: "adr-0006",
        params: { dialled },
      },
    ],
  };
}

const AT = "2026-12-01T00:00:00Z";

/** A plan that binds another line to an extension, with a call that follows it and one that is lost. */
export function bindingPlan(view: ViewAnswer, to: LineAnswer): PlanAnswer {
  const before = recordOf(view);
  const old = view.line ?? to;
  return {
    baseRevision: REVISION,
    digest: "a".repeat(64),
    applicable: true,
    actions: [
      {
        kind: "EXTENSION",
        address: `extensions/${view.id}`,
        action: "CHANGE",
        before,
        after: recordOf(bound(view, to)),
      },
    ],
    violations: [],
    notices: [],
    consequences: [
      {
        call: { from: { desk: "2001" }, dialled: view.number, at: AT },
        before: ringing(old.number, "2001"),
        after: ringing(to.number, "2001"),
      },
      {
        call: { from: { mobile: old.number }, dialled: "7001", at: AT },
        before: ringing("+819011110001", view.number),
        after: stopped("CALLER_NOT_IN_GROUP"),
      },
    ],
    calls: { lost: 1, gained: 0, moved: 1, altered: 0, seen: 0, asked: 1, touched: 1 },
    effects: { [`extensions/${view.id}`]: "MOVED" },
    origins: { [`extensions/${view.id}`]: [0] },
    targets: {},
    lines: [old, to],
  };
}

type Violations = PlanAnswer["violations"];

/** The same plan where rules refuse it. */
export function refusedPlan(view: ViewAnswer, to: LineAnswer, violations: Violations): PlanAnswer {
  const calls = { lost: 0, gained: 0, moved: 0, altered: 0, seen: 0, asked: 0, touched: 0 };
  return {
    ...bindingPlan(view, to),
    applicable: false,
    consequences: [],
    calls,
    effects: {},
    violations,
  };
}

/** Why a line of another holder is refused. */
export function holderDiffers(view: ViewAnswer, to: LineAnswer): Violations[number] {
  return {
    code: "ownership.holder-differs",
    path: "/changes/0/mobile",
    params: { extension: view.number, mobile: to.number, lineHolder: to.holder, contractHolder: COMPANY },
  };
}

/** Why a line that carries another extension is refused. */
export function lineAlreadyBound(view: ViewAnswer, to: LineAnswer): Violations[number] {
  return {
    code: "binding.line-already-bound",
    path: "/changes/0/mobile",
    params: {
      extension: view.number,
      mobile: to.number,
      other: to.boundTo?.number ?? null,
      otherName: to.boundTo?.name ?? null,
    },
  };
}

/** An applied change set that calls follow already. */
export function appliedAnswer(plan: PlanAnswer): AppliedAnswer {
  return { id: "change-set-1", revision: REVISION + 1, appliedRevision: REVISION + 1, plan };
}

/** What an action writes of an extension. */
export function recordOf(view: ViewAnswer): RecordAnswer {
  const {
    siteName: _,
    state: __,
    violations: ___,
    passedOver: ________,
    line: ____,
    forwardingTargets: _____,
    twoInOne: ______,
    revision: _______,
    ...record
  } = view;
  return record;
}

/** A reason that applied. */
export function matched(
  code: string,
  params: DecisionAnswer["trace"][number]["params"],
): DecisionAnswer["trace"][number] {
  return { code, result: "MATCHED", sources: ["adr-0009"], source: "adr-0009", params };
}

/** The way to a mobile that forwards to a desk phone when busy; without an answer both have voicemail. It is free. */
export function forwardedWhenBusy(mobile: string, extension: string, desk: string): ResultAnswer {
  return {
    ...ringing(mobile, "2002"),
    legs: [
      { to: { mobile }, ringSeconds: 20, on: { BUSY: 1, NO_ANSWER: 2, OUT_OF_AREA: 2 } },
      { to: { desk }, ringSeconds: 15, on: { BUSY: 3, NO_ANSWER: 3, OUT_OF_AREA: 3 } },
      { to: { voicemail: "CARRIER", extension }, ringSeconds: null, on: {} },
      { to: { voicemail: "OFFICE_LINK", extension: desk }, ringSeconds: null, on: {} },
    ],
  };
}

/** The reasons of a call to an extension whose phone is in that state; null where it is free. */
export function trace(extension: string, state: string | null): DecisionAnswer["trace"] {
  return [
    matched("callee.known", { dialled: extension, extension }),
    matched("ring.device", { extension, kind: "MOBILE", ringSeconds: null }),
    ...(state === null ? [] : [matched("callee.state", { extension, state, why: null })]),
  ];
}

/** An extension as it is when it forwards to another while busy. */
export function forwarding(view: ViewAnswer, to: ViewAnswer): ViewAnswer {
  return {
    ...view,
    forwarding: [{ when: "BUSY", to: to.id }],
    forwardingTargets: [{ id: to.id, number: to.number, name: to.name }],
  };
}

/** A plan that forwards an extension's calls to a desk phone while it is busy. */
export function forwardingPlan(view: ViewAnswer, to: ViewAnswer): PlanAnswer {
  const rings = ringing(view.mobile ?? "", "7001");
  const [leg] = rings.legs;
  const legs = leg && [
    { ...leg, on: { BUSY: 1 } },
    { to: { desk: to.number }, ringSeconds: null, on: {} },
  ];
  return {
    ...bindingPlan(view, freeLine),
    actions: [
      {
        kind: "EXTENSION",
        address: `extensions/${view.id}`,
        action: "CHANGE",
        before: recordOf(view),
        after: recordOf(forwarding(view, to)),
      },
    ],
    consequences: [
      {
        call: {
          from: { mobile: "+819011110001" },
          dialled: view.number,
          at: AT,
          conditions: { busy: [view.number] },
        },
        before: { ...stopped("CALLEE_BUSY"), legs: rings.legs },
        after: { ...rings, legs: legs ?? [] },
      },
    ],
    lines: [],
  };
}
