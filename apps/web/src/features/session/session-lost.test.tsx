import { putPreferences } from "@naisen/api/endpoints/person";
import { getMe, IDLE_MINUTES } from "@naisen/api/endpoints/session";
import { ja } from "@naisen/messages/ja";
import { act, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { admin } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { session } = ja.panel;
const { themes } = ja.areas.person;
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const nobody = () => server.use(mockEndpoint(getMe, () => mockProblem("session.required")));

const away = () =>
  server.use(...["*/api/me", "*/healthz"].map((path) => http.get(path, () => HttpResponse.error())));

/** The settings, whose part for the end of the session was fetched. */
async function settings() {
  server.use(...signedIn(admin));
  renderApp("/settings", { advanceTimers: vi.advanceTimersByTime });
  await screen.findByRole("radio", { name: themes.DARK });
  await pass(10_000);
  await act(() => vi.dynamicImportSettled());
}

/** The settings with a dialog over them, whose session has ended and says so. */
async function lost() {
  server.use(
    ...signedIn(admin),
    mockEndpoint(putPreferences, () => mockProblem("session.required")),
  );
  const app = renderApp("/settings", { advanceTimers: vi.advanceTimersByTime });
  const dark = await screen.findByRole("radio", { name: themes.DARK });
  await app.user.keyboard("?");
  await screen.findByRole("dialog", { name: ja.areas.palette.shortcuts.title });
  nobody();
  await app.user.click(dark);
  return { ...app, asked: within(await screen.findByRole("dialog", { name: session.lostTitle })) };
}

it("hides at once all but the question to sign in, and cannot be put off", async () => {
  const { user, asked } = await lost();
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
  expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
  expect(screen.queryByRole("radio")).toBeNull();
  expect(
    [...document.body.children].map((part) => part.tagName === "DIALOG" || part.hasAttribute("inert")),
  ).not.toContain(false);
  expect(asked.getAllByRole("button")).toHaveLength(1);
  await user.keyboard("{Escape}");
  expect(screen.getByRole("dialog", { name: session.lostTitle })).toBeTruthy();
});

it("is there again as it was when the same person signs in within five minutes", async () => {
  const { user, asked, left } = await lost();
  await user.click(asked.getByRole("button", { name: session.goOn }));
  await screen.findByRole("dialog", { name: session.stillLost });
  await pass(4 * MINUTE);
  server.use(mockEndpoint(getMe, () => admin));
  act(() => void window.dispatchEvent(new Event("focus")));
  await waitFor(() => expect(screen.queryByText(session.stillLost)).toBeNull());
  expect(screen.getByRole("dialog", { name: ja.areas.palette.shortcuts.title })).toBeTruthy();
  expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
  await pass(10 * MINUTE);
  expect(left).toEqual([]);
});

it("goes on too where they signed in elsewhere and did not come back in time", async () => {
  const { left } = await lost();
  server.use(mockEndpoint(getMe, () => admin));
  await pass(5 * MINUTE);
  await waitFor(() => expect(screen.queryByText(session.lostTitle)).toBeNull());
  expect(left).toEqual([]);
});

it.each([
  ["the server refuses", nobody],
  ["the server cannot be reached", away],
])("is gone after five minutes, from the page and from memory: %s", async (_, meanwhile) => {
  const { left, queries } = await lost();
  meanwhile();
  await pass(5 * MINUTE - 6_000);
  expect(document.body.textContent).toContain(ja.areas.palette.shortcuts.title);
  expect(queries.getQueryCache().getAll()).not.toEqual([]);
  await pass(6_000);
  await waitFor(() => expect(left).toEqual([expect.stringMatching(/^\/signin\?next=/)]));
  expect(document.body.textContent).toBe("");
  expect(document.querySelector("dialog")).toBeNull();
  expect(queries.getQueryCache().getAll()).toEqual([]);
});

it("is gone at once where somebody else has signed in", async () => {
  const { user, asked, left, queries } = await lost();
  server.use(mockEndpoint(getMe, () => ({ ...admin, userId: "second" })));
  await user.click(asked.getByRole("button", { name: session.goOn }));
  await waitFor(() => expect(left).toEqual(["/"]));
  expect(document.body.textContent).toBe("");
  expect(queries.getQueryCache().getAll()).toEqual([]);
});

it.each([
  ["the server knows nobody any more", nobody],
  ["the server cannot be reached", away],
])("is hidden once nobody was here for as long as a session lasts unused, and %s", async (_, meanwhile) => {
  await settings();
  meanwhile();
  await pass((IDLE_MINUTES.ADMIN - 2) * MINUTE);
  expect(screen.getByRole("radio", { name: themes.DARK })).toBeTruthy();
  await pass(3 * MINUTE);
  await screen.findByRole("dialog", { name: session.lostTitle });
  expect(screen.queryByRole("radio", { name: themes.DARK })).toBeNull();
});

it("stays where another window keeps the session", async () => {
  await settings();
  await pass((IDLE_MINUTES.ADMIN + 5) * MINUTE);
  expect(screen.getByRole("radio", { name: themes.DARK })).toBeTruthy();
});
