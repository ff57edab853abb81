import { ja } from "@naisen/messages/ja";
import { act, screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterEach, expect, it, vi } from "vitest";
import { noteAnswered } from "../lib/reachability.ts";
import { admin } from "../testing/fixtures.ts";
import { signedIn } from "../testing/handlers.ts";
import { renderApp } from "../testing/render-app.tsx";
import { server } from "../testing/server.ts";

const { offline, unreachable } = ja.panel.waiting;
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("says so while the device has no network, and stops by itself", async () => {
  server.use(...signedIn(admin));
  renderApp("/help");
  await screen.findByRole("heading", { level: 1, name: ja.areas.help.title });
  const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  act(() => void window.dispatchEvent(new Event("offline")));
  expect(screen.getByText(offline).closest('[role="status"]')).not.toBeNull();
  online.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event("online")));
  expect(screen.queryByText(offline)).toBeNull();
});

it("says so while the server does not answer, asks it again, and stops when it does", async () => {
  let serves = false;
  const asked = vi.fn();
  server.use(
    ...signedIn(admin),
    http.get("*/healthz", () => {
      asked();
      return serves ? HttpResponse.text("ok") : HttpResponse.error();
    }),
  );
  renderApp("/help");
  await screen.findByRole("heading", { level: 1, name: ja.areas.help.title });
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  act(() => noteAnswered(false));
  expect(screen.getByText(unreachable)).toBeTruthy();
  vi.advanceTimersByTime(5000);
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(screen.getByText(unreachable)).toBeTruthy();
  serves = true;
  vi.advanceTimersByTime(5000);
  await waitFor(() => expect(screen.queryByText(unreachable)).toBeNull());
});
