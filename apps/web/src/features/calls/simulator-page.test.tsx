import { explainCall } from "@naisen/api/endpoints/calls";
import { ja } from "@naisen/messages/ja";
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { admin, decided, reception, ringing, sato, stopped, takahashi } from "../../testing/fixtures.ts";
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
