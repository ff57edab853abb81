import { explainPlannedCall } from "@naisen/api/endpoints/calls";
import { listChangeSets, planChanges } from "@naisen/api/endpoints/change-sets";
import { ja } from "@naisen/messages/ja";
import { editing as words } from "@naisen/messages/ja/areas/editing";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  admin,
  bindingPlan,
  decided,
  forwardingPlan,
  freeLine,
  matched,
  reception,
  ringing,
  sato,
  stopped,
  takahashi,
} from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../../testing/handlers.ts";
import { became, entry } from "../../testing/history-fixtures.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { panel } = ja;
const field = (name: string) => screen.findByRole("textbox", { name });
const chip = (state: keyof typeof words.situation) =>
  screen.findByRole("button", { name: words.situation[state] });

function open(query = "", plan = bindingPlan(takahashi, freeLine)) {
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    callsRing([sato, takahashi]),
    mockEndpoint(planChanges, () => plan),
  );
  return renderApp(`/extensions?open=7002${query}`);
}

it("puts the focus into the field that one comes for, once", async () => {
  const { router } = open("&focus=mobile");
  const mobile = await field(panel.fields.mobile);
  await waitFor(() => expect(document.activeElement).toBe(mobile));
  await waitFor(() => expect(router.state.location.search).toEqual({ open: "7002" }));
});

it("puts the focus on the heading otherwise", async () => {
  open();
  await field(panel.fields.mobile);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: /7002/ }));
});

it("offers free numbers near its own, and says what another number brings with it", async () => {
  const { user } = open();
  await user.click(await screen.findByRole("button", { name: words.takeFree("7052") }));
  const number = await field(panel.fields.number);
  expect(number).toHaveProperty("value", "7052");
  expect(document.activeElement).toBe(number);
  await screen.findByText(words.renumbered("7002"));
});

it("draws how it is reached in the state of its phone that one chooses", async () => {
  const { user } = open();
  expect((await chip("FREE")).getAttribute("aria-pressed")).toBe("true");
  await user.click(await chip("BUSY"));
  await screen.findByRole("img", { name: (name) => name.startsWith(words.inSituation.BUSY) });
});

it("draws a change in the state in which it is seen, and another as one chooses", async () => {
  const plan = forwardingPlan(takahashi, reception);
  const { user } = open("&tab=forwarding", plan);
  const busy = await screen.findByRole("combobox", { name: panel.fields.BUSY });
  await user.type(busy, "2001");
  await user.tab();
  await screen.findByRole("img", { name: (name) => name.startsWith(words.inSituation.BUSY) });
  expect((await chip("BUSY")).getAttribute("aria-pressed")).toBe("true");
  const calls: unknown[] = [];
  server.use(
    mockEndpoint(explainPlannedCall, ({ body }) => {
      calls.push(body.call.conditions);
      const avoided = matched("callee.state", {
        extension: "7002",
        state: "CALLEE_OUT_OF_AREA",
        why: "AVOIDED",
      });
      const after = decided(stopped("CALLEE_OUT_OF_AREA"), "7002");
      return {
        before: decided(ringing("+819011110002", "2001"), "7002"),
        after: { ...after, trace: [...after.trace, avoided] },
      };
    }),
  );
  await user.click(await chip("OUT_OF_AREA"));
  await screen.findByRole("img", { name: (name) => name.startsWith(words.inSituation.OUT_OF_AREA) });
  await screen.findByText(words.avoided);
  expect(calls).toEqual([
    { lines: { "+819011110002": "OUT_OF_AREA" }, unregistered: ["7002"], sitesDown: [] },
  ]);
});

it("tells what was changed of it, by whom, when, why and by which way", async () => {
  const asked: unknown[] = [];
  const changed = entry({
    id: "one",
    reason: "異動",
    actions: [became(takahashi, { ...takahashi, department: "人事課" })],
  });
  const older = entry({ id: "older", revision: 11, actions: [became(null, takahashi)] });
  const { user } = open();
  server.use(
    mockEndpoint(listChangeSets, ({ query }) => {
      asked.push(query);
      return query.before === undefined ? { items: [changed], next: 12 } : { items: [older], next: null };
    }),
  );
  await user.click(await screen.findByRole("tab", { name: panel.settings.tabs.history }));
  const list = await screen.findByRole("list", { name: words.historyOf("7002") });
  for (const text of ["鈴木 恵子", ja.areas.history.entry.reason("異動"), "総務課", "人事課"]) {
    expect(within(list).getByText(text)).toBeDefined();
  }
  await user.click(screen.getByRole("button", { name: words.historyMore }));
  await within(list).findByRole("article", { name: ja.areas.history.entry.added });
  expect(asked).toEqual([
    { extension: "7002", limit: 20 },
    { extension: "7002", limit: 20, before: 12 },
  ]);
});
