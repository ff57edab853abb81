import { explainCall } from "@naisen/api/endpoints/calls";
import { applyChanges, planChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { getExtension, listExtensions } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  appliedAnswer,
  decided,
  inRole,
  type PlanAnswer,
  REVISION,
  recordOf,
  ringing,
  sato,
  stopped,
  type ViewAnswer,
} from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.own;
const LINE = "+819011110001";
const own: ViewAnswer = { ...sato, line: null, voicemail: { on: true, ringSeconds: 20 } };
const forwards: ViewAnswer = {
  ...own,
  forwarding: [{ when: "BUSY", to: "x-2001" }],
  forwardingTargets: [{ id: "x-2001", number: "2001", name: null }],
};
const paired: ViewAnswer = {
  ...own,
  twoInOne: {
    a: LINE,
    b: "+819011110009",
    aDisplay: "090-1111-0001",
    bDisplay: "090-1111-0009",
    mode: "A",
    avoidOtherNumber: false,
    inForce: true,
  },
};

function planOf(view: ViewAnswer, after: Partial<ViewAnswer>, more: Partial<PlanAnswer> = {}): PlanAnswer {
  const address = `extensions/${view.id}`;
  const records = { before: recordOf(view), after: recordOf({ ...view, ...after }) };
  return {
    baseRevision: REVISION,
    digest: "b".repeat(64),
    applicable: true,
    actions: [{ kind: "EXTENSION", address, action: "CHANGE", ...records }],
    violations: [],
    notices: [],
    consequences: [],
    calls: { lost: 0, gained: 0, moved: 0, altered: 0, seen: 0, asked: 0, touched: 0 },
    effects: {},
    origins: {},
    targets: {},
    ownCalls: [],
    lines: [],
    ...more,
  };
}

/** A user's page of an extension that becomes another once a change is applied; what was asked is kept. */
async function shown(view: ViewAnswer, plan: PlanAnswer = planOf(view, {}), after: ViewAnswer = view) {
  const asked: { planned: unknown[]; applied: unknown[]; undone: string[] } = {
    planned: [],
    applied: [],
    undone: [],
  };
  let now = view;
  server.use(
    ...signedIn({ ...inRole("USER"), userId: "sato", name: sato.name, extension: "7001" }),
    mockEndpoint(getExtension, () => now),
    mockEndpoint(listExtensions, () => mockProblem("policy.forbidden")),
    mockEndpoint(explainCall, ({ body }) =>
      body.dialled === "7001"
        ? decided({ ...ringing(LINE, "7001"), legs: [] }, "7001")
        : decided(
            { ...stopped("NO_SUCH_EXTENSION"), presented: { kind: "MOBILE", number: LINE } },
            body.dialled,
          ),
    ),
    mockEndpoint(planChanges, ({ body }) => {
      asked.planned.push(body.changes);
      return plan;
    }),
    mockEndpoint(applyChanges, ({ body }) => {
      asked.applied.push(body);
      if (!plan.applicable) return mockProblem("change-set.refused", { violations: plan.violations });
      now = after;
      return appliedAnswer(plan);
    }),
    mockEndpoint(undoChangeSet, ({ params }) => {
      asked.undone.push(params.id);
      now = view;
      return appliedAnswer(plan);
    }),
  );
  const app = renderApp("/");
  await screen.findByRole("heading", { level: 1, name: sato.name });
  return { ...app, asked };
}

const preview = () => screen.findByRole("region", { name: words.preview.title, hidden: true });

it("says first what others see, as the router says it", async () => {
  await shown(own);
  expect((await screen.findByText(/内線でかけると/)).textContent).toContain(
    words.showsExtension("7001", true),
  );
  expect((await screen.findByText(/ほかの番号にかけると/)).textContent).toContain(
    words.showsOrdinary("090-1111-0001"),
  );
  expect(screen.queryByRole("searchbox")).toBeNull();
  expect(screen.queryByText(words.twoInOne.title)).toBeNull();
});

