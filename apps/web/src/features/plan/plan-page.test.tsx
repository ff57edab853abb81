import type { ChangeToSend } from "@naisen/api/change-set";
import { planChanges } from "@naisen/api/endpoints/change-sets";
import { getDraft } from "@naisen/api/endpoints/person";
import { ja } from "@naisen/messages/ja";
import { plan as words } from "@naisen/messages/ja/areas/plan";
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw/http";
import { describe, expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin, sato, takahashi } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { actionOn, keptDraft, MIXED, mixedPlan, planOf } from "../../testing/plan-fixtures.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";
// The page is here before it is asked for, so that nothing waits for the machine to read it.
import "./components/plan-page.tsx";

const leave = (number: string, name: string, kind: string) => words.leaveOf(number, name, kind);
const SITE = leave("7001", "佐藤 太郎", words.kinds.site);

/** The page with a draft, and what it was asked to plan. */
async function opened(changes: readonly ChangeToSend[] = MIXED, answer = mixedPlan) {
  const draft = keptDraft([...changes]);
  const asked: unknown[] = [];
  server.use(
    ...draft.handlers,
    ...signedIn(admin),
    mockEndpoint(planChanges, ({ body }) => {
      asked.push(body.changes);
      return answer;
    }),
  );
  const app = renderApp("/plan");
  await screen.findByRole("heading", { level: 1, name: words.title });
  return { ...app, draft, asked };
}

describe("what the plan shows", () => {
  it("says what a change plan is where it is empty", async () => {
    await opened([]);
    await screen.findByRole("heading", { name: words.empty.title });
    await screen.findByRole("link", { name: words.empty.toList });
    expect(domFaults(document)).toEqual([]);
  });

  it("groups what changes by its kind, in its cell, with what becomes of calls", async () => {
    await opened();
    const table = await screen.findByRole("table", { name: words.caption(5) });
    const rowOf = (text: string) =>
      within(table)
        .getAllByRole("row")
        .filter((row) => row.textContent.includes(text))
        .at(-1)?.textContent;
    await waitFor(() => expect(rowOf("7001 佐藤") ?? rowOf("佐藤 太郎")).toContain("営業2課"));
    expect(
      within(table)
        .getAllByRole("row")
        .map((row) => row.textContent),
    ).toEqual([
      "内線氏名携帯電話番号拠点通話操作",
      "変更 1携帯電話番号",
      "7002髙橋 美咲090-1111-0002 090-1111-0003東京本社鳴る電話が変わります除く",
      "変更 1拠点",
      "7001佐藤 太郎090-1111-0001東京本社 大阪支社変わりません除く",
      "変更 1部署",
      "7001佐藤 太郎部署 営業1課 営業2課変わりません除く",
      "追加 1新しい内線",
      "7150高田 蓮090-1111-0002東京本社新しくつながります除く",
      "解除 1内線を削除",
      "7015林 花子090-1111-0002東京本社つながらなくなります除く",
    ]);
    expect(domFaults(document)).toEqual([]);
  });

  it("puts rows that become the same under one head, and folds it", async () => {
    const moved = (view: typeof sato) => actionOn(view, { ...view, site: "osaka" });
    const answer = planOf([
      [moved(sato), [0]],
      [moved(takahashi), [1]],
    ]);
    const sites: ChangeToSend[] = ["7001", "7002"].map((extension) => ({
      type: "EditExtension",
      extension,
      site: "osaka",
    }));
    const { user } = await opened(sites, answer);
    const group = words.groupOf(words.chip(words.counts.CHANGE, 2), words.kinds.site);
    const fold = await screen.findByRole("button", { name: words.fold(group) });
    expect(fold.closest("tr")?.textContent).toContain("東京本社 大阪支社");
    await user.click(fold);
    expect(screen.queryByText("佐藤 太郎")).toBeNull();
    await user.click(screen.getByRole("button", { name: words.unfold(group) }));
    await screen.findByText("佐藤 太郎");
  });

  it("shows one kind of change alone", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("button", { name: words.chip(words.counts.REMOVE, 1) }));
    expect(screen.queryByText("佐藤 太郎")).toBeNull();
    await screen.findByText("林 花子", { selector: "del" });
  });

  it("does not put ten thousand rows on the page", async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...sato,
      id: `x-${index}`,
      number: String(8000 + index),
    }));
    const answer = planOf(many.map((view, index) => [actionOn(view, { ...view, kana: "ア" }), [index]]));
    const { user } = await opened(MIXED, answer);
    await screen.findByText("8049");
    expect(screen.queryByText("8050")).toBeNull();
    await user.click(screen.getByRole("button", { name: words.more(50) }));
    await screen.findByText("8099");
  });

  it("says how many calls change, also that none is seen otherwise, draws some and lists them all", async () => {
    const { user } = await opened();
    const card = await screen.findByRole("region", { name: words.calls.title });
    await within(card).findByText(
      (_, element) => element?.tagName === "LI" && element.textContent === "相手に見える番号が変わる 0",
    );
    const pictures = within(card)
      .getAllByRole("img")
      .map((one) => one.getAttribute("aria-label"));
    expect(pictures[0]).toContain("2001から7015にかけたとき");
    expect(pictures[1]).toContain("2001から7002にかけたとき");
    await user.click(within(card).getByRole("button", { name: words.calls.asTable(2) }));
    expect(within(card).getAllByRole("row")).toHaveLength(3);
  });

  it("says why the draft cannot be read, and reads it again", async () => {
    server.use(
      mockEndpoint(getDraft, () => HttpResponse.error()),
      ...signedIn(admin),
    );
    const { user } = renderApp("/plan");
    const again = await screen.findByRole("button", { name: ja.panel.waiting.again });
    server.use(...keptDraft([]).handlers);
    await user.click(again);
    await screen.findByRole("heading", { name: words.empty.title });
  });

  it("says why it could not be planned, and plans it again", async () => {
    const { user } = await opened();
    await screen.findByRole("table", { name: words.caption(5) });
    server.use(mockEndpoint(planChanges, () => mockProblem("store.away")));
    await user.click(screen.getByRole("button", { name: SITE }));
    await screen.findByText(ja.problems["store.away"].title);
    server.use(mockEndpoint(planChanges, () => mixedPlan));
    await user.click(screen.getByRole("button", { name: ja.panel.waiting.again }));
    await waitFor(() => expect(screen.queryByText(ja.problems["store.away"].title)).toBeNull());
  });
});

