import {
  getChangeSet,
  listChangeSets,
  summarizeChangeSets,
  undoChangeSet,
} from "@naisen/api/endpoints/change-sets";
import { getExtensionAsOf } from "@naisen/api/endpoints/extension-as-of";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw/http";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin, appliedAnswer, bindingPlan, lineOfTakahashi, takahashi } from "../../testing/fixtures.ts";
import { extensionsAre, signedIn } from "../../testing/handlers.ts";
import {
  asOf,
  dayHeld,
  type EntryAnswer,
  entry,
  lineChanged,
  summary,
} from "../../testing/history-fixtures.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.history;
const plan = bindingPlan(takahashi, lineOfTakahashi);

type Asked = Readonly<Record<string, unknown>>;

/** The page with these entries in the log; what it asked for is noted. */
function opened(items: readonly EntryAnswer[], path = "/history", next: number | null = null) {
  const asked: Asked[] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre([takahashi]),
    mockEndpoint(listChangeSets, ({ query }) => {
      asked.push(query);
      return { items: [...items], next };
    }),
    mockEndpoint(summarizeChangeSets, () => summary),
  );
  return { asked, ...renderApp(path) };
}

it("tells each entry under its day, and counts days in a picture that is a table too", async () => {
  opened([lineChanged, dayHeld]);
  const first = await screen.findByRole("article", { name: "携帯電話番号の変更" });
  expect(within(first).getByText("090-1111-0002").tagName).toBe("DEL");
  expect(within(first).getByText("090-1111-0003").tagName).toBe("INS");
  expect(within(first).getByText("理由：端末交換")).toBeTruthy();
  const held = screen.getByRole("article", { name: "7001が保留になりました" });
  expect(held.textContent).toContain("日付の変更");
  expect(within(held).getByRole("link", { name: "7001の直し方を見る" })).toBeTruthy();
  expect(within(held).queryByRole("button")).toBeNull();
  expect(screen.getByRole("heading", { level: 2, name: /11月24日/ })).toBeTruthy();
  expect(screen.getByRole("img", { name: words.bars.text("11/24", 3) })).toBeTruthy();
  expect(screen.getByRole("row", { name: "11/24 3 1", hidden: true })).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
});

it("keeps its filters in the address and asks for what they say", async () => {
  const { user, router, asked } = opened([lineChanged]);
  await screen.findByRole("option", { name: "佐藤 太郎（7001）" });
  await user.selectOptions(screen.getByRole("combobox", { name: words.filters.who }), "sato");
  await user.selectOptions(screen.getByRole("combobox", { name: words.filters.door }), "UNDO");
  await user.selectOptions(screen.getByRole("combobox", { name: words.filters.period }), "all");
  await user.type(screen.getByRole("searchbox", { name: words.filters.number }), "7002");
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ who: "sato", door: "UNDO", days: "all", q: "7002" }),
  );
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ actor: "sato", door: "UNDO", q: "7002" }));
  expect(asked.at(-1)).not.toHaveProperty("from");
});

it("shows earlier entries behind the ones that are there", async () => {
  const older = entry({ ...lineChanged, id: "older", at: "2026-11-19T01:00:00.000Z" });
  const { user } = opened([lineChanged], "/history", 12);
  const more = await screen.findByRole("button", { name: words.list.more });
  server.use(
    mockEndpoint(listChangeSets, ({ query }) => ({ items: query.before === 12 ? [older] : [], next: null })),
  );
  await user.click(more);
  await screen.findByRole("heading", { level: 2, name: "11月19日（木）" });
  expect(screen.getAllByRole("article")).toHaveLength(2);
  expect(screen.queryByRole("button", { name: words.list.more })).toBeNull();
});

it("says what to do where nothing is found, and where it cannot be read", async () => {
  const { user, router } = opened([], "/history?q=9999");
  await screen.findByText(words.list.nothingFound);
  await user.click(screen.getByRole("link", { name: words.list.clear }));
  await screen.findByText(words.list.nothingYet);
  expect(router.state.location.search).toEqual({});
  server.use(mockEndpoint(listChangeSets, () => mockProblem("store.away")));
  await user.selectOptions(screen.getByRole("combobox", { name: words.filters.door }), "API");
  await screen.findByText(ja.problems["store.away"].title);
});