it("turns voicemail off at once, and takes it back", async () => {
  const off = { voicemail: { on: false, ringSeconds: 20 } };
  const { user, asked } = await shown(own, planOf(own, off), { ...own, ...off });
  await user.click(screen.getByRole("switch", { name: words.voicemail.title }));
  await screen.findByText(words.voicemail.off);
  expect(asked.applied).toEqual([{ changes: [{ type: "SetVoicemail", extension: "7001", on: false }] }]);
  await screen.findByText(ja.panel.settings.voicemailOff);
  await user.click(screen.getByRole("button", { name: ja.panel.toast.undo }));
  await screen.findByText(ja.panel.toast.undone);
  expect(asked.undone).toEqual(["change-set-1"]);
  expect(screen.getByRole("switch", { name: words.voicemail.title })).toHaveProperty("checked", true);
});

it("says why voicemail cannot be turned on, and leaves it off", async () => {
  const none = { ...own, voicemail: null };
  const violation = {
    code: "contract.option-missing",
    path: "/changes/0/on",
    params: { extension: "7001", mobile: LINE, option: "CARRIER_VOICEMAIL", day: "2026-12-01" },
  };
  const { user } = await shown(none, planOf(none, {}, { applicable: false, violations: [violation] }));
  await user.click(screen.getByRole("switch", { name: words.voicemail.title }));
  expect((await screen.findByRole("alert")).textContent).toContain(
    ja.violations["contract.option-missing"](violation.params).title,
  );
  expect(screen.getByRole("switch", { name: words.voicemail.title })).toHaveProperty("checked", false);
});

it("shows what other seconds change before they are applied, with the plan that was shown", async () => {
  const after = { voicemail: { on: true, ringSeconds: 19 } };
  const calls = [
    {
      direction: "IN",
      when: null,
      before: { kind: "RINGS", ringSeconds: 20 },
      after: { kind: "RINGS", ringSeconds: 19 },
    },
  ] as const;
  const { user, asked } = await shown(own, planOf(own, after, { ownCalls: calls }), { ...own, ...after });
  await user.click(screen.getByRole("button", { name: ja.panel.settings.less }));
  const told = within(await preview());
  expect(await told.findByText(words.preview.ends.RINGS_FOR(19))).not.toBeNull();
  expect(told.getByText("19秒")).not.toBeNull();
  expect(asked.applied).toEqual([]);
  await user.click(told.getByRole("button", { name: words.preview.apply }));
  await screen.findByText(words.applied);
  expect(asked.applied).toEqual([
    {
      changes: [{ type: "SetVoicemail", extension: "7001", on: true, ringSeconds: 19 }],
      planDigest: "b".repeat(64),
      baseRevision: REVISION,
    },
  ]);
  await waitFor(() => expect(screen.queryByRole("region", { name: words.preview.title })).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: words.voicemail.title }));
});

it("leaves the seconds as they were, and refuses what is none", async () => {
  const { user } = await shown(own);
  const seconds = screen.getByRole("textbox", { name: words.voicemail.ringSeconds });
  await user.clear(seconds);
  await user.type(seconds, "999");
  expect(screen.getByText(words.voicemail.secondsFault)).not.toBeNull();
  await user.clear(seconds);
  await user.type(seconds, "３０");
  await user.click(within(await preview()).getByRole("button", { name: words.preview.cancel }));
  expect(seconds).toHaveProperty("value", "20");
});

it("changes the handset's mode, where there is one", async () => {
  const mode = { kind: "TWO_IN_ONE", address: `two-in-one/${LINE}`, action: "CHANGE" } as const;
  const record = { a: LINE, aDisplay: "090-1111-0001", avoidOtherNumber: false };
  const plan = planOf(
    paired,
    {},
    {
      actions: [{ ...mode, before: { ...record, mode: "A" }, after: { ...record, mode: "B" } }],
      ownCalls: [
        { direction: "OUT", dials: "EXTENSION", before: { kind: "EXTENSION", number: "7001" }, after: null },
      ],
    },
  );
  const { user, asked } = await shown(paired, plan);
  await user.click(screen.getByRole("radio", { name: "B" }));
  const told = within(await preview());
  expect(await told.findByText(words.preview.notShown)).not.toBeNull();
  await user.click(told.getByRole("button", { name: words.preview.apply }));
  await screen.findByText(words.applied);
  expect(asked.applied).toMatchObject([{ changes: [{ type: "SetTwoInOneMode", number: LINE, mode: "B" }] }]);
});

