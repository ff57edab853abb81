import { listExtensions } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { admin, REVISION, reception, sato, takahashi } from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, itemOf, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.panel;
const everybody = [reception, sato, takahashi];

function listed() {
  server.use(...signedIn(admin), ...extensionsAre(everybody), callsRing([sato, takahashi]));
}

it("moves along the rows with ↑ and ↓, opens with Enter, and comes back with Escape", async () => {
  listed();
  const { user, router } = renderApp("/extensions");
  (await screen.findByRole("link", { name: "2001" })).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  await screen.findByRole("heading", { level: 2, name: /^7001/ });
  expect(router.state.location.search).toEqual({ open: "7001" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("link", { name: "7001" })));
});

it("finds the search with /, and never searches in the middle of a composition", async () => {
  const asked: (string | undefined)[] = [];
  server.use(
    ...signedIn(admin),
    mockEndpoint(listExtensions, ({ query }) => {
      asked.push(query.q);
      return { items: everybody.map(itemOf), next: null, total: 3, revision: REVISION };
    }),
  );
  const { user, router } = renderApp("/extensions");
  await screen.findByRole("table");
  await user.keyboard("/");
  const box = screen.getByRole("searchbox");
  expect(document.activeElement).toBe(box);

  fireEvent.compositionStart(box);
  fireEvent.input(box, { target: { value: "たk" }, isComposing: true });
  fireEvent.input(box, { target: { value: "たか" }, isComposing: true });
  fireEvent.compositionEnd(box);
  await waitFor(() => expect(router.state.location.search).toEqual({ q: "たか" }));
  await waitFor(() => expect(asked).toContain("たか"));
  expect(asked).not.toContain("たk");
});

it("goes on to the next page and back, with the address as the truth", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(listExtensions, ({ query }) => {
      const [items, next] = query.after === "cursor" ? [[takahashi], null] : [[reception, sato], "cursor"];
      return { items: items.map(itemOf), next, total: 3, revision: REVISION };
    }),
  );
  const { user, router } = renderApp("/extensions?sort=kana");
  await user.click(await screen.findByRole("link", { name: /^次の/ }));
  await screen.findByRole("link", { name: "7002" });
  expect(router.state.location.search).toEqual({ sort: "kana", after: "cursor" });
  await user.click(screen.getByRole("link", { name: words.list.back }));
  await screen.findByRole("link", { name: "2001" });
  expect(router.state.location.search).toEqual({ sort: "kana" });
});

it("says that nothing was found, and how to go on", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(listExtensions, () => ({ items: [], next: null, total: 0, revision: REVISION })),
  );
  renderApp("/extensions?q=zzz");
  await screen.findByText(words.list.nothingFound("zzz"));
  expect(screen.getByRole("link", { name: words.list.clearSearch })).toBeTruthy();
});

it("says why the list cannot be read, and reads it again", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(listExtensions, () => mockProblem("store.away")),
  );
  const { user } = renderApp("/extensions");
  await screen.findByText(ja.problems["store.away"].title);
  listed();
  await user.click(screen.getByRole("button", { name: words.waiting.again }));
  await screen.findByRole("link", { name: "7002" });
});

it("asks before it gives up what was typed", async () => {
  listed();
  const { user } = renderApp("/extensions?open=7001");
  await user.type(await screen.findByRole("textbox", { name: words.fields.name }), "さん");
  await user.click(screen.getByRole("button", { name: words.edit.close }));
  await user.click(await screen.findByRole("button", { name: words.edit.keep }));
  expect(screen.getByRole("textbox", { name: words.fields.name })).toHaveProperty("value", "佐藤 太郎さん");
});
