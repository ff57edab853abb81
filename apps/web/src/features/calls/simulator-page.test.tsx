import { explainCall } from "@naisen/api/endpoints/calls";
import { getExtension } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { calls } from "@naisen/messages/ja/areas/calls";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  admin,
  decided,
  forwardedWhenBusy,
  reception,
  ringing,
  sato,
  stopped,
  takahashi,
  trace,
  type ViewAnswer,
} from "../../testing/fixtures.ts";
import { extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.panel.simulator;
const everybody = [reception, sato, takahashi];
const WELL = { lines: {}, busy: [], noAnswer: [], unregistered: [], sitesDown: [], congestion: false };

/** Calls to 7002, which forwards to the reception when busy; what was asked is kept. */
function callsToTakahashi() {
  const asked: unknown[] = [];
  const way = forwardedWhenBusy("+819011110002", "7002", "2001");
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, ({ body }) => {
      asked.push(body);
      const isBusy = body.conditions?.busy?.length === 1;
      return { ...way, trace: trace("7002", isBusy ? "CALLEE_BUSY" : null) };
    }),
  );
  return asked;
}

it("answers a linked call with a sentence, a picture in words, and the reasons in order", async () => {
  const asked: unknown[] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, ({ body }) => {
      asked.push(body);
      return decided(ringing("+819011110002", "7001"), "7002");
    }),
  );
  renderApp("/simulator?from=mobile:09011110001&dialled=7002");
  await screen.findByRole("heading", { name: "7002 髙橋 美咲の携帯電話（090-1111-0002）が鳴ります" });
  const way = within(await screen.findByRole("list", { name: calls.way })).getAllByRole("listitem");
  expect(way.map(({ textContent }) => textContent)).toEqual([
    "7001 佐藤 太郎、携帯電話 090-1111-0001",
    "定額 内線 7002、髙橋 美咲",
    "呼び出し 090-1111-0002、携帯電話",
  ]);
  expect(asked[0]).toEqual({ from: { mobile: "+819011110001" }, dialled: "7002", conditions: WELL });
  const reasons = within(screen.getByRole("region", { name: words.why })).getAllByRole("listitem");
  expect(reasons.map(({ textContent }) => textContent.includes(words.notApplicable))).toEqual([false, true]);
});

it("says what, why and what to do where nobody is reached", async () => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, () => decided(stopped("EXTENSION_UNBOUND"), "7002")),
  );
  renderApp("/simulator?from=desk:2001&dialled=7002");
  await screen.findByRole("heading", { name: ja.refusals.EXTENSION_UNBOUND.title });
  expect(screen.getByText(ja.refusals.EXTENSION_UNBOUND.remedy)).toBeTruthy();
  const mend = await screen.findByRole("link", { name: words.openExtension("7002") });
  expect(mend.getAttribute("href")).toBe("/extensions?open=7002");
});

it("stands ready for the caller where nothing is asked yet", async () => {
  callsToTakahashi();
  renderApp("/simulator");
  const caller = await screen.findByRole("combobox", { name: words.from });
  expect(document.activeElement).toBe(caller);
});

it("leaves the focus where it is when a link brings the call", async () => {
  callsToTakahashi();
  renderApp("/simulator?from=desk:2001&dialled=7002");
  await screen.findByRole("heading", { level: 2, name: /7002/ });
  expect(document.activeElement).toBe(document.body);
});

it("takes the caller and the callee from suggestions with the keyboard, and puts them into the address", async () => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody, [sato]),
    mockEndpoint(explainCall, () => decided(ringing("+819011110001", "7001"), "7001")),
  );
  const { user, router } = renderApp("/simulator");
  await user.type(await screen.findByRole("combobox", { name: words.from }), "さとう");
  await screen.findByRole("option");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(router.state.location.search).toEqual({ from: "mobile:09011110001" });
  await user.type(screen.getByRole("combobox", { name: words.dialled }), "09099999999{Enter}");
  expect(router.state.location.search).toEqual({ from: "mobile:09011110001", dialled: "09099999999" });
});

