import { listExtensions } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { admin, reception, sato, takahashi } from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, itemOf, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.palette;
afterEach(() => vi.restoreAllMocks());
const unbound = {
  ...takahashi,
  mobile: null,
  mobileDisplay: null,
  line: null,
  state: "UNBOUND" as const,
};

/** The palette, opened by its key over the help page; the server finds these by any text. */
async function opened(found = [sato]) {
  const asked: (string | undefined)[] = [];
  server.use(
    mockEndpoint(listExtensions, ({ query }) => {
      asked.push(query.q);
      return { items: found.map(itemOf), next: null, total: found.length, revision: 1 };
    }),
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    callsRing([sato, takahashi]),
  );
  const { user, router } = renderApp("/help");
  await screen.findByRole("button", { name: new RegExp(`^${ja.panel.nav.find}`) });
  await user.keyboard("{Control>}k{/Control}");
  const box = await screen.findByRole("combobox", { name: words.label });
  return { user, router, box, asked };
}

const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);
const address = (router: { state: { location: { href: string } } }) => router.state.location.href;

it("shows at once who a number is, with reading, mobile number, site and state", async () => {
  const { user } = await opened();
  await user.keyboard("さとう");
  const option = await screen.findByRole("option", { name: /^7001/ });
  for (const text of [sato.name, sato.kana, sato.mobileDisplay, sato.siteName, ja.panel.state.LIVE]) {
    expect(option.textContent).toContain(text);
  }
});

it("opens a number typed in one breath, without waiting for the answer", async () => {
  const { user, router, asked } = await opened();
  await user.keyboard("7001{Enter}");
  await waitFor(() => expect(address(router)).toBe("/extensions?open=7001"));
  expect(screen.queryByRole("combobox", { name: words.label })).toBeNull();
  expect(asked).toContain("7001");
});

it("opens an extension without a mobile number where that number is typed", async () => {
  const { user, router } = await opened([unbound]);
  const push = vi.spyOn(router.history, "push");
  await user.keyboard("7002{Enter}");
  await waitFor(() => expect(push).toHaveBeenCalledWith("/extensions?open=7002&focus=mobile"));
});

it("finds sites and actions by name, and goes among all that was found by the arrow keys", async () => {
  const { user, router, box } = await opened([]);
  await user.keyboard("おおさか");
  await waitFor(() => expect(screen.getByText(words.nothing("おおさか"))).toBeTruthy());
  await user.clear(box);
  await user.keyboard("大阪");
  await screen.findByRole("option", { name: /^大阪支社/ });
  await user.clear(box);
  await user.keyboard("番号");
  await waitFor(() => expect(options()).toEqual([words.act.numbers.label, words.act.numberList.label]));
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  const chosen = screen.getByRole("option", { selected: true });
  expect(chosen.textContent).toBe(words.act.numberList.label);
  expect(box.getAttribute("aria-activedescendant")).toBe(chosen.id);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(address(router)).toBe("/number-list"));
});

it("leads a site to its extensions", async () => {
  const { user, router } = await opened([]);
  const push = vi.spyOn(router.history, "push");
  await user.keyboard("大阪支社{Enter}");
  await waitFor(() => expect(push).toHaveBeenCalledWith("/extensions?site=osaka"));
});

it("saves the list as a file and stays where it is", async () => {
  const { user, router } = await opened([]);
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.hasAttribute("download")} ${this.getAttribute("href")}`);
  });
  await user.keyboard("csv{Enter}");
  await waitFor(() => expect(saved).toEqual(["true /api/exports/extensions.csv"]));
  expect(address(router)).toBe("/help");
});

it("does nothing while an input method composes", async () => {
  const { box, router, asked } = await opened();
  fireEvent.compositionStart(box);
  fireEvent.input(box, { target: { value: "さと" }, isComposing: true });
  fireEvent.keyDown(box, { key: "Enter", isComposing: true });
  expect(asked.filter((q) => q !== undefined)).toEqual([]);
  expect(address(router)).toBe("/help");
  fireEvent.compositionEnd(box);
  await screen.findByRole("option", { name: /^7001/ });
});

it("still offers the actions where the server cannot be asked, and says why there are no numbers", async () => {
  const { user, box } = await opened();
  server.use(mockEndpoint(listExtensions, () => mockProblem("defect")));
  await user.type(box, "csv");
  await screen.findByText(ja.problems.defect.title);
  expect(options()).toEqual([words.act.csv.label]);
});

it("lists the keys for ?, but not while somebody types", async () => {
  const { user, box } = await opened();
  await user.type(box, "?");
  expect(screen.queryByRole("dialog", { name: words.shortcuts.title })).toBeNull();
  await user.click(screen.getByRole("button", { name: words.close }));
  await user.keyboard("?");
  const dialog = await screen.findByRole("dialog", { name: words.shortcuts.title });
  expect(within(dialog).getByText(words.shortcuts.note)).toBeTruthy();
});