describe("taking out", () => {
  it("takes out the one field that a row is about, and puts it back", async () => {
    const { user, draft } = await opened();
    await user.click(await screen.findByRole("button", { name: SITE }));
    await screen.findByText(words.left("7001"));
    expect(draft.changes()).toEqual([
      { type: "EditExtension", extension: "7001", department: "営業2課" },
      ...MIXED.slice(1),
    ]);
    expect(document.activeElement?.textContent).toBe(words.leave);
    await user.click(screen.getByRole("button", { name: words.putBack }));
    await screen.findByText(words.restored);
    expect(draft.changes()).toEqual(MIXED);
  });

  it("two at once, one after the other", async () => {
    const { user, draft } = await opened();
    await user.click(await screen.findByRole("button", { name: SITE }));
    await user.click(screen.getByRole("button", { name: leave("7002", "髙橋 美咲", words.kinds.mobile) }));
    await waitFor(() => expect(draft.changes()).toHaveLength(3));
    expect(draft.changes().map(({ type }) => type)).toEqual([
      "EditExtension",
      "AddExtension",
      "RemoveExtension",
    ]);
  });

  it("says that another window was faster, and shows what is there by now", async () => {
    const { user, draft } = await opened();
    const button = await screen.findByRole("button", { name: SITE });
    draft.overwrite([]);
    await user.click(button);
    await screen.findByRole("heading", { name: words.empty.title });
  });

  it("takes out wishes that would change nothing", async () => {
    const idle: ChangeToSend = { type: "EditExtension", extension: "7003", name: "同じ名前" };
    const { user, draft } = await opened([...MIXED, idle]);
    await screen.findByText(words.idle(1));
    await user.click(screen.getByRole("button", { name: words.leaveIdle }));
    await waitFor(() => expect(draft.changes()).toEqual(MIXED));
  });

  it("discards everything once it was asked, and brings it back", async () => {
    const { user, draft } = await opened();
    await user.click(await screen.findByRole("button", { name: words.discard.press }));
    await user.click(await screen.findByRole("button", { name: words.discard.confirm(4) }));
    await screen.findByText(words.discard.done);
    expect(draft.changes()).toEqual([]);
    await user.click(screen.getByRole("button", { name: words.putBack }));
    await screen.findByRole("table", { name: words.caption(5) });
  });
});
