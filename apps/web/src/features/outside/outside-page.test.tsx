import type { AnswerToSend } from "@naisen/api/endpoint";
import { applyChanges, planChanges } from "@naisen/api/endpoints/change-sets";
import { freezeOutside, getOutside } from "@naisen/api/endpoints/outside";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import {
  admin,
  appliedAnswer,
  auditor,
  bindingPlan,
  freeLine,
  type PlanAnswer,
  sato,
} from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

type OutsideAnswer = AnswerToSend<typeof getOutside>;
const words = ja.areas.outside;
const { fields, allowances } = ja.panel;

beforeAll(() => import("./components/outside-page.tsx"));

const policy: OutsideAnswer["policy"] = {
  domestic: "ANY",
  international: "NO",
  premiumRate: "NO",
  otherCarrier: "NO",
  forwarding: "NO",
  allowList: [],
  dailyCap: null,
  alarmAt: null,
  alarmOutOfHours: 20,
  freezeAtCap: false,
  frozen: false,
};

/** The page over a company whose policy the server keeps. */
function opened(
  start: Partial<OutsideAnswer["policy"]> = {},
  today: Partial<OutsideAnswer["today"]> = {},
  me = admin,
) {
  let now = { ...policy, ...start };
  const planned: unknown[] = [];
  server.use(
    ...signedIn(me),
    mockEndpoint(getOutside, () => ({
      policy: now,
      revision: 7,
      today: { day: "2026-12-01", calls: 0, outOfHours: 0, alarms: [], ...today },
    })),
    mockEndpoint(freezeOutside, () => {
      now = { ...now, frozen: true };
      return null;
    }),
    mockEndpoint(planChanges, ({ body }) => {
      planned.push(body.changes[0]);
      return planTo(body.changes[0] as object);
    }),
    mockEndpoint(applyChanges, ({ body }) => {
      const plan = planTo(body.changes[0] as object);
      const { type: _, ...given } = body.changes[0] as { type: string };
      now = { ...now, ...given };
      return appliedAnswer(plan);
    }),
  );

  function planTo(change: object): PlanAnswer {
    const { type: _, ...given } = change as { type: string };
    const after = { ...now, ...given };
    const actions = [{ kind: "OUTSIDE", address: "outside", action: "CHANGE", before: now, after }] as const;
    const isUncapped = after.international !== "NO" && after.dailyCap === null;
    return {
      ...bindingPlan(sato, freeLine),
      actions: [...actions],
      consequences: [],
      applicable: !isUncapped,
      violations: isUncapped
        ? [{ code: "outside.cap-missing", path: "/changes/0/dailyCap", params: { field: "international" } }]
        : [],
    };
  }
  return { planned, ...renderApp("/outside") };
}

const region = (name: string) => screen.findByRole("region", { name });

it("stops everything by one press", async () => {
  const { user } = opened();
  const card = within(await region(words.freeze.title));
  expect(card.getByText(words.freeze.off)).toBeTruthy();
  await user.click(card.getByRole("button", { name: words.freeze.press }));
  await card.findByText(words.freeze.on);
  expect(card.queryByRole("button", { name: words.freeze.press })).toBeNull();
  expect(domFaults(document)).toEqual([]);
});

it("lifts a freeze by a plan that is shown first", async () => {
  const { user, planned } = opened({ frozen: true });
  const card = within(await region(words.freeze.title));
  await user.click(card.getByRole("button", { name: words.freeze.lift }));
  await card.findByText(fields.frozen, { selector: "dt" });
  expect(planned).toEqual([{ type: "SetOutside", frozen: false }]);
  await user.click(card.getByRole("button", { name: words.preview.apply }));
  await card.findByText(words.freeze.off);
});

it("shows why costly calls ask for a cap, and applies them with one", async () => {
  const { user, planned } = opened();
  const form = within(await region(words.form.title));
  const abroad = within(form.getByRole("group", { name: fields.international }));
  await user.click(abroad.getByRole("radio", { name: allowances.LISTED }));
  await form.findByText(ja.violations["outside.cap-missing"]({ field: "international" }).title);
  expect(form.queryByRole("button", { name: words.preview.apply })).toBeNull();
  await user.type(form.getByLabelText(words.form.dailyCap), "５０");
  await user.type(form.getByLabelText(words.form.allowList), "+44{enter} 03-1234 ");
  await user.click(await form.findByRole("button", { name: words.preview.apply }));
  await waitFor(() => expect(screen.getByText(words.preview.applied)).toBeTruthy());
  expect(planned.at(-1)).toEqual({
    type: "SetOutside",
    international: "LISTED",
    allowList: ["+44", "031234"],
    dailyCap: 50,
  });
});

it("says what is no number, and plans nothing for it", async () => {
  const { user, planned } = opened();
  const form = within(await region(words.form.title));
  await user.type(form.getByLabelText(words.form.alarmAt), "many");
  expect(form.getByText(words.form.notANumber)).toBeTruthy();
  expect(planned).toEqual([]);
});

it("tells an alarm, the day's count and the cap", async () => {
  opened({ dailyCap: 200 }, { calls: 200, outOfHours: 180, alarms: ["OUT_OF_HOURS", "CAP"] });
  const card = within(await region(words.today.title));
  expect(card.getByText(words.today.calls(200, 200))).toBeTruthy();
  expect(card.getByText(words.today.count(180))).toBeTruthy();
  expect(card.getByText(new RegExp(words.today.alarms.CAP))).toBeTruthy();
});

it("is read and not set by an auditor", async () => {
  opened({}, {}, auditor);
  const form = within(await region(words.form.title));
  expect(form.getByText(words.form.readOnly)).toBeTruthy();
  expect(form.getByLabelText<HTMLInputElement>(words.form.dailyCap).matches(":disabled")).toBe(true);
  expect(screen.queryByRole("button", { name: words.freeze.press })).toBeNull();
});
