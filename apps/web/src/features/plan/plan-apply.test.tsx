import type { ChangeToSend } from "@naisen/api/change-set";
import { applyChanges, getChangeSet, planChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { listSites } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";
import { plan as words } from "@naisen/messages/ja/areas/plan";
import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse } from "msw/http";
import { describe, expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import {
  admin,
  appliedAnswer,
  bound,
  freeLine,
  holderDiffers,
  line,
  lineAlreadyBound,
  type PlanAnswer,
  personalLine,
  REVISION,
  recordOf,
  sato,
  sites,
  takahashi,
} from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { actionOn, keptDraft, MIXED, mixedPlan, planOf } from "../../testing/plan-fixtures.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";
// The page is here before it is asked for, so that nothing waits for the machine to read it.
import "./components/plan-page.tsx";

const BIND: ChangeToSend = { type: "BindMobile", extension: "7002", mobile: personalLine.number };

/** The page with a draft, and the answers that it gets to its plans in turn; the last one stays. */
async function opened(changes: readonly ChangeToSend[], ...answers: readonly PlanAnswer[]) {
  const draft = keptDraft([...changes], "端末交換");
  const asked: (readonly unknown[])[] = [];
  server.use(
    ...draft.handlers,
    ...signedIn(admin),
    mockEndpoint(listSites, () => sites),
    mockEndpoint(planChanges, ({ body }) => {
      asked.push(body.changes);
      return answers[Math.min(asked.length, answers.length) - 1] ?? mockProblem("defect");
    }),
  );
  const app = renderApp("/plan");
  await screen.findByRole("heading", { level: 2, name: words.apply.title });
  return { ...app, draft, asked };
}

const press = (rows: number) => screen.getByRole("button", { name: words.apply.now(rows) });
const refusedBy = (violations: PlanAnswer["violations"]) =>
  planOf([[actionOn(takahashi, bound(takahashi, personalLine)), [0]]], { applicable: false, violations });
const mended = planOf([[actionOn(takahashi, bound(takahashi, freeLine)), [0]]]);

describe("a plan that rules refuse", () => {
  it("says so at its row with the facts compared, leads there, and takes another line", async () => {
    const { user, draft } = await opened([BIND], refusedBy([holderDiffers(takahashi, personalLine)]), mended);
    await user.click(screen.getByRole("link", { name: /^7002 髙橋 美咲：/ }));
    const violation = screen.getByRole("group", { name: new RegExp(ja.panel.refused.groupOf("")) });
    expect(document.activeElement).toBe(violation);
    expect(violation.textContent).toContain("伊藤 健");
    expect(domFaults(document)).toEqual([]);
    await user.click(
      await within(violation).findByRole("button", { name: ja.panel.refused.useFreeLine(freeLine.display) }),
    );
    await waitFor(() => expect(draft.changes()).toEqual([{ ...BIND, mobile: freeLine.number }]));
    await waitFor(() => expect(screen.queryByRole("group", { name: /直すところ/ })).toBeNull());
  });

  it("takes a line over from whom it is bound to", async () => {
    const used = line("+819022220088", "090-2222-0088", { boundTo: { number: "7088", name: "阿部 隆" } });
    const wish: ChangeToSend = { ...BIND, mobile: used.number };
    const { user, draft } = await opened([wish], refusedBy([lineAlreadyBound(takahashi, used)]), mended);
    await user.click(screen.getByRole("button", { name: ja.panel.refused.reassign("7088", "7002") }));
    await waitFor(() => expect(draft.changes()).toEqual([wish, { type: "UnbindMobile", extension: "7088" }]));
  });

  it("takes the refused change out, and explains when it is applied all the same", async () => {
    const { user, draft } = await opened(
      [BIND, ...MIXED],
      refusedBy([holderDiffers(takahashi, personalLine)]),
      mixedPlan,
    );
    await user.click(press(4));
    expect((await screen.findByText(words.apply.mend)).closest("[data-told-first]")).toBe(
      document.activeElement,
    );
    await user.click(screen.getByRole("button", { name: words.refused.leave }));
    await waitFor(() => expect(draft.changes()).toEqual(MIXED));
  });

  it("also where there is no row for it", async () => {
    const unknown = {
      code: "extension.unknown",
      path: "/changes/0/extension",
      params: { extension: "7999" },
    };
    const wish: ChangeToSend = { type: "RemoveExtension", extension: "7999" };
    const refused = planOf([[actionOn(sato, { ...sato, kana: "サトー" }), [1]]], {
      applicable: false,
      violations: [unknown],
    });
    const { user, draft } = await opened([wish, ...MIXED], refused, mixedPlan);
    await user.click(screen.getByRole("link", { name: /^7999：/ }));
    expect(document.activeElement?.getAttribute("class")).toBe("violation");
    await user.click(screen.getByRole("button", { name: words.refused.leave }));
    await waitFor(() => expect(draft.changes()).toEqual(MIXED));
  });
});

describe("applying", () => {
  const notice = {
    code: "notice.ring-seconds-zero",
    path: "/changes/0",
    params: { extension: "7002" },
  };

  it("asks for what is not confirmed yet, then applies with the digest and the reason, and says 反映済み", async () => {
    const plan = { ...mixedPlan, notices: [notice] };
    const { user, draft } = await opened(MIXED, plan);
    const sent: unknown[] = [];
    server.use(
      mockEndpoint(applyChanges, ({ body }) => {
        sent.push(body);
        return appliedAnswer(plan);
      }),
      mockEndpoint(getChangeSet, () => mockProblem("not-found")),
      mockEndpoint(undoChangeSet, () => appliedAnswer(plan)),
    );
    await user.click(press(4));
    await screen.findByText(words.apply.tick(1));
    expect(sent).toEqual([]);
    await user.click(screen.getByRole("checkbox"));
    await user.click(press(4));
    await screen.findByText(words.applied.toast(4));
    expect(sent).toEqual([
      { changes: MIXED, planDigest: plan.digest, baseRevision: plan.baseRevision, reason: "端末交換" },
    ]);
    await screen.findByText(words.applied.title(4));
    expect(screen.getAllByText(words.applied.state.live).length).toBeGreaterThan(5);
    await waitFor(() => expect(draft.changes()).toEqual([]));
    expect(domFaults(document)).toEqual([]);
    await user.click(screen.getByRole("button", { name: words.applied.undo(4) }));
    await screen.findByText(words.applied.undone(4));
  });

  it("keeps in the draft what was added while it was applied", async () => {
    const later: ChangeToSend = { type: "RemoveExtension", extension: "7020" };
    const { user, draft } = await opened(MIXED, mixedPlan);
    server.use(
      mockEndpoint(applyChanges, () => appliedAnswer(mixedPlan)),
      mockEndpoint(getChangeSet, () => mockProblem("not-found")),
    );
    const reason = screen.getByRole("textbox", { name: words.apply.reason });
    await user.type(reason, "。");
    await user.tab();
    await waitFor(() => expect(draft.reason()).toBe("端末交換。"));
    draft.overwrite([...MIXED, later]);
    await user.click(press(4));
    await screen.findByText(words.applied.title(4));
    await waitFor(() => expect(draft.changes()).toEqual([later]));
  });

  it("does not say 反映済み before calls follow", async () => {
    const { user } = await opened(MIXED, mixedPlan);
    server.use(
      mockEndpoint(applyChanges, () => ({ ...appliedAnswer(mixedPlan), appliedRevision: REVISION })),
      mockEndpoint(getChangeSet, () => mockProblem("not-found")),
    );
    await user.click(press(4));
    await screen.findByText(words.applied.toastWaiting(4));
    expect(screen.queryByText(words.applied.state.live)).toBeNull();
  });

  it("sends the same request again when no answer came", async () => {
    const { user } = await opened(MIXED, mixedPlan);
    const keys: unknown[] = [];
    server.use(
      mockEndpoint(applyChanges, ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        return keys.length === 1 ? HttpResponse.error() : appliedAnswer(mixedPlan);
      }),
      mockEndpoint(getChangeSet, () => mockProblem("not-found")),
    );
    await user.click(press(4));
    await user.click(await screen.findByRole("button", { name: ja.panel.waiting.again }));
    await screen.findByText(words.applied.title(4));
    expect(keys[1]).toBe(keys[0]);
  });
});

