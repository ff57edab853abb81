import { applyChanges, planChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { getExtension } from "@naisen/api/endpoints/extensions";
import { getMe } from "@naisen/api/endpoints/session";
import { ja } from "@naisen/messages/ja";
import { editing } from "@naisen/messages/ja/areas/editing";
import { screen, waitFor } from "@testing-library/react";
import { HttpResponse } from "msw/http";
import { expect, it } from "vitest";
import {
  admin,
  appliedAnswer,
  bindingPlan,
  bound,
  freeLine,
  holderDiffers,
  line,
  lineAlreadyBound,
  personalLine,
  REVISION,
  reception,
  recordOf,
  refusedPlan,
  sato,
  takahashi,
} from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { keptDraft } from "../../testing/plan-fixtures.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.panel;
const plan = bindingPlan(takahashi, freeLine);
const mobileField = () => screen.findByRole("textbox", { name: words.fields.mobile });

/** The drawer of 7002 with another number typed, and the plan that it gets. */
async function typed(mobile: string, answer = plan) {
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    callsRing([sato, takahashi]),
    mockEndpoint(planChanges, () => answer),
  );
  const app = renderApp("/extensions?open=7002");
  const over = { initialSelectionStart: 0, initialSelectionEnd: "090-1111-0002".length };
  await app.user.type(await mobileField(), mobile, over);
  return app;
}

it("lets whoever comes into the mobile number write over the whole of it", async () => {
  const { user } = await typed("09011110003");
  await user.click(await screen.findByRole("textbox", { name: words.fields.name }));
  await user.click(await mobileField());
  await user.keyboard("090-1111-0004");
  expect(await mobileField()).toHaveProperty("value", "090-1111-0004");
});

it("sends the plan's digest with Ctrl+Enter, and the same key again when no answer came", async () => {
  const { user } = await typed("09011110003");
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(applyChanges, ({ body, idempotencyKey }) => {
      sent.push([idempotencyKey, body.planDigest]);
      return sent.length === 1 ? HttpResponse.error() : appliedAnswer(plan);
    }),
  );
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText(words.waiting.unreachableTitle);
  expect(await mobileField()).toHaveProperty("value", "09011110003");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText(words.toast.applied("7002"));
  expect(sent[0]).toEqual([expect.stringMatching(/^\w{32}$/), plan.digest]);
  expect(sent[1]).toEqual(sent[0]);
});

it("does not say 反映済み before calls follow", async () => {
  const { user } = await typed("090-1111-0003");
  server.use(mockEndpoint(applyChanges, () => ({ ...appliedAnswer(plan), appliedRevision: REVISION })));
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(words.toast.accepted("7002"));
  expect(screen.queryByText(words.toast.applied("7002"))).toBeNull();
});

it("says of an extension that was left without a line that it is not set, not that it is live", async () => {
  const after = { ...recordOf(takahashi), mobile: null, mobileDisplay: null };
  const [action] = plan.actions;
  if (action?.kind !== "EXTENSION") throw new Error("the plan of the fixture changes an extension");
  const unbinding = { ...plan, actions: [{ ...action, after }] };
  const { user } = await typed("090-1111-0003", unbinding);
  server.use(mockEndpoint(applyChanges, () => appliedAnswer(unbinding)));
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(editing.appliedUnbound("7002"));
});

it("mends by taking the line from the other extension, and says what that leaves", async () => {
  const used = line("+819022220088", "090-2222-0088", {
    holder: "株式会社はじめ物流",
    sameHolder: false,
    boundTo: { number: "7088", name: "阿部 隆" },
  });
  const both = [holderDiffers(takahashi, used), lineAlreadyBound(takahashi, used)];
  const { user } = await typed("090-2222-0088", refusedPlan(takahashi, used, both));
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(words.refused.summary(2));
  await screen.findByText((text) => text.includes(words.refused.leaves(["名義が異なります"])));

  const asked: string[][] = [];
  server.use(
    mockEndpoint(planChanges, ({ body }) => {
      asked.push(
        body.changes.map((change) => `${change.type} ${"extension" in change ? change.extension : ""}`),
      );
      return refusedPlan(takahashi, used, [{ ...holderDiffers(takahashi, used), path: "/changes/1/mobile" }]);
    }),
  );
  await user.click(screen.getByRole("button", { name: words.refused.reassign("7088", "7002") }));
  await screen.findByText(words.refused.summary(1));
  expect(asked[0]).toEqual(["UnbindMobile 7088", "BindMobile 7002"]);
});