it("takes an entry back by the plan that was shown, with a reason, in three presses", async () => {
  const { user } = opened([lineChanged]);
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(undoChangeSet, ({ query, body, params, idempotencyKey }) => {
      if (query.preview === "true") return plan;
      sent.push([params.id, body, idempotencyKey]);
      return sent.length === 1 ? HttpResponse.error() : appliedAnswer(plan);
    }),
  );
  await user.click(await screen.findByRole("button", { name: words.undo.take }));
  const dialog = within(await screen.findByRole("dialog", { name: words.undo.title }));
  await dialog.findByText(ja.panel.preview.calls);
  expect(dialog.getByText("つながらなくなる 1")).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
  await user.type(dialog.getByRole("textbox", { name: words.undo.reason }), "入力の誤り");
  await user.click(dialog.getByRole("button", { name: words.undo.apply }));
  await dialog.findByText(ja.panel.waiting.unreachableTitle);
  await user.click(dialog.getByRole("button", { name: words.undo.apply }));
  await screen.findByText(words.undo.undone);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(sent[0]).toEqual([
    lineChanged.id,
    { planDigest: plan.digest, reason: "入力の誤り" },
    expect.stringMatching(/^\w{32}$/),
  ]);
  expect(sent[1]).toEqual(sent[0]);
});

it("shows the new plan where somebody was faster", async () => {
  const { user } = opened([lineChanged]);
  const newer = { ...plan, digest: "b".repeat(64), consequences: [] };
  server.use(
    mockEndpoint(undoChangeSet, ({ query }) =>
      query.preview === "true" ? plan : mockProblem("change-set.stale", { plan: newer, meanwhile: [] }),
    ),
  );
  await user.click(await screen.findByRole("button", { name: words.undo.take }));
  await user.click(await screen.findByRole("button", { name: words.undo.apply }));
  await screen.findByText(ja.problems["change-set.stale"].title);
  expect(screen.getByText(ja.panel.preview.noCalls)).toBeTruthy();
});

it("explains what can no longer be undone, since when, and where to change it", async () => {
  const later = [{ number: "7002", at: "2026-11-24T05:22:00.000Z", id: "later" }];
  const changed = entry({
    ...lineChanged,
    undo: { state: "AFTER_LOOKING", until: "2026-12-24", by: null, later },
  });
  const { user } = opened([changed]);
  const violations = [
    {
      code: "undo.changed-since",
      path: "/changes/0/mobile",
      params: { extension: "7002", number: null, field: "mobile" },
    },
  ];
  server.use(
    mockEndpoint(undoChangeSet, () => ({ ...plan, applicable: false, violations, consequences: [] })),
  );
  await screen.findByText(words.entry.changedAgain("7002", "11/24 14:22"));
  await user.click(screen.getByRole("button", { name: words.undo.compare }));
  const dialog = within(await screen.findByRole("dialog", { name: words.undo.title }));
  await dialog.findByText(words.undo.cannot(1));
  expect(dialog.getByText(words.undo.changedAgain("7002", "11/24 14:22"))).toBeTruthy();
  expect(dialog.getByRole("link", { name: words.undo.changeByHand("7002") })).toBeTruthy();
  expect(dialog.queryByRole("button", { name: words.undo.apply })).toBeNull();
  server.use(
    mockEndpoint(summarizeChangeSets, () => summary),
    mockEndpoint(getChangeSet, () => entry({ ...lineChanged, id: "later" })),
  );
  await user.click(dialog.getByRole("link", { name: words.undo.seeLater }));
  await screen.findByRole("heading", { level: 2, name: words.list.one });
  expect(screen.queryByRole("dialog")).toBeNull();
});

