import { explainCall } from "@naisen/api/endpoints/calls";
import { applyChanges, planChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { bindAnotherMobile } from "@naisen/journeys/bind-another-mobile";
import { forwardWhenBusy } from "@naisen/journeys/forward-when-busy";
import { personalLineIsRefused } from "@naisen/journeys/personal-line-is-refused";
import { ja } from "@naisen/messages/ja";
import { it } from "vitest";
import {
  admin,
  appliedAnswer,
  bindingPlan,
  bound,
  COMPANY,
  decided,
  forwarding,
  forwardingPlan,
  freeLine,
  holderDiffers,
  personalLine,
  reception,
  refusedPlan,
  ringing,
  sato,
  stopped,
  takahashi,
  trace,
} from "../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../testing/handlers.ts";
import { mockEndpoint } from "../testing/mock-endpoint.ts";
import { rtlPanel } from "../testing/rtl-panel.ts";
import { server } from "../testing/server.ts";

const credentials = { companyId: "first-office", userId: "admin", password: "not asked here" };
const call = { from: "2001", dialled: "7002" };

/** The company with one state of 7002; every search finds it, and the reception by its number. */
function worldWith(view: typeof takahashi) {
  const everybody = [reception, sato, view];
  return [...extensionsAre(everybody, [reception, view]), callsRing([sato, view])];
}

it("binds another mobile, and takes it back", async () => {
  const plan = bindingPlan(takahashi, freeLine);
  const before = worldWith(takahashi);
  const after = worldWith(bound(takahashi, freeLine));
  server.use(
    ...signedIn(admin),
    ...before,
    mockEndpoint(planChanges, () => plan),
    mockEndpoint(applyChanges, () => {
      server.use(...after);
      return appliedAnswer(plan);
    }),
    mockEndpoint(undoChangeSet, () => {
      server.use(...worldWith(takahashi));
      return { ...appliedAnswer(plan), id: "change-set-2" };
    }),
  );
  await bindAnotherMobile(rtlPanel(), {
    credentials,
    search: "たかはし",
    number: "7002",
    mobile: "０９０－１１１１－０００３",
    changedCall: { ...call, before: "090-1111-0002", after: "090-1111-0003" },
    call,
    before: { rings: "090-1111-0002", shows: "2001", charge: "定額" },
    after: { rings: "090-1111-0003", shows: "2001", charge: "定額" },
  });
});

it("refuses a personal line and says whose it is", async () => {
  const violations = [holderDiffers(takahashi, personalLine)];
  server.use(
    ...signedIn(admin),
    ...worldWith(takahashi),
    mockEndpoint(planChanges, () => refusedPlan(takahashi, personalLine, violations)),
  );
  await personalLineIsRefused(rtlPanel(), {
    credentials,
    search: "たかはし",
    number: "7002",
    personalMobile: "080-2222-0001",
    holders: { lineHolder: "伊藤 健", contractHolder: COMPANY },
    mobile: "090-1111-0002",
    call,
    outcome: { rings: "090-1111-0002", shows: "2001", charge: "定額" },
  });
});

it("forwards to reception when busy, and takes it back", async () => {
  const plan = forwardingPlan(takahashi, reception);
  const forwards = forwarding(takahashi, reception);
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    busyCallsTo(takahashi),
    mockEndpoint(planChanges, () => plan),
    mockEndpoint(applyChanges, () => {
      server.use(...extensionsAre([reception, sato, forwards]), busyCallsTo(forwards));
      return appliedAnswer(plan);
    }),
    mockEndpoint(undoChangeSet, () => {
      server.use(...extensionsAre([reception, sato, takahashi]), busyCallsTo(takahashi));
      return { ...appliedAnswer(plan), id: "change-set-2" };
    }),
  );
  await forwardWhenBusy(rtlPanel(), {
    credentials,
    search: "たかはし",
    number: "7002",
    target: { typed: "うけつけ", number: "2001" },
    changedCall: {
      from: "7001",
      dialled: "7002",
      when: ja.panel.preview.situation.BUSY,
      before: "つながらない",
      after: "2001",
    },
    call: { from: "7001", dialled: "7002" },
    forwarded: { rings: "2001 受付", shows: "7001", charge: "定額" },
    refused: ja.refusals.CALLEE_BUSY.title,
  });
});

/** Calls to 7002: it rings while free; while busy the reception does, or nobody. */
function busyCallsTo({ mobile, forwarding: rules }: typeof takahashi) {
  return mockEndpoint(explainCall, ({ body }) => {
    const rings = ringing(mobile ?? "", "7001");
    const isBusy = body.conditions?.busy?.length === 1;
    if (!isBusy) return { ...decided(rings, "7002"), trace: trace("7002", null) };
    const result = rules.length > 0 ? forwardedTo(rings) : stopped("CALLEE_BUSY");
    return { ...decided(result, "7002"), trace: trace("7002", "CALLEE_BUSY") };
  });
}

function forwardedTo(rings: ReturnType<typeof ringing>) {
  const [leg] = rings.legs;
  if (leg === undefined) return rings;
  const legs = [
    { ...leg, on: { BUSY: 1 } },
    { to: { desk: "2001" }, ringSeconds: null, on: {} },
  ];
  return { ...rings, legs };
}
