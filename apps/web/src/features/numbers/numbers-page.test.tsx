import { getNumberMap } from "@naisen/api/endpoints/numbers";
import { getDraft } from "@naisen/api/endpoints/person";
import { ja } from "@naisen/messages/ja";
import { numbers as words } from "@naisen/messages/ja/areas/numbers";
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw/http";
import { expect, it } from "vitest";
import { admin } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { numbersAre } from "../../testing/number-fixtures.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const cell = (from: string) => screen.findByRole("link", { name: (name) => name.startsWith(`${from}から`) });

async function page(path = "/numbers", asked: unknown[] = []) {
  server.use(...signedIn(admin), ...numbersAre(asked));
  const app = renderApp(path);
  await screen.findByRole("grid", { name: words.map });
  return app;
}

it("shows of ten numbers whether all, some or none are in use", async () => {
  await page();
  expect((await cell("7000")).textContent).toBe(words.full);
  expect((await cell("7010")).textContent).toBe("8");
  expect((await cell("7020")).textContent).toBe("0");
  expect((await cell("7090")).textContent).toBe(words.reservedSign);
  expect(await screen.findByRole("link", { name: words.block(anyBlock) })).toBeDefined();
});
const anyBlock = { from: "7010", to: "7019", used: 8, free: 2, reserved: 0, blocked: 0 };

it("is one stop of the Tab key, in which the arrows go about", async () => {
  const { user, router } = await page();
  const first = await cell("2000");
  expect(first.tabIndex).toBe(0);
  expect((await cell("2010")).tabIndex).toBe(-1);
  first.focus();
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(document.activeElement).toBe(await cell("7010"));
  await user.keyboard("{ArrowDown}{End}");
  expect(document.activeElement).toBe(await cell("7090"));
  await user.keyboard("{Home}{ArrowLeft}");
  expect(document.activeElement).toBe(await cell("7000"));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.search).toEqual({ from: "7000", block: "7000" }));
});

it("tells who has each of ten numbers and what refuses the others, and offers the free one", async () => {
  await page("/numbers?from=7000&block=7050");
  const heading = await screen.findByRole("heading", { name: words.blockTitle("7050", "7055") });
  expect(document.activeElement).toBe(heading);
  const table = screen.getByRole("table", { name: words.blockTitle("7050", "7055") });
  const open = within(table).getByRole("link", { name: `${words.open("7050")} 佐藤 太郎` });
  expect(open.getAttribute("href")).toBe("/extensions?open=7050");
  const add = within(table).getByRole("link", { name: words.addOf("7052") });
  expect(add.getAttribute("href")).toBe("/extensions?add=MOBILE&number=7052");
  for (const text of [
    words.reservedFor("0"),
    words.overlaps("70541", "髙橋 美咲"),
    words.restsUntil("前田 涼", "2026-12-24"),
  ]) {
    expect(within(table).getByText(text)).toBeDefined();
  }
});

it("marks a number that the plan of changes would use", async () => {
  const change = { type: "AddExtension", number: "7052", kind: "MOBILE", name: "新人" } as const;
  server.use(...signedIn(admin), ...numbersAre());
  server.use(mockEndpoint(getDraft, () => ({ changes: [change], reason: "", version: 1 })));
  renderApp("/numbers?from=7000&block=7050");
  await screen.findByText(words.plannedNote);
  const table = await screen.findByRole("table", { name: words.blockTitle("7050", "7055") });
  expect(within(table).queryByRole("link", { name: words.addOf("7052") })).toBeNull();
});

it("finds free numbers in a row", async () => {
  const asked: unknown[] = [];
  const { user } = await page("/numbers?from=7000", asked);
  await user.click(screen.getByRole("button", { name: words.runGo }));
  await screen.findByText(words.runFound(10, 2));
  expect(asked).toEqual([{ near: "7000", run: 10, limit: 5 }]);
  const found = screen.getByRole("link", { name: words.runOpen("7060", "7069") });
  expect(found.getAttribute("href")).toBe("/numbers?from=7060&block=7060");
});

it("says what cannot be looked for, and where not all was searched", async () => {
  const { user } = await page("/numbers?from=7000");
  const count = screen.getByRole("textbox", { name: words.runCount });
  await user.clear(count);
  await user.type(count, "101");
  await user.click(screen.getByRole("button", { name: words.runGo }));
  await screen.findByText(words.runFault);
  expect(document.activeElement).toBe(count);
  await user.clear(count);
  await user.type(count, "９９");
  await user.click(screen.getByRole("button", { name: words.runGo }));
  await screen.findByText((text) => text.includes(words.runNotAll));
});

it("goes to the thousand of a number typed in any width, and refuses other lengths", async () => {
  const { user, router } = await page();
  const number = screen.getByRole("textbox", { name: words.jumpTo });
  await user.type(number, "７０{Enter}");
  await screen.findByText(words.jumpFault(4, 4));
  await user.clear(number);
  await user.type(number, "７１−２３{Enter}");
  await waitFor(() => expect(router.state.location.search).toEqual({ from: "7123" }));
  await screen.findByRole("heading", { name: words.thousand("7000") });
  await user.selectOptions(screen.getByRole("combobox", { name: words.spans }), "2000");
  await waitFor(() => expect(router.state.location.search).toEqual({ from: "2000" }));
});

it("says the same in a table", async () => {
  const { user } = await page();
  await user.click(screen.getByText(words.asTable));
  const table = screen.getByRole("table", { name: words.table.caption });
  const row = within(table).getByRole("row", {
    name: (name) => name.startsWith(words.range("7010", "7019")),
  });
  expect(
    within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["8", "2", "0", "0", "7010"]);
});

it("offers to read again where the server is not reached", async () => {
  server.use(...signedIn(admin), ...numbersAre());
  server.use(mockEndpoint(getNumberMap, () => HttpResponse.error()));
  const { user } = renderApp("/numbers");
  const again = await screen.findByRole("button", { name: ja.panel.waiting.again });
  server.use(...numbersAre());
  await user.click(again);
  await screen.findByRole("grid", { name: words.map });
});
