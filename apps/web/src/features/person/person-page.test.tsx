import { putPreferences } from "@naisen/api/endpoints/person";
import { getMe } from "@naisen/api/endpoints/session";
import { PREFERENCES_AT_FIRST, type PreferencesToSend } from "@naisen/api/preferences";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { admin, inRole, type MeAnswer } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.person;
const { dataset } = document.documentElement;

/** The settings of somebody; what is put is kept and read again. */
function settingsOf(me: MeAnswer, some: Partial<PreferencesToSend> = {}) {
  let preferences: PreferencesToSend = { ...PREFERENCES_AT_FIRST, ...some };
  server.use(
    mockEndpoint(getMe, () => ({ ...me, preferences })),
    ...signedIn(me),
    mockEndpoint(putPreferences, ({ body }) => {
      preferences = body;
      return body;
    }),
  );
  return { ...renderApp("/settings"), kept: () => preferences };
}

it("puts on a theme and a density at once, and keeps them", async () => {
  const { user, kept } = settingsOf(admin);
  await user.click(await screen.findByRole("radio", { name: words.themes.DARK }));
  await user.click(screen.getByRole("radio", { name: words.densities.DENSE }));
  await waitFor(() => expect({ ...dataset }).toMatchObject({ theme: "dark", density: "dense" }));
  await waitFor(() => expect(kept()).toMatchObject({ theme: "DARK", density: "DENSE" }));
  await user.click(screen.getByRole("radio", { name: words.themes.SYSTEM }));
  await waitFor(() => expect(dataset.theme).toBeUndefined());
});

it("takes a theme back that could not be kept, and says why", async () => {
  const { user } = settingsOf(admin);
  const dark = await screen.findByRole("radio", { name: words.themes.DARK });
  server.use(mockEndpoint(putPreferences, () => mockProblem("defect")));
  await user.click(dark);
  await screen.findByText(words.notKept(ja.problems.defect.remedy));
  await waitFor(() =>
    expect(screen.getByRole("radio", { name: words.themes.SYSTEM })).toHaveProperty("checked", true),
  );
});

it("turns keys of one character off, and no other", async () => {
  const { user, kept } = settingsOf(admin);
  await user.click(await screen.findByRole("radio", { name: words.oneKeys.OFF }));
  await waitFor(() => expect(kept().oneKey).toBe("OFF"));
  (document.activeElement as HTMLElement).blur();
  await user.keyboard("?");
  await user.keyboard("{Control>}k{/Control}");
  await screen.findByRole("combobox", { name: ja.areas.palette.label });
  expect(screen.queryByRole("dialog", { name: ja.areas.palette.shortcuts.title })).toBeNull();
});

it("loads the page again in another language, once that is kept", async () => {
  const { user, left, kept } = settingsOf(admin);
  await user.click(await screen.findByRole("radio", { name: "English" }));
  await waitFor(() => expect(left).toHaveLength(1));
  expect(kept().language).toBe("en");
});

it("renames and removes a saved filter, and gives it back", async () => {
  const filter = { name: "大阪の未設定", search: "q=大阪&state=UNBOUND" };
  const { user, kept } = settingsOf(admin, { savedFilters: [filter] });
  await user.click(await screen.findByRole("button", { name: words.renameOf(filter.name) }));
  const field = screen.getByRole("textbox", { name: words.newName });
  await user.clear(field);
  await user.keyboard("{Enter}");
  await screen.findByText(words.nameFault);
  await user.type(field, "  大阪 {Enter}");
  await user.click(await screen.findByRole("button", { name: words.removeOf("大阪") }));
  await screen.findByText(words.savedNone);
  expect(kept().savedFilters).toEqual([]);
  await user.click(screen.getByRole("button", { name: words.undo }));
  const link = await screen.findByRole("link", { name: "大阪" });
  expect(new URLSearchParams(link.getAttribute("href")?.split("?")[1]).get("q")).toBe("大阪");
});

it("is a user's too, without what only an administrator has", async () => {
  settingsOf({ ...inRole("USER"), extension: "7001" });
  await screen.findByRole("radio", { name: words.themes.DARK });
  const nav = within(screen.getByRole("navigation", { name: ja.panel.nav.label }));
  expect(nav.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([ja.panel.nav.own]);
  expect(screen.queryByText(words.saved)).toBeNull();
});
