import { applyChanges, planChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { putDraft } from "@naisen/api/endpoints/person";
import { ja } from "@naisen/messages/ja";
import { editing as words } from "@naisen/messages/ja/areas/editing";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  admin,
  appliedAnswer,
  bindingPlan,
  forwarding,
  lineOfTakahashi,
  type PlanAnswer,
  reception,
  recordOf,
  sato,
  takahashi,
} from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { panel } = ja;
const swapped = bindingPlan(sato, lineOfTakahashi);
const forwarder = forwarding(sato, takahashi);

/** What removing 7002 does: refused as long as 7001 forwards to it, which the change set mends or not. */
function removalPlan(mended: boolean): PlanAnswer {
  const gone = {
    kind: "EXTENSION",
    address: "extensions/x-7002",
    action: "REMOVE",
    before: recordOf(takahashi),
    after: null,
  } as const;
  const inbound = {
    kind: "INBOUND",
    address: "inbound/+815055550100",
    action: "CHANGE",
    before: { number: "+815055550100", numberDisplay: "050-5555-0100", to: "x-7002" },
    after: { number: "+815055550100", numberDisplay: "050-5555-0100", to: "nobody:7002" },
  } as const;
  const params = { extension: "7001", when: "BUSY", target: "7002" };
  return {
    ...swapped,
    applicable: mended,
    actions: [gone, inbound],
    violations: mended ? [] : [{ code: "forwarding.target-unknown", path: "", params }],
    consequences: [],
  };
}

async function opened(number: string, act: string) {
  const asked: string[][] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, forwarder, takahashi], [takahashi]),
    callsRing([sato, takahashi]),
    mockEndpoint(planChanges, ({ body }) => {
      asked.push(body.changes.map(({ type }) => type));
      const swaps = body.changes.some(({ type }) => type === "SwapExtensions");
      return swaps ? swapped : removalPlan(body.changes.length > 1);
    }),
  );
  const app = renderApp(`/extensions?open=${number}`);
  await app.user.click(await screen.findByRole("button", { name: act }));
  return { ...app, asked, dialog: within(await screen.findByRole("dialog")) };
}

function sending(answer: PlanAnswer) {
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(applyChanges, ({ body }) => {
      sent.push(body.changes);
      return appliedAnswer(answer);
    }),
  );
  return sent;
}

