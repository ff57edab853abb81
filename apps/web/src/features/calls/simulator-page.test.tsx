import { explainCall } from "@naisen/api/endpoints/calls";
import { getExtension } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  admin,
  decided,
  reception,
  ringing,
  sato,
  stopped,
  takahashi,
  type ViewAnswer,
} from "../../testing/fixtures.ts";
import { extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.panel.simulator;
const everybody = [reception, sato, takahashi];

it("answers a linked call with a sentence, a picture in words, and the reasons in order", async () => {
  const calls: unknown[] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre(everybody),
    mockEndpoint(explainCall, ({ body }) => {
      calls.push(body);
      return decided(ringing("+819011110002", "7001"), "7002");
    }),
  );
  renderApp("/simulator?from=mobile:09011110001&dialled=7002");
  await screen.findByRole("heading", { name: "7002 髙橋 美咲の携帯電話（090-1111-0002）が鳴ります" });
  await screen.findByRole("img", { name: /^つながる順：7001 佐藤 太郎.*7002.*090-1111-0002/ });
  expect(calls[0]).toEqual({ from: { mobile: "+819011110001" }, dialled: "7002" });
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
  await result.findByText(words.notReady);
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
  expect(screen.getByText(words.notReady)).toBeTruthy();
});
