import type { Change } from "@naisen/domain/changes/change";
import { makePlan } from "@naisen/domain/plan/make-plan";
import { settingsActions } from "@naisen/domain/plan/records";
import { idOf, NOW, number } from "@naisen/domain/testing/scalars";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call } from "./call.ts";
import { consequences } from "./consequences.ts";
import { route } from "./route.ts";
import { projectActions } from "./table/project.ts";
import {
  aTable,
  FREE,
  HANDSET_A,
  HANDSET_B,
  OUR_FIXED_LINE,
  office,
  SATO,
  TAKAHASHI,
} from "./testing/a-table.ts";
import { randomSettings, randomWorld } from "./testing/random-world.ts";

const ACME = "acme" as CompanyId;
const n = number;

function changedBy(changes: readonly Change[]) {
  const state = office();
  const plan = makePlan(state, changes, NOW, { newId: (index) => idOf(`new-${index}`) });
  return consequences(aTable(state), ACME, projectActions(plan.actions, plan.after), NOW);
}

/** What the call is made under, in a word. */
function situation({ conditions }: Call): string {
  if (conditions === undefined) return "free";
  if (conditions.busy.size > 0) return "busy";
  return conditions.noAnswer.size > 0 ? "no answer" : "abroad";
}

const said = (changes: readonly Change[]) =>
  changedBy(changes).map(({ call, before, after }) =>
    [
      Object.values(call.from)[0],
      call.dialled,
      situation(call),
      before.refusal?.code ?? before.outcome,
      after.refusal?.code ?? after.outcome,
    ].join(" "),
  );

describe("which calls change", () => {
  it("another line is bound: the number rings elsewhere, the old phone calls nobody, the new one calls", () => {
    expect(said([{ type: "BindMobile", extension: n("7002"), mobile: FREE }])).toEqual([
      "2001 7002 free RING RING",
      `${TAKAHASHI} 2001 free RING CALLER_NOT_IN_GROUP`,
      `${SATO} 7002 free RING RING`,
      `${TAKAHASHI} 7001 free RING CALLER_NOT_IN_GROUP`,
      `${FREE} 2001 free CALLER_NOT_IN_GROUP RING`,
      `${FREE} 7001 free CALLER_NOT_IN_GROUP RING`,
    ]);
  });

  it("a line is taken away: calls are lost both ways, in whatever situation", () => {
    expect(said([{ type: "UnbindMobile", extension: n("7002") }])).toEqual([
      "2001 7002 free RING EXTENSION_UNBOUND",
      "2001 7002 busy CALLEE_BUSY EXTENSION_UNBOUND",
      "2001 7002 no answer CALLEE_NO_ANSWER EXTENSION_UNBOUND",
      "2001 7002 abroad CALLEE_ABROAD EXTENSION_UNBOUND",
      `${TAKAHASHI} 2001 free RING CALLER_NOT_IN_GROUP`,
      `${SATO} 7002 free RING EXTENSION_UNBOUND`,
      `${SATO} 7002 busy CALLEE_BUSY EXTENSION_UNBOUND`,
      `${SATO} 7002 no answer CALLEE_NO_ANSWER EXTENSION_UNBOUND`,
      `${SATO} 7002 abroad CALLEE_ABROAD EXTENSION_UNBOUND`,
      `${TAKAHASHI} 7001 free RING CALLER_NOT_IN_GROUP`,
    ]);
  });

  it("a held extension on a good line is reached again", () => {
    const told = said([{ type: "BindMobile", extension: n("7003"), mobile: FREE }]);
    expect(told).toContain("2001 7003 free EXTENSION_HELD RING");
    expect(told).toContain("2001 7003 busy EXTENSION_HELD CALLEE_BUSY");
  });

  it("a forward for busy: told where the phone is busy, and nowhere else", () => {
    const rules = [{ when: "BUSY", to: n("2001") }] as const;
    expect(said([{ type: "SetForwarding", extension: n("7002"), rules }])).toEqual([
      "2001 7002 busy CALLEE_BUSY RING",
      `${SATO} 7002 busy CALLEE_BUSY RING`,
    ]);
  });

  it("voicemail switched off on a desk phone: it rings without an end, and nobody answers", () => {
    expect(said([{ type: "SetVoicemail", extension: n("2001"), on: false }])).toEqual([
      "2002 2001 free RING RING",
      "2002 2001 busy VOICEMAIL CALLEE_BUSY",
      "2002 2001 no answer VOICEMAIL CALLEE_NO_ANSWER",
      `${SATO} 2001 free RING RING`,
      `${SATO} 2001 busy VOICEMAIL CALLEE_BUSY`,
      `${SATO} 2001 no answer VOICEMAIL CALLEE_NO_ANSWER`,
    ]);
  });

  it("a 2in1 mode: who calls from the handset, ordinary calls too, and which number rings", () => {
    const change = { type: "SetTwoInOneMode", number: HANDSET_A, mode: "B", avoidOtherNumber: true } as const;
    const told = said([change]);
    expect(told).toContain("2001 7021 free RING CALLEE_OUT_OF_AREA");
    expect(told).toContain(`${HANDSET_A} 7001 free RING RING`);
    expect(told).toContain(`${HANDSET_A} ${SATO} free ORDINARY_CALL ORDINARY_CALL`);
    expect(told.filter((line) => line.startsWith(`${HANDSET_B} `))).toEqual([]);
  });

  it("an inbound number: whom it rings", () => {
    const change = { type: "SetInbound", number: OUR_FIXED_LINE, to: n("2001") } as const;
    expect(changedBy([change])).toMatchObject([
      {
        call: { dialled: OUR_FIXED_LINE },
        before: { refusal: { code: "NO_SUCH_EXTENSION" } },
        after: { outcome: "RING", legs: [{ to: { desk: "2001" } }, {}] },
      },
    ]);
  });

  it("a name or a department changes no call", () => {
    expect(
      said([{ type: "EditExtension", extension: n("7002"), name: "新しい名前", department: null }]),
    ).toEqual([]);
  });

  it("nothing changes nothing", () => {
    expect(said([])).toEqual([]);
  });

  it("each one told is true of the table before and of the table after, and differs; none is told twice", () => {
    fc.assert(
      fc.property(randomWorld, randomSettings, (state, settings) => {
        const edited = { ...state, settings };
        const changes = projectActions(settingsActions(state.settings, settings), edited);
        const told = consequences(aTable(state), ACME, changes, NOW);
        for (const { call, before, after } of told) {
          expect(route(aTable(state), call)).toMatchObject(before);
          expect(route(aTable(edited), call)).toMatchObject(after);
          expect(before).not.toEqual(after);
        }
        const asked = told.map(({ call }) => [call.from, call.dialled, situation(call)]);
        expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(asked.length);
      }),
    );
  });
});