it("asks under the conditions that are chosen, which the address keeps", async () => {
  const asked = callsToTakahashi();
  const { user, router } = renderApp("/simulator?from=mobile:09011110001&dialled=7002");
  await user.click(await screen.findByRole("radio", { name: words.states.busy }));
  await user.click(screen.getByRole("radio", { name: words.places.abroad }));
  await user.click(screen.getByRole("radio", { name: calls.countries.elsewhere }));
  await user.click(await screen.findByRole("checkbox", { name: words.siteDown("大阪支社") }));
  await user.click(screen.getByRole("checkbox", { name: words.siteDown("東京本社") }));
  const search = { state: "busy", place: "elsewhere", down: "osaka,tokyo" };
  expect(router.state.location.search).toMatchObject(search);
  const conditions = {
    ...WELL,
    busy: ["7002"],
    lines: { "+819011110001": { abroad: "ZZ", worldWing: false } },
    sitesDown: ["osaka", "tokyo"],
  };
  await waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ conditions })));
});

it("draws the way to the forward under a linked state, and tells what other states would do", async () => {
  const asked = callsToTakahashi();
  const { user, router } = renderApp("/simulator?from=desk:2001&dialled=7002&state=busy");
  const forwarded = words.ringsForwarded("7002 髙橋 美咲", "2001 受付", "固定IP電話機");
  await screen.findByRole("heading", { name: forwarded });
  const way = await screen.findByRole("list", { name: calls.way });
  expect(way.textContent).toMatch(
    /090-1111-0002.*お話し中 固定IP電話機、2001 受付.*15秒 応答なし 留守番電話/,
  );
  const table = within(await screen.findByRole("table"));
  const busy = table.getByRole("link", { name: words.states.busy });
  expect(busy.getAttribute("aria-current")).toBe("page");
  expect(table.getByRole("link", { name: words.states.free }).getAttribute("aria-current")).toBeNull();
  const rows = table.getAllByRole("row").slice(1);
  expect(rows).toHaveLength(7);
  await within(rows[1] ?? busy).findByText(words.shortResult.forwarded("2001"));
  // Once for each state, and no more: what the result asked is one of them.
  expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(asked.length);

  await user.click(table.getByRole("link", { name: words.congestion }));
  expect(router.state.location.search).toEqual({ from: "desk:2001", dialled: "7002", congestion: "on" });
  await waitFor(() =>
    expect(screen.getByRole("checkbox", { name: words.congestion })).toHaveProperty("checked", true),
  );
});

it("calls from a number outside and at a chosen time, as it is typed", async () => {
  const asked = callsToTakahashi();
  const { user, router } = renderApp("/simulator?dialled=7002");
  await user.type(await screen.findByRole("combobox", { name: words.from }), "03-1234-5678{Enter}");
  expect(router.state.location.search).toMatchObject({ from: "outside:0312345678" });
  await user.click(screen.getByRole("radio", { name: words.chosenTime }));
  const fields = { [words.year]: "2026", [words.month]: "12", [words.day]: "31", [words.time]: "２４００" };
  for (const [label, text] of Object.entries(fields)) {
    const box = await screen.findByRole("textbox", { name: label });
    await user.clear(box);
    await user.type(box, text);
  }
  await user.keyboard("{Enter}");
  await screen.findByText(calls.timeFault);
  await user.clear(screen.getByRole("textbox", { name: words.time }));
  await user.type(screen.getByRole("textbox", { name: words.time }), "9:00{Enter}");
  expect(router.state.location.search).toMatchObject({ at: "2026-12-31T09:00" });
  const at = Date.parse("2026-12-31T09:00:00+09:00");
  await waitFor(() =>
    expect(asked).toContainEqual(expect.objectContaining({ from: { outside: "+81312345678" }, at })),
  );
});

it("lets a 2in1 handset in dual mode call from either number", async () => {
  const handset = {
    a: "+819011110001",
    b: "+819011110009",
    aDisplay: "090-1111-0001",
    bDisplay: "090-1111-0009",
    mode: "DUAL",
    avoidOtherNumber: false,
    inForce: true,
  } as const;
  const asked = callsToTakahashi();
  server.use(...extensionsAre([reception, { ...sato, twoInOne: handset }, takahashi]));
  const { user, router } = renderApp("/simulator?from=mobile:09011110001&dialled=7002");
  await user.click(await screen.findByRole("radio", { name: calls.handsetLine("B", "090-1111-0009") }));
  expect(router.state.location.search).toMatchObject({ from: "mobile:09011110001", line: "B" });
  await waitFor(() => expect(asked).toContainEqual(expect.objectContaining({ from: { mobile: handset.b } })));
});

