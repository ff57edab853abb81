import { applyChanges, planChanges } from "@naisen/api/endpoints/change-sets";
import { getExtension } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import {
  admin,
  appliedAnswer,
  bindingPlan,
  bound,
  freeLine,
  REVISION,
  reception,
  sato,
  takahashi,
  type ViewAnswer,
} from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.panel;
const plan = bindingPlan(takahashi, freeLine);
const after = { ...bound(takahashi, freeLine), revision: REVISION + 1 };
const mobileField = () => screen.findByRole("textbox", { name: words.fields.mobile });
const department = () => screen.getByRole("textbox", { name: words.fields.department });
const press = () => screen.getByRole("button", { name: words.edit.apply });

afterEach(() => void vi.useRealTimers());

/** The drawer of 7002 with the free line typed. */
async function typed() {
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    callsRing([sato, takahashi]),
  );
  const app = renderApp("/extensions?open=7002");
  const field = await mobileField();
  // Typed over what is there: an empty field would be a wish of its own, and planned as one where the machine is slow.
  const over = { initialSelectionStart: 0, initialSelectionEnd: "090-1111-0002".length };
  await app.user.type(field, "090-1111-0003", over);
  return app;
}

it("sends the plan that was shown, however long ago and whatever others did since", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const newer = { ...plan, digest: "b".repeat(64), baseRevision: REVISION + 1 };
  const planned: unknown[] = [];
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(planChanges, () => (planned.push(1) === 1 ? plan : newer)),
    mockEndpoint(applyChanges, ({ body }) => {
      sent.push([body.planDigest, body.baseRevision]);
      return body.planDigest === newer.digest
        ? appliedAnswer(newer)
        : mockProblem("change-set.stale", { plan: newer, meanwhile: [] });
    }),
  );
  const { user } = await typed();
  await screen.findByRole("list", { name: words.preview.calls });
  vi.setSystemTime(Date.now() + 3_600_000);
  act(() => {
    for (const event of ["visibilitychange", "offline", "online"]) window.dispatchEvent(new Event(event));
  });
  await user.click(press());
  await screen.findByText(ja.areas.editing.conflict.title);
  expect(sent).toEqual([[plan.digest, REVISION]]);
  expect(planned).toHaveLength(1);
});

it("shows what others changed before it sends a plan that nobody saw", async () => {
  const theirs = { ...takahashi, department: "人事課", revision: REVISION + 1 };
  const theirPlan = { ...bindingPlan(theirs, freeLine), baseRevision: REVISION + 1, digest: "b".repeat(64) };
  const answer = Promise.withResolvers<typeof plan>();
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(planChanges, () => answer.promise),
    mockEndpoint(applyChanges, ({ body }) => {
      sent.push(body.planDigest);
      return appliedAnswer(plan);
    }),
  );
  const { user } = await typed();
  server.use(mockEndpoint(getExtension, () => theirs));
  await user.keyboard("{Control>}{Enter}{/Control}");
  answer.resolve(theirPlan);
  await screen.findByText(ja.areas.editing.conflict.title);
  await screen.findByText("人事課");
  expect(sent).toEqual([]);
});

it("sends also what was typed so shortly before the press that it is not drawn yet", async () => {
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(planChanges, () => plan),
    mockEndpoint(applyChanges, ({ body }) => {
      sent.push(...body.changes);
      return appliedAnswer(plan);
    }),
  );
  await typed();
  act(() => {
    fireEvent.input(department(), { target: { value: "経理課" } });
    press().click();
  });
  await screen.findByText(words.toast.applied("7002"));
  expect(sent).toContainEqual(expect.objectContaining({ department: "経理課" }));
});

it("keeps what is typed while the answer is on its way, and sends nothing twice", async () => {
  const sent: unknown[] = [];
  const answer = Promise.withResolvers<ViewAnswer>();
  server.use(
    mockEndpoint(planChanges, ({ body }) =>
      body.changes[0]?.type === "BindMobile" ? plan : { ...plan, actions: [], digest: "c".repeat(64) },
    ),
    mockEndpoint(applyChanges, ({ body }) => {
      sent.push(body.changes);
      server.use(mockEndpoint(getExtension, () => answer.promise));
      return appliedAnswer(plan);
    }),
  );
  const { user } = await typed();
  await user.click(press());
  await screen.findByText(words.toast.applied("7002"));
  await user.clear(department());
  await user.type(department(), "人事課");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await user.click(screen.getByRole("button", { name: words.edit.applying }));
  answer.resolve(after);
  await waitFor(press);
  expect(department()).toHaveProperty("value", "人事課");
  expect(await mobileField()).toHaveProperty("value", "090-1111-0003");
  expect(sent).toHaveLength(1);

  await user.click(press());
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual([{ type: "EditExtension", extension: "7002", department: "人事課" }]);
});

it("stands on what was applied also where it cannot be read again", async () => {
  server.use(
    mockEndpoint(planChanges, () => plan),
    mockEndpoint(applyChanges, () => {
      server.use(mockEndpoint(getExtension, () => mockProblem("store.away")));
      return appliedAnswer(plan);
    }),
  );
  const { user } = await typed();
  await user.click(press());
  await screen.findByText(words.toast.applied("7002"));
  await waitFor(press);
  await user.click(press());
  await screen.findByText(ja.areas.editing.nothingChanged);
});