it("swaps the numbers of two extensions, with what that does in sight", async () => {
  const { user, dialog } = await opened("7001", words.swapAct);
  const sent = sending(swapped);
  expect(document.activeElement).toBe(dialog.getByRole("combobox", { name: words.swap.other }));
  await user.keyboard("7002");
  await user.click(await dialog.findByRole("option"));
  await dialog.findAllByText("090-1111-0002", { selector: "ins" });
  await user.click(dialog.getByRole("button", { name: words.swap.apply }));
  await screen.findByText(words.swap.done("7001", "7002"));
  expect(sent).toEqual([[{ type: "SwapExtensions", a: "7001", b: "7002" }]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("takes a number that was typed and not picked, and shows what it does before anything is swapped", async () => {
  const { user, dialog } = await opened("7001", words.swapAct);
  const sent = sending(swapped);
  await user.keyboard("7002");
  await user.click(dialog.getByRole("button", { name: words.swap.apply }));
  await dialog.findAllByText("090-1111-0002", { selector: "ins" });
  expect(dialog.queryByText(words.swap.unknown)).toBeNull();
  expect(sent).toEqual([]);
  await user.click(dialog.getByRole("button", { name: words.swap.apply }));
  await screen.findByText(words.swap.done("7001", "7002"));
  expect(sent).toHaveLength(1);
});

it("says with whom it cannot be swapped", async () => {
  const { user, dialog } = await opened("7002", words.swapAct);
  await user.click(dialog.getByRole("button", { name: words.swap.apply }));
  await dialog.findByText(words.swap.unknown);
  expect(document.activeElement).toBe(dialog.getByRole("combobox", { name: words.swap.other }));
  await user.type(dialog.getByRole("combobox", { name: words.swap.other }), "7002");
  await user.click(await dialog.findByRole("option"));
  await dialog.findByText(words.swap.itself);
});

it("shows what goes with an extension, and mends the forwards that lead to it", async () => {
  const { user, router, dialog, asked } = await opened("7002", words.removeAct);
  const sent = sending(removalPlan(true));
  await dialog.findByText(words.remove.mendOf("7001 佐藤 太郎", panel.fields.BUSY));
  await dialog.findByText(words.remove.inbound("050-5555-0100"));
  dialog.getByText(words.remove.mobile("090-1111-0002"));
  expect(dialog.getByRole("checkbox", { name: words.remove.mend(1) })).toHaveProperty("checked", true);
  await waitFor(() => expect(asked.at(-1)).toEqual(["SetForwarding", "RemoveExtension"]));
  await user.click(dialog.getByRole("button", { name: words.remove.apply }));
  await screen.findByText(words.remove.done("7002"));
  expect(sent).toEqual([
    [
      { type: "SetForwarding", extension: "7001", rules: [] },
      { type: "RemoveExtension", extension: "7002" },
    ],
  ]);
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

it("does not remove it while somebody forwards to it", async () => {
  const { user, dialog } = await opened("7002", words.removeAct);
  const sent = sending(removalPlan(false));
  await user.click(await dialog.findByRole("checkbox", { name: words.remove.mend(1) }));
  await user.click(dialog.getByRole("button", { name: words.remove.apply }));
  await dialog.findByText(words.refusedTitle(1));
  expect(sent).toEqual([]);
});

it("puts the removal with its mend into the plan of changes", async () => {
  const { user, dialog } = await opened("7002", words.removeAct);
  const kept: unknown[] = [];
  server.use(
    mockEndpoint(putDraft, ({ body }) => {
      kept.push(body.changes.map(({ type }) => type));
      return { ...body, version: 1 };
    }),
  );
  await dialog.findByText(words.remove.mendOf("7001 佐藤 太郎", panel.fields.BUSY));
  await user.click(dialog.getByRole("button", { name: words.toPlan }));
  await screen.findByText(words.toPlanDone(2));
  expect(kept).toEqual([["SetForwarding", "RemoveExtension"]]);
});

it("closes on Escape and leaves the drawer open", async () => {
  const { user, router, dialog } = await opened("7002", words.removeAct);
  dialog.getByRole("button", { name: words.remove.apply }).focus();
  await user.keyboard("{Escape}");
  expect(router.state.location.search).toEqual({ open: "7002" });
});

it("tells that somebody was faster, and takes the newer plan", async () => {
  const { user, dialog } = await opened("7002", words.removeAct);
  server.use(
    mockEndpoint(applyChanges, () =>
      mockProblem("change-set.stale", { plan: removalPlan(true), meanwhile: [] }),
    ),
  );
  await dialog.findByText(words.remove.mendOf("7001 佐藤 太郎", panel.fields.BUSY));
  await user.click(dialog.getByRole("button", { name: words.remove.apply }));
  await dialog.findByText(words.stale);
  const sent = sending(removalPlan(true));
  await user.click(dialog.getByRole("button", { name: words.remove.apply }));
  await screen.findByText(words.remove.done("7002"));
  expect(sent).toHaveLength(1);
});

it("leaves an extension whose addition is undone", async () => {
  const { user, router, dialog } = await opened("7001", words.swapAct);
  sending(swapped);
  await user.type(dialog.getByRole("combobox", { name: words.swap.other }), "7002");
  await user.click(await dialog.findByRole("option"));
  await user.click(dialog.getByRole("button", { name: words.swap.apply }));
  await screen.findByText(words.swap.done("7001", "7002"));
  const gone = { kind: "EXTENSION", address: "extensions/x-7001", action: "REMOVE" } as const;
  const undone = { ...swapped, actions: [{ ...gone, before: recordOf(sato), after: null }] };
  server.use(mockEndpoint(undoChangeSet, () => appliedAnswer(undone)));
  await user.click(screen.getByRole("button", { name: panel.toast.undo }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});
