import { listChangeSets, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { getNetworkOverview, getOverview } from "@naisen/api/endpoints/overview";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import { admin, appliedAnswer, auditor, bindingPlan, freeLine, takahashi } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import {
  atHome,
  calm,
  heldByHolder,
  heldBySite,
  homeIs,
  moved,
  network,
  roamingEnds,
  turned,
} from "../../testing/home-fixtures.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.home;

/** The route's code is there before the first test: it is the page that is waited for, not the machine. */
beforeAll(() => import("./components/home-page.tsx"));

async function card(name: string): Promise<HTMLElement> {
  return screen.findByRole("region", { name });
}

function hrefOf(within_: HTMLElement, name: string | RegExp): string | null {
  return within(within_).getByRole("link", { name }).getAttribute("href");
}

it("says what needs doing, why, and gives the verb that mends it", async () => {
  const busy = {
    ...calm,
    counts: { LIVE: 166, HELD: 3, UNBOUND: 7, total: 176 },
    held: { items: [heldBySite("4001"), heldBySite("4002"), heldByHolder], total: 3 },
    endings: { items: [roamingEnds], total: 1 },
  };
  server.use(...atHome(busy));
  renderApp("/");
  const todo = await card(words.todo.title);
  await within(todo).findByRole("table");
  const rows = within(todo).getAllByRole("row").slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    "保留内線 2件拠点「福岡営業所」が工事中です。（4001、4002）拠点の状態を見る",
    "保留7088 阿部 隆名義（株式会社はじめ物流）が基本契約と異なります。同じ名義の回線に変える（7088 阿部 隆）",
    "未設定内線 7件携帯電話番号がなく、かけてもつながりません。7件を開く",
    "終了まで6日回線 2件国際ローミング着信が12月7日に終わります（7008、090-1111-0009）。契約を確かめる（国際ローミング着信が12月7日に終わります）",
  ]);
  expect(within(todo).getByText(words.todo.count(12))).toBeTruthy();
  expect(hrefOf(todo, /同じ名義の回線に変える/)).toBe("/extensions?open=7088&focus=mobile");
  expect(hrefOf(todo, words.todo.open(7))).toBe("/extensions?state=UNBOUND");
  expect(hrefOf(todo, words.todo.mends.seeSites)).toBe("/sites");
});

it("shows who only reads what is wrong, and no mend that is others' to do", async () => {
  const held = { items: [heldByHolder], total: 1 };
  const counts = { ...calm.counts, HELD: 1 };
  server.use(...homeIs({ ...calm, counts, held }), ...signedIn(auditor));
  renderApp("/");
  const todo = await card(words.todo.title);
  await within(todo).findByRole("link", { name: new RegExp(words.todo.mends.look) });
  expect(within(todo).queryByText(new RegExp(words.todo.mends.sameHolder))).toBeNull();
});

it("shows a few of very many held ones, and the way to all of them", async () => {
  const items = Array.from({ length: 20 }, (_, index) => ({ ...heldByHolder, number: String(7100 + index) }));
  const counts = { LIVE: 0, HELD: 300, UNBOUND: 0, total: 300 };
  server.use(...atHome({ ...calm, counts, held: { items, total: 300 } }));
  renderApp("/");
  const todo = await card(words.todo.title);
  expect(await within(todo).findByText(words.todo.others(292))).toBeTruthy();
  expect(hrefOf(todo, words.todo.open(300))).toBe("/extensions?state=HELD");
});

it("is calm where there is nothing to do", async () => {
  server.use(...atHome(calm));
  renderApp("/");
  expect(await screen.findByText(words.todo.nothing)).toBeTruthy();
  expect(screen.queryByText(words.todo.hint)).toBeNull();
});

