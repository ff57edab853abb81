import { confirmTotp, dismissFactorRemoval, getFactors, startTotp } from "@naisen/api/endpoints/factors";
import { endOneSession, listSessions } from "@naisen/api/endpoints/sessions";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin } from "../../testing/fixtures.ts";
import { NO_FACTORS, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.security;
const AT = "2026-11-20T02:30:00.000Z";

it("sets an authenticator app up and shows the recovery codes that it brings", async () => {
  let totp: { confirmedAt: string } | null = null;
  server.use(
    mockEndpoint(getFactors, () => ({ ...NO_FACTORS, totp })),
    ...signedIn(admin),
    mockEndpoint(startTotp, () => ({
      secret: "ABCDEFGH",
      uri: "otpauth://x",
      qr: { size: 3, path: "M0 0h1v1h-1z" },
    })),
    mockEndpoint(confirmTotp, ({ body }) => {
      if (body.code !== "123456") return mockProblem("code.refused");
      totp = { confirmedAt: AT };
      return { recoveryCodes: ["aaaa-bbbb", "cccc-dddd"] };
    }),
  );
  const { user } = renderApp("/settings");
  await user.click(await screen.findByRole("button", { name: words.addApp }));
  const dialog = within(await screen.findByRole("dialog", { name: words.addApp }));
  expect(dialog.getByText("ABCD EFGH")).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
  const code = dialog.getByRole("textbox", { name: new RegExp(words.code) });
  await user.type(code, "000000");
  await user.click(dialog.getByRole("button", { name: words.confirmApp }));
  await dialog.findByText(new RegExp(ja.problems["code.refused"].title));
  await waitFor(() => expect(document.activeElement).toBe(code));
  await user.clear(code);
  await user.type(code, "123456");
  await user.click(dialog.getByRole("button", { name: words.confirmApp }));
  const codes = within(await screen.findByRole("dialog", { name: words.codesTitle }));
  expect(codes.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "aaaa-bbbb",
    "cccc-dddd",
  ]);
  await user.click(codes.getByRole("button", { name: words.codesKept }));
  await screen.findByText(words.appSince(AT));
});

it("shows where one is signed in, and ends another of them", async () => {
  const times = { startedAt: AT, lastUsedAt: AT, endsAt: AT };
  let items = [
    { id: "here", browser: "Chrome", system: "Linux", ...times, isThis: true },
    { id: "there", browser: null, system: "Android", ...times, isThis: false },
  ];
  server.use(
    mockEndpoint(listSessions, () => ({ items })),
    ...signedIn(admin),
    mockEndpoint(endOneSession, ({ params }) => {
      items = items.filter(({ id }) => id !== params.id);
      return null;
    }),
  );
  const { user } = renderApp("/settings");
  const there = words.device(null, "Android");
  await user.click(await screen.findByRole("button", { name: words.endOf(there, AT) }));
  await screen.findByText(words.ended(there));
  await waitFor(() => expect(screen.queryByText(there)).toBeNull());
  expect(screen.getByText(words.thisOne)).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
});

it("tells of a change in an earlier sign-in until one has read it", async () => {
  let changed: { at: string; from: string | null } | null = { at: AT, from: "192.0.2.0/24" };
  server.use(
    mockEndpoint(getFactors, () => ({ ...NO_FACTORS, changed })),
    ...signedIn(admin),
    mockEndpoint(dismissFactorRemoval, () => {
      changed = null;
      return null;
    }),
  );
  const { user } = renderApp("/settings");
  expect(await screen.findByText(words.changed)).toBeTruthy();
  expect(screen.getByText(/192\.0\.2\.0\/24/)).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
  await user.click(screen.getByRole("button", { name: words.removedRead }));
  await waitFor(() => expect(screen.queryByText(words.changed)).toBeNull());
});