it.each<[string, EntryAnswer["undo"], string]>([
  [
    "taken back already",
    {
      state: "UNDONE",
      until: "",
      by: { id: "u", at: "2026-11-24T05:22:00.000Z", actorName: "鈴木 恵子" },
      later: [],
    },
    words.entry.undoneBy("鈴木 恵子", "11/24 14:22"),
  ],
  ["too old", { state: "TOO_LATE", until: "", by: null, later: [] }, words.entry.tooLate],
  ["of the contract", { state: "CONTRACT", until: "", by: null, later: [] }, words.entry.ofContract],
])("offers no undo of what is %s, and says why", async (_, undo, text) => {
  opened([entry({ ...lineChanged, undo })]);
  await screen.findByText(text);
  expect(screen.queryByRole("button", { name: words.undo.take })).toBeNull();
});

it("opens the one entry that a link leads to", async () => {
  const { user } = opened([], "/history?open=line-changed");
  server.use(
    mockEndpoint(summarizeChangeSets, () => summary),
    mockEndpoint(getChangeSet, ({ query }) =>
      query.outline === "true" ? lineChanged : mockProblem("not-found"),
    ),
  );
  await screen.findByRole("article", { name: "携帯電話番号の変更" });
  await user.click(screen.getByRole("link", { name: words.list.backToAll }));
  await screen.findByText(words.list.nothingYet);
});

it("reads the rest of a large entry when somebody asks for it", async () => {
  const large = { ...lineChanged, totals: { ...lineChanged.totals, changed: 2 } };
  const [action] = large.actions;
  const { user } = opened([large]);
  let isAway = true;
  server.use(
    mockEndpoint(summarizeChangeSets, () => summary),
    mockEndpoint(getChangeSet, () => {
      if (isAway) return mockProblem("store.away");
      return { ...large, actions: [...large.actions, ...(action === undefined ? [] : [action])] };
    }),
  );
  await user.click(await screen.findByRole("button", { name: words.entry.rest(1) }));
  const again = await screen.findByRole("button", { name: ja.panel.waiting.again });
  isAway = false;
  await user.click(again);
  await waitFor(() => expect(screen.queryByText(words.entry.restReading)).toBeNull());
  await waitFor(() => expect(screen.queryByRole("button", { name: words.entry.rest(1) })).toBeNull());
  expect(domFaults(document)).toEqual([]);
});

it("shows a number as it was on a day, beside what it is now", async () => {
  const { user, router } = opened([]);
  const asked: string[] = [];
  server.use(
    mockEndpoint(getExtensionAsOf, ({ params, query }) => {
      asked.push(`${params.number} ${query.day}`);
      return asOf();
    }),
  );
  await user.click(await screen.findByRole("heading", { level: 2, name: words.asOf.title }));
  await user.click(screen.getByRole("button", { name: words.asOf.show }));
  expect(screen.getByText(words.asOf.fault)).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: words.asOf.number }), "７００１");
  const day = screen.getByLabelText(words.asOf.day);
  await user.clear(day);
  await user.type(day, "2026-11-20");
  await user.click(screen.getByRole("button", { name: words.asOf.show }));
  const row = within(await screen.findByRole("row", { name: /^部署/ }));
  expect(row.getByText("営業1課").tagName).toBe("INS");
  expect(screen.getByText(words.asOf.differing(1))).toBeTruthy();
  expect(asked).toEqual(["7001 2026-11-20"]);
  expect(router.state.location.search).toEqual({ number: "7001", day: "2026-11-20" });
  expect(domFaults(document)).toEqual([]);
});

it.each([
  ["that was removed since", { now: null }, words.asOf.removedSince("7001")],
  [
    "that got another number",
    { now: { ...asOf().was, number: "7100" } as never },
    words.asOf.renumbered("7001", "7100"),
  ],
  ["that nobody had", { was: null, now: null }, words.asOf.nobody("11月20日（金）", "7001")],
  [
    "of before the record",
    { was: null, recordedSince: "2026-11-22" },
    words.asOf.notRecorded("11月22日（日）"),
  ],
])("says so of a number %s", async (_, over, text) => {
  opened([], "/history?number=7001&day=2026-11-20");
  server.use(mockEndpoint(getExtensionAsOf, () => asOf(over)));
  await screen.findByText(text);
});