it("tells a company without extensions where to begin", async () => {
  const counts = { LIVE: 0, HELD: 0, UNBOUND: 0, total: 0 };
  server.use(...atHome({ ...calm, counts }));
  renderApp("/");
  const todo = await card(words.todo.title);
  await within(todo).findByText(words.todo.noExtensions);
  expect(hrefOf(todo, words.add)).toBe("/extensions?add=MOBILE");
  expect(await screen.findByText(words.recent.nothing)).toBeTruthy();
  expect(await screen.findByText(words.numbers.none, { exact: false })).toBeTruthy();
});

it("counts how extensions stand, each state a way to those that do", async () => {
  const counts = { LIVE: 1176, HELD: 3, UNBOUND: 0, total: 1179 };
  server.use(...atHome({ ...calm, counts, held: { items: [heldByHolder], total: 3 } }));
  renderApp("/");
  const standing = await card(words.standing.title);
  const parts = await within(standing).findAllByRole("listitem");
  expect(parts.map((part) => part.textContent)).toEqual(["反映済み 1,176", "保留 3", "未設定 0"]);
  expect(hrefOf(standing, /保留/)).toBe("/extensions?state=HELD");
  expect(within(standing).getByText(words.standing.all(1179))).toBeTruthy();
});

it("shows numbers in use and leads to a new extension with the next free one", async () => {
  server.use(...atHome(calm, { rows: [7000, 7100] }));
  renderApp("/");
  const numbers = await card(words.numbers.title);
  expect(await within(numbers).findByRole("link", { name: /^7000から7009/ })).toBeTruthy();
  expect(hrefOf(numbers, words.numbers.addOf("7052"))).toBe("/extensions?add=MOBILE&number=7052");
  expect(hrefOf(numbers, words.numbers.map)).toBe("/numbers");
});

it("undoes one of the last changes at once, says so, and keeps the focus in the card", async () => {
  const undone: string[] = [];
  const after = { ...moved, undo: { ...moved.undo, state: "UNDONE" as const } };
  server.use(
    ...signedIn(admin),
    mockEndpoint(listChangeSets, () => ({ items: [undone.length > 0 ? after : moved], next: null })),
    mockEndpoint(undoChangeSet, ({ params }) => {
      undone.push(params.id);
      return appliedAnswer(bindingPlan(takahashi, freeLine));
    }),
    ...homeIs(calm),
  );
  const { user } = renderApp("/");
  const recent = await card(words.recent.title);
  const row = (await within(recent).findAllByRole("row"))[1];
  expect(row?.textContent).toContain("鈴木 恵子7002 部署総務課 営業2課反映済み");
  await user.click(within(recent).getByRole("button", { name: /を元に戻す$/ }));
  await screen.findByText(ja.panel.toast.undone);
  expect(undone).toEqual(["change-set-1"]);
  await within(recent).findByText(ja.areas.history.entry.takenBack);
  expect(document.activeElement).toBe(within(recent).getByRole("heading", { level: 2 }));
});

it.each([
  [
    "something was changed again since",
    { ...moved, undo: { ...moved.undo, state: "AFTER_LOOKING" as const } },
    words.recent.look,
    "/history?open=change-set-1",
  ],
  [
    "it changed many",
    { ...moved, totals: { ...moved.totals, changed: 6 } },
    words.recent.undoMany,
    "/history?open=change-set-1",
  ],
  ["a day held one", turned("7025"), words.recent.mend, "/extensions?open=7025"],
  ["a day held several", turned("7025", "7026"), words.recent.mend, "/extensions?state=HELD"],
])("where %s it leads to where that is looked at", async (_, entry, word, href) => {
  server.use(...atHome(calm, { entries: [entry] }));
  renderApp("/");
  const recent = await card(words.recent.title);
  const link = (await within(recent).findByText(word)).closest("a");
  expect(link?.getAttribute("href")).toBe(href);
  expect(within(recent).queryByRole("button")).toBeNull();
});

