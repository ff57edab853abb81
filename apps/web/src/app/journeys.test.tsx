import { applyChanges, planChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { bindAnotherMobile } from "@naisen/journeys/bind-another-mobile";
import { personalLineIsRefused } from "@naisen/journeys/personal-line-is-refused";
import { it } from "vitest";
import {
  admin,
  appliedAnswer,
  bindingPlan,
  bound,
  COMPANY,
  freeLine,
  holderDiffers,
  personalLine,
  reception,
  refusedPlan,
  sato,
  takahashi,
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

it("binds another mobile, and takes it back", { timeout: 20_000 }, async () => {
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

it("refuses a personal line and says whose it is", { timeout: 20_000 }, async () => {
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
