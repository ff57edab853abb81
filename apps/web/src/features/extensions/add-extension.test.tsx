import { applyChanges, planChanges } from "@naisen/api/endpoints/change-sets";
import { putDraft } from "@naisen/api/endpoints/person";
import { ja } from "@naisen/messages/ja";
import { editing as words } from "@naisen/messages/ja/areas/editing";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  admin,
  appliedAnswer,
  freeLine,
  type PlanAnswer,
  REVISION,
  reception,
  recordOf,
  ringing,
  sato,
  stopped,
  takahashi,
} from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const { panel } = ja;
const newcomer = {
  ...sato,
  id: "13.0",
  number: "7052",
  name: "新田 恵",
  mobile: freeLine.number,
  mobileDisplay: freeLine.display,
};

/** What adding the newcomer does: colleagues reach a number that nobody had. */
const plan: PlanAnswer = {
  baseRevision: REVISION,
  digest: "b".repeat(64),
  applicable: true,
  actions: [
    {
      kind: "EXTENSION",
      address: "extensions/13.0",
      action: "ADD",
      before: null,
      after: recordOf(newcomer),
    },
  ],
  calls: { lost: 0, gained: 1, moved: 0, altered: 0, seen: 0, asked: 1, touched: 1 },
  effects: { "extensions/13.0": "GAINED" },
  origins: {},
  targets: {},
  violations: [],
  notices: [],
  consequences: [
    {
      call: { from: { desk: "2001" }, dialled: "7052", at: "2026-12-01T00:00:00Z" },
      before: stopped("NO_SUCH_EXTENSION"),
      after: ringing(freeLine.number, "2001"),
    },
  ],
  lines: [freeLine],
};

const field = (name: string) => screen.findByRole("textbox", { name });

async function page(path = "/extensions?add=MOBILE", answer = plan) {
  const asked: unknown[] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi, newcomer]),
    callsRing([sato, takahashi]),
    mockEndpoint(planChanges, ({ body }) => {
      asked.push(body.changes);
      return answer;
    }),
  );
  const app = renderApp(path);
  await screen.findByRole("heading", { name: words.add.title });
  return { ...app, asked };
}

it("opens at the name, with the next free number of its kin", async () => {
  await page();
  const name = await field(panel.fields.name);
  expect(document.activeElement).toBe(name);
  await waitFor(async () => expect(await field(panel.fields.number)).toHaveProperty("value", "7052"));
});

it("takes the number that the address gives, and another that is free by a press", async () => {
  const { user } = await page("/extensions?add=MOBILE&number=7060");
  expect(await field(panel.fields.number)).toHaveProperty("value", "7060");
  await user.click(await screen.findByRole("button", { name: words.takeFree("7057") }));
  expect(await field(panel.fields.number)).toHaveProperty("value", "7057");
});

it("gathers フリガナ from what an input method composes, and leaves alone what was typed there", async () => {
  const { user } = await page();
  const name = await field(panel.fields.name);
  const kana = await field(panel.fields.kana);
  const compose = (readings: readonly string[], written: string) => {
    fireEvent.compositionStart(name);
    for (const data of readings) fireEvent.compositionUpdate(name, { data });
    fireEvent.compositionEnd(name, { data: written });
  };
  compose(["n", "に", "にっt", "にった", "新田"], "新田");
  expect(kana).toHaveProperty("value", "ニッタ");
  await user.type(name, "新田 ");
  compose(["めぐみ", "恵"], "恵");
  expect(kana).toHaveProperty("value", "ニッタ メグミ");
  await user.clear(kana);
  await user.type(kana, "ニッタ ケイ");
  compose(["さん", "さん"], "さん");
  expect(kana).toHaveProperty("value", "ニッタ ケイ");
});

it("shows while one types which calls the new extension would bring", async () => {
  const { user } = await page();
  await user.click(await screen.findByRole("button", { name: words.add.takeLine(freeLine.display) }));
  await screen.findByText(panel.edit.officeLink, { exact: false });
  await screen.findByRole("img", { name: /変更後は090-1111-0003/ });
});