it("mends by a free line of the same holder", async () => {
  const refused = refusedPlan(takahashi, personalLine, [holderDiffers(takahashi, personalLine)]);
  const { user } = await typed("080-2222-0001", refused);
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  server.use(mockEndpoint(planChanges, () => plan));
  await user.click(await screen.findByRole("button", { name: words.refused.useFreeLine("090-1111-0003") }));
  expect(await mobileField()).toHaveProperty("value", "090-1111-0003");
  await screen.findByText(words.refused.nothingMore);
});

it("shows what others changed meanwhile, and keeps what was typed", async () => {
  const { user } = await typed("090-1111-0003");
  const newer = { ...takahashi, department: "人事課", revision: REVISION + 1 };
  const [before, after] = [recordOf(takahashi), { ...recordOf(takahashi), department: "人事課" }];
  const actor = { companyId: "first-office", userId: "suzuki", role: "ADMIN" };
  const actions = [
    { kind: "EXTENSION", address: "extensions/x-7002", action: "CHANGE", before, after } as const,
  ];
  const meanwhile = [
    {
      id: "other",
      revision: REVISION + 1,
      at: "2026-11-23T05:02:00Z",
      actor,
      actorName: "鈴木 恵子",
      door: "PANEL" as const,
      reason: null,
      undoes: null,
      actions,
    },
  ];
  server.use(mockEndpoint(applyChanges, () => mockProblem("change-set.stale", { plan, meanwhile })));
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(/鈴木 恵子さんが11\/23 14:02に/);
  expect(screen.getByText("人事課")).toBeTruthy();

  server.use(mockEndpoint(getExtension, () => newer));
  await user.click(screen.getByRole("button", { name: ja.areas.editing.conflict.reload }));
  await waitFor(() =>
    expect(screen.getByRole("textbox", { name: words.fields.department })).toHaveProperty("value", "人事課"),
  );
  expect(await mobileField()).toHaveProperty("value", "090-1111-0003");
});

it("tells who reads nothing to mend what is wrong with the input", async () => {
  const { user } = await typed("123");
  await user.clear(screen.getByRole("textbox", { name: words.fields.name }));
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(words.refused.summary(2));
  await user.click(
    screen.getByRole("link", { name: words.refused.item("携帯電話番号", ja.areas.editing.faults.mobile) }),
  );
  expect(document.activeElement).toBe(await mobileField());
});

it("says why an undo is refused", async () => {
  const { user } = await typed("090-1111-0003");
  const violations = [
    { code: "undo.changed-since", path: "/changes/0/mobile", params: { extension: "7002", field: "mobile" } },
  ];
  server.use(
    mockEndpoint(applyChanges, () => appliedAnswer(plan)),
    mockEndpoint(getExtension, () => bound(takahashi, freeLine)),
    mockEndpoint(undoChangeSet, () => mockProblem("change-set.refused", { violations })),
  );
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await user.click(await screen.findByRole("button", { name: words.toast.undo }));
  await screen.findByText(words.toast.notUndone("あとから変更されたため、元に戻せません。"));
});

it("keeps what was typed when the session has ended, and goes on after the next sign-in", async () => {
  const { user } = await typed("090-1111-0003");
  server.use(mockEndpoint(applyChanges, () => mockProblem("session.required")));
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(ja.areas.security.lost.title);
  expect(screen.getByRole("link", { name: ja.areas.security.lost.signIn }).getAttribute("href")).toMatch(
    /^\/signin\?next=/,
  );
  server.use(mockEndpoint(getMe, () => admin));
  await user.click(screen.getByRole("button", { name: ja.areas.security.lost.goOn }));
  await waitFor(() => expect(screen.queryByText(ja.areas.security.lost.title)).toBeNull());
  expect(await mobileField()).toHaveProperty("value", "090-1111-0003");
});

it("puts what was typed into the change plan, and closes", async () => {
  const draft = keptDraft([]);
  const { user, router } = await typed("090-1111-0003");
  server.use(...draft.handlers);
  await user.click(screen.getByRole("button", { name: words.edit.addToPlan }));
  await screen.findByText(words.toast.added("7002"));
  expect(draft.changes()).toEqual([{ type: "BindMobile", extension: "7002", mobile: freeLine.number }]);
  expect(screen.queryByRole("textbox", { name: words.fields.mobile })).toBeNull();
  await user.click(screen.getByRole("button", { name: words.toast.seePlan }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/plan"));
});

it("says why nothing was put into the change plan", async () => {
  const { user } = await typed("12345");
  await user.click(screen.getByRole("button", { name: words.edit.addToPlan }));
  await screen.findByText(words.refused.summary(1));
});
