import { getFactors, type OwnFactors, startTotp } from "@naisen/api/endpoints/factors";
import { linkProvider, unlinkProvider } from "@naisen/api/endpoints/single-sign-on";
import { ja } from "@naisen/messages/ja";
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin } from "../../testing/fixtures.ts";
import { NO_FACTORS, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.security;
const AT = "2026-11-20T00:00:00.000Z";
const provider = { host: "login.example.co.jp", linkedAt: null, only: false };
const URL_THERE = "https://login.example.co.jp/authorize?state=x";

/** One's own page with these factors, whatever becomes of them. */
function shown(some: Partial<OwnFactors>) {
  let factors: OwnFactors = { ...NO_FACTORS, provider, ...some };
  let isFresh = false;
  server.use(
    mockEndpoint(getFactors, () => factors),
    ...signedIn(admin),
    mockEndpoint(linkProvider, () => ({ url: URL_THERE })),
    mockEndpoint(unlinkProvider, () => {
      factors = { ...factors, provider };
      return null;
    }),
    mockEndpoint(startTotp, () => {
      if (!isFresh) {
        isFresh = true;
        return mockProblem("session.step-up-required");
      }
      return { secret: "AAAA", uri: "otpauth://totp/x", qr: { size: 1, path: "" } };
    }),
  );
  return renderApp("/settings");
}

it("leads to the provider to be linked, and says which one it is", async () => {
  const { user, left } = shown({});
  await screen.findByText(words.providerLead("login.example.co.jp"));
  await user.click(screen.getByRole("button", { name: words.link }));
  await screen.findByText(words.notLinked);
  expect(left).toEqual([URL_THERE]);
  expect(domFaults(document)).toEqual([]);
});

it("is taken away, but not where the company wants it kept", async () => {
  const { user } = shown({ provider: { ...provider, linkedAt: AT } });
  await user.click(await screen.findByRole("button", { name: words.unlink }));
  await screen.findByText(words.unlinked);
  await screen.findByText(words.notLinked);
});

it("has no way out where the company wants it so, and no password to change where there is none", async () => {
  shown({ password: false, provider: { ...provider, linkedAt: AT, only: true } });
  await screen.findByText(words.providerOnly);
  expect(screen.queryByRole("button", { name: words.unlink })).toBeNull();
  expect(screen.queryByRole("heading", { name: ja.areas.person.password.title })).toBeNull();
});

it("proves who is there, in a tab of its own, for who has no password", async () => {
  const { user } = shown({ password: false, provider: { ...provider, linkedAt: AT } });
  await user.click(await screen.findByRole("button", { name: words.addApp }));
  const dialog = within(await screen.findByRole("dialog", { name: words.stepUp.title }));
  const link = dialog.getByRole("link", { name: words.stepUp.byProvider });
  expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual(["/signin/oidc/again", "_blank"]);
  expect(dialog.queryByRole("textbox")).toBeNull();
  expect(dialog.queryByRole("button", { name: words.stepUp.submit })).toBeNull();
  await user.click(dialog.getByRole("button", { name: words.stepUp.byProviderDone }));
  await screen.findByText(words.appSteps);
});