it("forwards to a number that is typed, keeping the other conditions", async () => {
  const { user, asked } = await shown(forwards);
  await user.click(screen.getByRole("button", { name: words.forwarding.change }));
  await user.click(await screen.findByRole("radio", { name: words.forwarding.when.NO_ANSWER, hidden: true }));
  await user.type(screen.getByLabelText(words.forwarding.target), "２００２");
  const told = within(await preview());
  await user.click(await told.findByRole("button", { name: words.preview.apply, hidden: true }));
  await screen.findByText(words.applied);
  const rules = [
    { when: "BUSY", to: "2001" },
    { when: "NO_ANSWER", to: "2002" },
  ];
  expect(asked.applied).toMatchObject([{ changes: [{ type: "SetForwarding", extension: "7001", rules }] }]);
  await waitFor(() => expect(screen.queryByRole("dialog", { hidden: true })).toBeNull());
});

it("says that nobody has the number, and offers no way to apply it", async () => {
  const violation = {
    code: "forwarding.target-unknown",
    path: "/changes/0/rules/0/to",
    params: { extension: "7001", when: "BUSY", target: "2999" },
  };
  const { user } = await shown(own, planOf(own, {}, { applicable: false, violations: [violation] }));
  await user.click(screen.getByRole("button", { name: words.forwarding.set }));
  await user.type(await screen.findByLabelText(words.forwarding.target), "2999");
  const told = within(await preview());
  const { title, remedy } = ja.violations["forwarding.target-unknown"](violation.params);
  expect(await told.findByText(title)).not.toBeNull();
  expect(told.getByText(remedy)).not.toBeNull();
  expect(told.queryByRole("button", { name: words.preview.apply, hidden: true })).toBeNull();
});

it("stops forwarding after saying which calls change", async () => {
  const calls = [
    {
      direction: "IN",
      when: "BUSY",
      before: { kind: "FORWARDED", to: "2001" },
      after: { kind: "UNREACHED" },
    },
  ] as const;
  const { user, asked } = await shown(
    forwards,
    planOf(forwards, { forwarding: [] }, { ownCalls: calls }),
    own,
  );
  await user.click(screen.getByRole("button", { name: words.forwarding.stop }));
  const told = within(await preview());
  expect(await told.findByText(words.preview.ends.UNREACHED)).not.toBeNull();
  await user.click(told.getByRole("button", { name: words.preview.apply, hidden: true }));
  await screen.findByText(words.forwarding.none);
  expect(asked.applied).toMatchObject([{ changes: [{ type: "SetForwarding", rules: [] }] }]);
});

it("tells that the settings had changed before", async () => {
  const { user } = await shown(own);
  const fresh = planOf(
    { ...own, voicemail: { on: true, ringSeconds: 9 } },
    { voicemail: { on: true, ringSeconds: 19 } },
  );
  server.use(
    mockEndpoint(applyChanges, () => mockProblem("change-set.stale", { plan: fresh, meanwhile: [] })),
  );
  await user.click(screen.getByRole("button", { name: ja.panel.settings.less }));
  const told = within(await preview());
  await user.click(await told.findByRole("button", { name: words.preview.apply }));
  expect(await told.findByText(words.preview.stale)).not.toBeNull();
  expect(await told.findByText("9秒")).not.toBeNull();
});

it.each([
  ["UNBOUND", words.unboundWhy, []],
  [
    "HELD",
    words.heldWhy,
    [{ code: "contract.line-not-active", path: "/mobile", params: { extension: "7001" } }],
  ],
] as const)("says of %s why, and whom to ask", async (state, why, violations) => {
  await shown({ ...own, state, violations });
  expect(await screen.findByText(why)).not.toBeNull();
  expect(screen.getByText(words.askAdministrator)).not.toBeNull();
  expect(screen.queryByText(/内線でかけると/)).toBeNull();
});

it("says to whoever has no extension whom to ask", async () => {
  server.use(...signedIn({ ...inRole("USER"), extension: null }));
  renderApp("/");
  expect(await screen.findByText(words.noExtension)).not.toBeNull();
  expect(screen.getByText(words.askAdministrator)).not.toBeNull();
});
