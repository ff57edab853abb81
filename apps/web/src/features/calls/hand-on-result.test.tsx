import { explainCall } from "@naisen/api/endpoints/calls";
import { exportScenario } from "@naisen/api/endpoints/scenarios";
import { ja } from "@naisen/messages/ja";
import { calls } from "@naisen/messages/ja/areas/calls";
import { scenarios } from "@naisen/messages/ja/areas/scenarios";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import {
  admin,
  decided,
  forwardedWhenBusy,
  reception,
  ringing,
  sato,
  takahashi,
  trace,
} from "../../testing/fixtures.ts";
import { extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.panel.simulator;
const ADDRESS = "/simulator?from=mobile:09011110001&dialled=7002";
afterEach(() => vi.restoreAllMocks());

function theCallRings() {
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    mockEndpoint(explainCall, () => ({
      ...decided(ringing("+819011110002", "7001"), "7002"),
      trace: trace("7002", null),
    })),
  );
}

const company = {
  now: "2026-12-01T09:00:00+09:00",
  company: { company: { id: "first-office", name: "株式会社はじめ商事" } },
  imports: { held: {} },
  changeSets: [],
  calls: [],
};

it("copies the address of a result, and says so", async () => {
  theCallRings();
  const { user } = renderApp(ADDRESS);
  await user.click(await screen.findByRole("button", { name: calls.copyLink }));
  await screen.findByText(calls.copied);
  expect(await navigator.clipboard.readText()).toBe(window.location.href);
});

it("says where the address is when it cannot be copied", async () => {
  theCallRings();
  const { user } = renderApp(ADDRESS);
  const button = await screen.findByRole("button", { name: calls.copyLink });
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  await user.click(button);
  await screen.findByText(calls.notCopied);
});

it("names the call in the title of the page", async () => {
  theCallRings();
  renderApp(ADDRESS);
  await screen.findByRole("button", { name: calls.copyLink });
  await waitFor(() => expect(document.title).toBe(ja.panel.titleOf(calls.titleOf("7001", "7002"))));
});

it("makes the call a case of a scenario of the present company, and goes there", async () => {
  theCallRings();
  server.use(mockEndpoint(exportScenario, () => company));
  const { user, router } = renderApp(`${ADDRESS}&state=busy`);
  await user.click(await screen.findByRole("button", { name: calls.makeScenario }));
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: scenarios.editor });
  expect(router.state.location.pathname).toBe("/scenarios");
  await screen.findByText(calls.madeScenario);
  const written = JSON.parse(box.value);
  expect(written).toMatchObject({ ...company, calls: [{ dialled: "7002" }] });
  expect(written.calls[0]).toMatchObject({
    from: { mobile: "+819011110001" },
    conditions: { busy: ["7002"] },
    expect: { outcome: "RING", presented: "7001", charge: "FLAT_RATE", refusal: null },
  });
  expect(written.calls[0].name).toContain("7001 → 7002・お話し中：7002 髙橋 美咲の携帯電話");
  expect(written.calls[0]).not.toHaveProperty("at");
});

it("adds to the scenario that is being written, with the moment of the call", async () => {
  theCallRings();
  server.use(mockEndpoint(exportScenario, () => company));
  const { user, router } = renderApp(ADDRESS);
  await user.click(await screen.findByRole("button", { name: calls.makeScenario }));
  await screen.findByRole("textbox", { name: scenarios.editor });
  await router.navigate({ to: "/simulator", search: { from: "mobile:09011110001", dialled: "7002" } });
  await user.click(await screen.findByRole("button", { name: calls.makeScenario }));
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: scenarios.editor });
  const written = JSON.parse(box.value);
  expect(written.calls).toHaveLength(2);
  expect(written.calls[1].at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+09:00$/);
});

it("stays where it is, and says why, where the company is no file", async () => {
  theCallRings();
  server.use(mockEndpoint(exportScenario, () => mockProblem("export.too-large")));
  const { user, router } = renderApp(ADDRESS);
  await user.click(await screen.findByRole("button", { name: calls.makeScenario }));
  const { title, remedy } = ja.problems["export.too-large"];
  await screen.findByText(calls.noScenario(`${title}${remedy}`));
  expect(router.state.location.pathname).toBe("/simulator");
});

it("links a reason to where it comes from and to the setting that it speaks of", async () => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    mockEndpoint(explainCall, () => ({
      ...decided(ringing("+819011110002", "7001"), "7002"),
      trace: [
        {
          code: "forwarding.by-condition",
          result: "NOT_APPLICABLE" as const,
          sources: ["adr-0009"],
          source: "adr-0009",
          params: { extension: "7002", why: "NONE", when: "BUSY", to: null },
        },
        {
          code: "voicemail.carrier",
          result: "NOT_APPLICABLE" as const,
          sources: ["Q11"],
          source: "Q11",
          params: { extension: "7002", why: "OFF", when: null, to: null },
        },
      ],
    })),
  );
  renderApp(ADDRESS);
  const reasons = within(await screen.findByRole("region", { name: words.why }));
  const hrefOf = (name: string) => reasons.getByRole("link", { name }).getAttribute("href");
  expect(hrefOf(calls.stepLinkOf(calls.stepLinks.forwarding, "7002"))).toBe(
    "/extensions?open=7002&tab=forwarding",
  );
  expect(hrefOf(calls.stepLinkOf(calls.stepLinks.voicemail, "7002"))).toBe(
    "/extensions?open=7002&tab=reception",
  );
  expect(hrefOf(ja.areas.calls.sources.Q11 ?? "")).toBe("/help#q11");
});

it("asks about the phone that the callee forwards to, once it is known which that is", async () => {
  const asked: unknown[] = [];
  const way = forwardedWhenBusy("+819011110002", "7002", "2001");
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    mockEndpoint(explainCall, ({ body }) => {
      asked.push(body.conditions);
      const isBusy = body.conditions?.busy?.length === 1;
      return { ...way, trace: trace("7002", isBusy ? "CALLEE_BUSY" : null) };
    }),
  );
  const { user, router } = renderApp(`${ADDRESS}&state=busy`);
  const target = within(await screen.findByRole("group", { name: calls.forwardState("2001 受付") }));
  await user.click(target.getByRole("radio", { name: words.states["no-answer"] }));
  expect(router.state.location.search).toMatchObject({ state: "busy", forward: "no-answer" });
  await waitFor(() =>
    expect(asked).toContainEqual(expect.objectContaining({ busy: ["7002"], noAnswer: ["2001"] })),
  );
  const callee = within(screen.getByRole("group", { name: calls.stateOf("7002 髙橋 美咲") }));
  await user.click(callee.getByRole("radio", { name: words.states["out-of-area"] }));
  expect(router.state.location.search).not.toHaveProperty("forward");
});