it("tells the network site by site, and reads it again when it is told to", async () => {
  const states = [network, { ...network, congestion: true, sites: { ...network.sites, total: 15 } }];
  server.use(
    ...signedIn(admin),
    mockEndpoint(getNetworkOverview, () => states.shift() ?? network),
    ...homeIs(calm),
  );
  const { user } = renderApp("/");
  const region = await card(words.network.title);
  const lines = await within(region).findAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    "一部大阪支社電話機 13／14台（2204 未登録）",
    "工事中福岡営業所電話機なし",
    "正常東京本社電話機 24／24台",
    "なし混雑による規制",
    "2回線海外にいる携帯7008、ほか1件",
  ]);
  await user.click(within(region).getByRole("button", { name: words.network.refresh }));
  expect(await within(region).findByText(words.network.congested)).toBeTruthy();
  expect(hrefOf(region, words.network.moreSites(12))).toBe("/sites");
});

it("keeps the page where one card fails, and reads that card again", async () => {
  const asked: string[] = [];
  server.use(
    ...signedIn(admin),
    mockEndpoint(getOverview, () => {
      asked.push("overview");
      return asked.length > 1 ? calm : mockProblem("store.away");
    }),
    ...homeIs(calm, { entries: [moved] }),
  );
  const { user } = renderApp("/");
  const todo = await card(words.todo.title);
  await within(todo).findByText(ja.problems["store.away"].title);
  expect(await screen.findByText("東京本社")).toBeTruthy();
  expect(await screen.findByRole("button", { name: /を元に戻す$/ })).toBeTruthy();
  await user.click(within(todo).getByRole("button", { name: ja.panel.waiting.again }));
  await within(todo).findByText(words.todo.nothing);
});

it("keeps what it knew of the network where it cannot be read again", async () => {
  const states = [network];
  server.use(
    ...signedIn(admin),
    mockEndpoint(getNetworkOverview, () => states.shift() ?? mockProblem("store.away")),
    ...homeIs(calm),
  );
  const { user } = renderApp("/");
  const region = await card(words.network.title);
  await within(region).findByText("東京本社");
  await user.click(within(region).getByRole("button", { name: words.network.refresh }));
  await within(region).findByText(ja.problems["store.away"].title);
  expect(within(region).getByText("東京本社")).toBeTruthy();
});

it("says that nobody can be reached where there is no network, and reads on when there is one", async () => {
  server.use(
    mockEndpoint(getOverview, () => Response.error()),
    ...atHome(calm),
  );
  const { user } = renderApp("/");
  const todo = await card(words.todo.title);
  await within(todo).findByText(ja.panel.waiting.unreachableTitle);
  server.use(...atHome(calm));
  await user.click(within(todo).getByRole("button", { name: ja.panel.waiting.again }));
  await within(todo).findByText(words.todo.nothing);
});

it("offers to add an extension and to print the number list, under its own title", async () => {
  server.use(...atHome(calm, { rows: [7000] }));
  renderApp("/");
  await screen.findByText(words.todo.nothing);
  expect(hrefOf(screen.getByRole("main"), words.add)).toBe("/extensions?add=MOBILE");
  expect(hrefOf(screen.getByRole("main"), words.print)).toBe("/number-list");
  await waitFor(() => expect(document.title).toBe(ja.panel.titleOf(words.title)));
});

it("says an alarm of outside calls and that they are frozen, and nothing where all is well", async () => {
  server.use(
    ...atHome({
      ...calm,
      outside: {
        day: "2026-12-01",
        calls: 200,
        outOfHours: 200,
        alarms: ["OUT_OF_HOURS"],
        cap: null,
        frozen: true,
      },
    }),
  );
  renderApp("/");
  const link = await screen.findByRole("link", { name: words.outside.look });
  expect(link.getAttribute("href")).toBe("/outside");
  expect(screen.getByText(new RegExp(words.outside.alarm(200)))).toBeTruthy();
  expect(screen.getByText(words.outside.frozen)).toBeTruthy();
});