it("adds at once and opens what it added", async () => {
  const { user, router } = await page();
  const sent: unknown[] = [];
  server.use(
    mockEndpoint(applyChanges, ({ body }) => {
      sent.push(body);
      return appliedAnswer(plan);
    }),
  );
  await waitFor(async () => expect(await field(panel.fields.number)).toHaveProperty("value", "7052"));
  await user.type(await field(panel.fields.name), "新田 恵");
  await user.click(screen.getByRole("button", { name: words.add.apply }));
  await screen.findByText(words.add.doneUnbound("7052"));
  expect(sent).toEqual([
    {
      changes: [{ type: "AddExtension", number: "7052", kind: "MOBILE", name: "新田 恵" }],
      planDigest: plan.digest,
      baseRevision: REVISION,
    },
  ]);
  await waitFor(() => expect(router.state.location.search).toEqual({ open: "7052" }));
  expect(screen.getByRole("button", { name: panel.toast.undo })).toBeDefined();
});

it("puts the addition into the plan of changes, and closes", async () => {
  const { user, router } = await page("/extensions?add=DESK_PHONE");
  const kept: unknown[] = [];
  server.use(
    mockEndpoint(putDraft, ({ body }) => {
      kept.push(body.changes);
      return { ...body, version: 1 };
    }),
  );
  await waitFor(async () => expect(await field(panel.fields.number)).toHaveProperty("value", "7052"));
  expect(screen.queryByRole("textbox", { name: panel.fields.mobile })).toBeNull();
  await user.type(await field(panel.fields.name), "会議室");
  await user.selectOptions(screen.getByRole("combobox", { name: panel.fields.site }), "osaka");
  await user.click(screen.getByRole("button", { name: words.toPlan }));
  await screen.findByText(words.toPlanDone(1));
  expect(kept).toEqual([
    [{ type: "AddExtension", number: "7052", kind: "DESK_PHONE", name: "会議室", site: "osaka" }],
  ]);
  expect(router.state.location.search).toEqual({});
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("link", { name: panel.list.add })),
  );
});

it("says what is missing once it is pressed, with a way to the field", async () => {
  const { user } = await page();
  await user.click(screen.getByRole("button", { name: words.add.apply }));
  await screen.findByText(panel.refused.summary(1));
  await user.click(
    screen.getByRole("link", { name: panel.refused.item(panel.fields.name, ja.areas.editing.faults.name) }),
  );
  expect(document.activeElement).toBe(await field(panel.fields.name));
});

it("puts what refuses it at its field", async () => {
  const taken = {
    code: "number.taken",
    path: "/changes/0/number",
    params: { extension: "7001", otherName: "佐藤 太郎" },
  };
  const refused = { ...plan, applicable: false, consequences: [], violations: [taken] };
  const { user } = await page("/extensions?add=MOBILE&number=7001", refused);
  await user.type(await field(panel.fields.name), "新田 恵");
  await user.click(screen.getByRole("button", { name: words.add.apply }));
  await screen.findByText(panel.refused.summary(1));
  expect((await field(panel.fields.number)).getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("group", { name: /この内線番号はすでに使われています/ })).toBeDefined();
});

it("offers the kinds that the contract's menu has", async () => {
  const { user, router } = await page();
  await user.click(await screen.findByRole("radio", { name: panel.kindOf("DESK_PHONE") }));
  await waitFor(() => expect(router.state.location.search).toEqual({ add: "DESK_PHONE" }));
  expect(screen.getAllByRole("radio")).toHaveLength(2);
});

it("asks before what was typed is left", async () => {
  const { user } = await page();
  await user.type(await field(panel.fields.name), "新田");
  await user.click(screen.getByRole("button", { name: panel.edit.cancel }));
  await screen.findByText(words.add.unsaved);
});
