import type { Answer } from "@naisen/api/endpoint";
import { type ListedEvent, listSecurityEvents, verifyLogs } from "@naisen/api/endpoints/security-log";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.events;

const refused: ListedEvent = {
  seq: 12,
  at: "2026-11-26T01:00:40.000Z",
  code: "sign-in.refused",
  params: { reason: "WRONG_PASSWORD" },
  actor: null,
  subject: { userId: "sato", name: "佐藤 太郎" },
  door: "PANEL",
  requestId: null,
  source: "203.0.113.0/24",
  count: 39,
  since: "2026-11-26T01:00:01.000Z",
};
const exported: ListedEvent = {
  ...refused,
  seq: 11,
  code: "export.taken",
  params: { what: "EXTENSIONS", rows: 1234 },
  actor: { companyId: "demo", userId: "admin", role: "ADMIN", name: "鈴木 恵子" },
  subject: null,
  requestId: "a-request",
  count: 1,
  since: null,
};

type Asked = Readonly<Record<string, unknown>>;

function opened(items: readonly ListedEvent[], path = "/history/security") {
  const asked: Asked[] = [];
  server.use(
    ...signedIn(admin),
    mockEndpoint(listSecurityEvents, ({ query }) => {
      asked.push(query);
      return { items: [...items], next: null };
    }),
  );
  return { asked, ...renderApp(path) };
}

it("tells who did what to whom, how often, from where, and by which request", async () => {
  opened([refused, exported]);
  const first = await screen.findByRole("article", { name: "ログインを断りました：パスワードが違います" });
  for (const told of [
    "39回",
    "対象：佐藤 太郎（sato）",
    words.nobody,
    "接続元 203.0.113.0/24",
    words.refused,
  ])
    expect(first.textContent).toContain(told);
  const second = screen.getByRole("article", { name: "内線の一覧を書き出しました（1,234件）" });
  expect(second.textContent).toContain("鈴木 恵子（admin）");
  expect(second.textContent).toContain("要求ID a-request");
  expect(second.textContent).not.toContain(words.refused);
  const views = screen.getByRole("navigation", { name: words.views });
  expect(within(views).getByRole("link", { current: "page" }).textContent).toBe(words.events);
  expect(domFaults(document)).toEqual([]);
});

it("keeps its filters in the address and asks for what they say", async () => {
  const { user, router, asked } = opened([refused]);
  await user.selectOptions(await screen.findByRole("combobox", { name: words.filters.kind }), "REFUSED");
  await user.type(screen.getByRole("searchbox", { name: words.filters.person }), "sato{Enter}");
  await waitFor(() => expect(router.state.location.search).toEqual({ kind: "REFUSED", who: "sato" }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ kind: "REFUSED", person: "sato" }));
});

it("says in words that both records are whole, or names the entry that is not", async () => {
  const head = { row: 20, hash: "ab".repeat(32) };
  const verified: Answer<typeof verifyLogs> = {
    at: "2026-11-26T01:00:00.000Z",
    logs: [
      { log: "CHANGES", entries: 20, head, broken: null },
      { log: "EVENTS", entries: 11, head, broken: { row: 12, why: "ENTRY_CHANGED" } },
    ],
  };
  server.use(mockEndpoint(verifyLogs, () => verified));
  const { user } = opened([refused]);
  await user.click(await screen.findByRole("button", { name: words.verify.start }));
  const { clean, broken, brokenWhy, logs } = words.verify;
  expect(await screen.findByText(clean(logs.CHANGES, 20))).toBeTruthy();
  expect(screen.getByText(broken(logs.EVENTS, 12))).toBeTruthy();
  expect(screen.getByText(brokenWhy("ENTRY_CHANGED", 11))).toBeTruthy();
  expect(domFaults(document)).toEqual([]);
});

it("says why the records were not followed", async () => {
  server.use(mockEndpoint(verifyLogs, () => mockProblem("store.away")));
  const { user } = opened([]);
  expect(await screen.findByText(words.list.nothingYet)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: words.verify.start }));
  expect(await screen.findByText(ja.problems["store.away"].title)).toBeTruthy();
});