describe("when somebody else was faster", () => {
  const now = { ...sato, site: "nagoya", department: "人事課" };
  const after = { ...sato, site: "osaka", department: "営業2課" };
  const SITE_WISH: ChangeToSend = {
    type: "EditExtension",
    extension: "7001",
    site: "osaka",
    department: "営業2課",
  };
  const shown = planOf([[actionOn(sato, after), [0]]]);
  const current = { ...planOf([[actionOn(now, after), [0]]]), digest: "b".repeat(64) };
  const meanwhile = [
    {
      id: "other",
      revision: REVISION + 1,
      at: "2026-12-01T05:02:00Z",
      actor: { companyId: "first-office", userId: "suzuki", role: "ADMIN" },
      actorName: "鈴木 恵子",
      door: "PANEL" as const,
      reason: null,
      undoes: null,
      actions: [
        {
          ...actionOn(sato, now),
          before: recordOf(sato),
          after: recordOf(now),
        } as PlanAnswer["actions"][number],
      ],
    },
  ];

  async function overtaken() {
    const app = await opened([SITE_WISH], shown, current);
    const sent: unknown[] = [];
    server.use(
      mockEndpoint(applyChanges, ({ body }) => {
        sent.push(body.planDigest);
        return sent.length === 1
          ? mockProblem("change-set.stale", { plan: current, meanwhile })
          : appliedAnswer(current);
      }),
      mockEndpoint(getChangeSet, () => mockProblem("not-found")),
    );
    await app.user.click(press(1));
    const panel = within(await screen.findByRole("region", { name: words.conflict.title }));
    return { ...app, sent, panel };
  }

  it("shows three ways, field by field, with who and when, and nothing goes on before it is chosen", async () => {
    const { user, panel, draft } = await overtaken();
    const rows = panel.getAllByRole("row").map((row) => row.textContent);
    expect(rows[1]).toContain("部署営業1課人事課鈴木 恵子さん");
    expect(rows[1]).toContain("営業2課");
    expect(rows[2]).toContain("拠点東京本社nagoya");
    expect(domFaults(document)).toEqual([]);
    await user.click(panel.getByRole("button", { name: words.conflict.goOn }));
    await panel.findByText(words.conflict.choose(2));
    expect(draft.changes()).toEqual([SITE_WISH]);
  });

  it("keeps one's own, and applies it with the digest of the new plan", async () => {
    const { user, panel, sent } = await overtaken();
    await user.click(panel.getByRole("button", { name: words.conflict.allMine }));
    await user.click(panel.getByRole("button", { name: words.conflict.goOn }));
    await screen.findByText(words.conflict.chosen);
    await user.click(press(1));
    await screen.findByText(words.applied.title(1));
    expect(sent).toEqual([shown.digest, current.digest]);
  });

  it("leaves theirs where that is chosen: the wish for that field goes", async () => {
    const { user, panel, draft } = await overtaken();
    const group = (field: string) => within(panel.getByRole("group", { name: `7001 佐藤 太郎 ${field}` }));
    await user.click(group("拠点").getByRole("radio", { name: words.conflict.takeTheirs }));
    await user.click(group("部署").getByRole("radio", { name: words.conflict.keepMine }));
    await user.click(panel.getByRole("button", { name: words.conflict.goOn }));
    await waitFor(() =>
      expect(draft.changes()).toEqual([{ type: "EditExtension", extension: "7001", department: "営業2課" }]),
    );
  });
});