it("says loudly that no emergency call can be made, and that a number is withheld", async () => {
  const { refusal: _, ...none } = stopped("CONGESTION");
  const emergency = { ...none, outcome: "EMERGENCY_NOT_AVAILABLE", refusal: null } as const;
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, ({ body }) => {
      if (body.dialled === "110") return decided(emergency, "110");
      const presented = { kind: "WITHHELD", number: "" } as const;
      return decided({ ...ringing("+819011110002", "2001"), presented }, "1847002");
    }),
  );
  const { router } = renderApp("/simulator?from=desk:2001&dialled=110");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(words.emergencyNotAvailable);
  screen.getByText(words.emergencyRemedy);
  await router.navigate({ to: "/simulator", search: { from: "desk:2001", dialled: "1847002" } });
  await screen.findByText(ja.panel.withheld);
});

it("looks a typed caller up before it answers, and answers for nobody else meanwhile", async () => {
  const answer = Promise.withResolvers<ViewAnswer>();
  const callers: unknown[] = [];
  server.use(
    ...signedIn(admin),
    mockEndpoint(getExtension, () => answer.promise),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, ({ body }) => {
      callers.push(body.from);
      return decided(ringing("+819011110002", "2001"), "7002");
    }),
  );
  const { user, router } = renderApp("/simulator?from=mobile:09011110001&dialled=7002");
  const result = within(await screen.findByRole("region", { name: words.result }));
  await result.findByRole("heading", { level: 2 });
  const box = screen.getByRole("combobox", { name: words.from });
  await user.clear(box);
  await user.type(box, "２００１{Enter}");
  await result.findByText(calls.notReady);
  expect(box).toHaveProperty("value", "２００１");
  answer.resolve(reception);
  await result.findByRole("heading", { level: 2 });
  expect(router.state.location.search).toEqual({ from: "desk:2001", dialled: "7002" });
  expect(callers.at(-1)).toEqual({ desk: "2001" });
});

it("says that nobody has a number, and shows no result until somebody is chosen", async () => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody, []),
    mockEndpoint(explainCall, () => decided(ringing("+819011110002", "2001"), "7002")),
  );
  const { user, router } = renderApp("/simulator?from=desk:2001&dialled=7002");
  await user.clear(await screen.findByRole("combobox", { name: words.from }));
  await user.type(screen.getByRole("combobox", { name: words.from }), "9999{Enter}");
  await screen.findByText(words.nobodyHas("9999"));
  const dialled = screen.getByRole("combobox", { name: words.dialled });
  await user.clear(dialled);
  await user.type(dialled, "7001{Enter}");
  await waitFor(() => expect(router.state.location.search).toEqual({ dialled: "7001" }));
  expect(screen.getByText(words.nobodyHas("9999"))).toBeTruthy();
  expect(screen.getByText(calls.notReady)).toBeTruthy();
});

it.each([
  [
    "ROAMING_EXTENSION_DIAL",
    calls.dialMobile("090-1111-0002"),
    "/simulator?from=desk%3A2001&dialled=09011110002",
  ],
  ["OPTION_MISSING", calls.toContract, "/contract"],
  ["NO_GATEWAY", calls.toSites, "/sites"],
  ["NO_SUCH_EXTENSION", ja.panel.notFound.toList, "/extensions"],
  ["CALLER_HELD", words.openExtension("2001"), "/extensions?open=2001"],
] as const)("%s names its mend as a link", async (code, name, href) => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, () => decided(stopped(code), "7002")),
  );
  renderApp("/simulator?from=desk:2001&dialled=7002");
  const result = within(await screen.findByRole("region", { name: words.result }));
  expect((await result.findByRole("link", { name })).getAttribute("href")).toBe(href);
});

it("stops a call at its caller where it is the caller that may not call", async () => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, () => decided(stopped("CALLER_HELD"), "7002")),
  );
  renderApp("/simulator?from=desk:2001&dialled=7002");
  const way = await screen.findByRole("list", { name: calls.way });
  await waitFor(() =>
    expect(
      within(way)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["2001 受付、固定IP電話機", words.stopsHere, "7002、髙橋 美咲"]),
  );
});
