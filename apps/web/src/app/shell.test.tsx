import { getExtension, listExtensions } from "@naisen/api/endpoints/extensions";
import { getMe, signOut } from "@naisen/api/endpoints/session";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { networkQuery, overviewQuery, recentQuery } from "../features/home/api/home-queries.ts";
import { admin, auditor, inRole, reception, sato } from "../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../testing/handlers.ts";
import { calm, homeIs } from "../testing/home-fixtures.ts";
import { mockEndpoint, mockProblem } from "../testing/mock-endpoint.ts";
import { renderApp } from "../testing/render-app.tsx";
import { server } from "../testing/server.ts";
import { createQueryClient } from "./query-client.ts";
import { askAhead } from "./router.tsx";

const words = ja.panel;

it("sends who is not signed in to the sign-in page", async () => {
  server.use(mockEndpoint(getMe, () => mockProblem("session.required")));
  const { left } = renderApp("/nowhere");
  await waitFor(() => expect(left.at(0)).toMatch(/^\/signin\?next=/));
});

it("signs out", async () => {
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception]),
    mockEndpoint(signOut, () => null),
  );
  const { user, left } = renderApp("/extensions");
  await user.click(await screen.findByRole("button", { name: words.session.menuOf(admin.name) }));
  await user.click(await screen.findByRole("button", { name: words.session.signOut }));
  await waitFor(() => expect(left).toEqual(["/signin"]));
});

it("shows a user their own extension, what others see, and nothing else", async () => {
  server.use(
    ...signedIn({ ...inRole("USER"), userId: "sato", extension: "7001" }),
    mockEndpoint(getExtension, () => sato),
    callsRing([sato]),
  );
  renderApp("/");
  expect((await screen.findByText(/内線でかけると/)).textContent).toContain(
    ja.areas.own.showsExtension("2001", true),
  );
  expect(screen.queryByRole("link", { name: words.nav.extensions })).toBeNull();
  expect(screen.queryByRole("searchbox")).toBeNull();
});

it("tells an operator what the sign-in is for, and asks for nothing that is not theirs", async () => {
  server.use(
    mockEndpoint(getMe, () => ({
      ...inRole("OPERATOR"),
      companyId: "operator",
      companyName: "",
    })),
    mockEndpoint(signOut, () => null),
  );
  const { user, left } = renderApp("/extensions");
  await screen.findByRole("heading", { level: 1, name: words.operatorTitle });
  expect(screen.queryByRole("link", { name: words.nav.extensions })).toBeNull();
  expect(screen.queryByRole("table")).toBeNull();
  const [button] = within(screen.getByRole("main")).getAllByRole("button", { name: words.session.signOut });
  if (button !== undefined) await user.click(button);
  await waitFor(() => expect(left).toEqual(["/signin"]));
});

it.each([
  ["ADMIN", 1],
  ["AUDITOR", 1],
  ["USER", 0],
  ["OPERATOR", 0],
] as const)("asks ahead for the list as %s: %i times", async (role, times) => {
  const asked: unknown[] = [];
  server.use(
    mockEndpoint(getMe, () => (role === "AUDITOR" ? auditor : inRole(role))),
    mockEndpoint(listExtensions, () => {
      asked.push(role);
      return { items: [], next: null, total: 0, revision: 1 };
    }),
  );
  window.history.replaceState(null, "", "/extensions");
  await askAhead(createQueryClient({ retries: 0 }));
  expect(asked).toHaveLength(times);
});

it.each([
  [
    "ADMIN",
    [words.nav.numbers, words.nav.numberList, words.nav.scenarios, words.nav.accounts, words.nav.tokens],
  ],
  ["AUDITOR", [words.nav.numbers, words.nav.numberList, words.nav.accounts, words.nav.tokens]],
  ["USER", []],
  ["OPERATOR", []],
] as const)("the menu of a person who is %s has the pages that are theirs", async (role, pages) => {
  server.use(...signedIn(role === "AUDITOR" ? auditor : inRole(role)));
  const { user } = renderApp("/help");
  await user.click(await screen.findByRole("button", { name: words.session.menuOf(admin.name) }));
  await screen.findByRole("button", { name: words.session.signOut });
  const menu = within(screen.getByRole("banner"));
  const links = menu.getAllByRole("link").filter(({ className }) => className === "menu-item");
  expect(links.map(({ textContent }) => textContent)).toEqual([...pages, words.nav.person]);
  expect(menu.getByRole("radio", { name: ja.areas.person.themes.DARK })).toBeTruthy();
  expect(menu.getByRole("radio", { name: "English" })).toBeTruthy();
});

it("has the palette for an administrator only", async () => {
  server.use(...signedIn(inRole("USER")));
  const { user } = renderApp("/help");
  await screen.findByRole("heading", { level: 1, name: ja.areas.help.title });
  await user.keyboard("{Control>}k{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByRole("button", { name: new RegExp(`^${words.nav.find}`) })).toBeNull();
});

it("asks ahead for the overview where the home page is opened", async () => {
  server.use(...signedIn(admin), ...homeIs(calm));
  window.history.replaceState(null, "", "/");
  const queries = createQueryClient({ retries: 0 });
  await askAhead(queries);
  for (const { queryKey } of [overviewQuery, recentQuery, networkQuery]) {
    expect(queries.getQueryState(queryKey)?.status).toBe("success");
  }
});
