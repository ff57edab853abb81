import type { AnswerToSend } from "@naisen/api/endpoint";
import { getDraft, putDraft } from "@naisen/api/endpoints/person";
import {
  bindingPlan,
  bound,
  freeLine,
  type PlanAnswer,
  recordOf,
  ringing,
  sato,
  stopped,
  takahashi,
  type ViewAnswer,
} from "./fixtures.ts";
import { mockEndpoint, mockProblem } from "./mock-endpoint.ts";

type DraftAnswer = AnswerToSend<typeof getDraft>;
type Changes = DraftAnswer["changes"];
type Actions = PlanAnswer["actions"];

/** A draft that is kept as the server keeps one; `changes` says what it holds by now. */
export function keptDraft(changes: Changes, reason = "") {
  let draft: DraftAnswer = { changes, reason, version: 0 };
  return {
    changes: () => draft.changes,
    reason: () => draft.reason,
    /** Another window writes. */
    overwrite: (next: Changes) => {
      draft = { changes: next, reason: draft.reason, version: draft.version + 1 };
    },
    handlers: [
      mockEndpoint(getDraft, () => draft),
      mockEndpoint(putDraft, ({ body }) => {
        if (body.version !== draft.version) return mockProblem("draft.stale");
        draft = { ...body, version: body.version + 1 };
        return draft;
      }),
    ],
  };
}

/** One action of a plan on an extension. */
export function actionOn(before: ViewAnswer | null, after: ViewAnswer | null): Actions[number] {
  return {
    kind: "EXTENSION",
    address: `extensions/${(before ?? after)?.id}`,
    action: before === null ? "ADD" : after === null ? "REMOVE" : "CHANGE",
    before: before === null ? null : recordOf(before),
    after: after === null ? null : recordOf(after),
  };
}

/** A plan of these actions, each made by the changes at the places that are named. */
export function planOf(
  made: readonly (readonly [Actions[number], readonly number[]])[],
  over: Partial<PlanAnswer> = {},
): PlanAnswer {
  return {
    ...bindingPlan(takahashi, freeLine),
    actions: made.map(([action]) => action),
    origins: Object.fromEntries(made.map(([{ address }, places]) => [address, [...places]])),
    effects: {},
    consequences: [],
    calls: { lost: 0, gained: 0, moved: 0, altered: 0, seen: 0, asked: made.length, touched: made.length },
    ...over,
  };
}

const takada: ViewAnswer = {
  ...takahashi,
  id: "13.0",
  number: "7150",
  name: "高田 蓮",
  department: null,
};
const removed: ViewAnswer = { ...takahashi, id: "x-7015", number: "7015", name: "林 花子" };

/** A site for 7001, a line for 7002, an extension that comes and one that goes. */
export const MIXED: Changes = [
  { type: "EditExtension", extension: "7001", site: "osaka", department: "営業2課" },
  { type: "BindMobile", extension: "7002", mobile: freeLine.number },
  { type: "AddExtension", number: "7150", kind: "MOBILE", name: "高田 蓮" },
  { type: "RemoveExtension", extension: "7015" },
];

export const mixedPlan = planOf(
  [
    [actionOn(sato, { ...sato, site: "osaka", siteName: "大阪支社", department: "営業2課" }), [0]],
    [actionOn(takahashi, bound(takahashi, freeLine)), [1]],
    [actionOn(null, takada), [2]],
    [actionOn(removed, null), [3]],
  ],
  {
    effects: { "extensions/x-7002": "MOVED", "extensions/13.0": "GAINED", "extensions/x-7015": "LOST" },
    calls: { lost: 1, gained: 0, moved: 1, altered: 0, seen: 0, asked: 4, touched: 4 },
    consequences: [
      {
        call: { from: { desk: "2001" }, dialled: "7002", at: "2026-12-01T00:00:00Z" },
        before: ringing(takahashi.mobile ?? "", "2001"),
        after: ringing(freeLine.number, "2001"),
      },
      {
        call: { from: { desk: "2001" }, dialled: "7015", at: "2026-12-01T00:00:00Z" },
        before: ringing(removed.mobile ?? "", "2001"),
        after: stopped("NO_SUCH_EXTENSION"),
      },
    ],
  },
);
