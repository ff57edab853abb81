import { applyChanges, planChanges, undoChangeSet } from "@naisen/api/endpoints/change-sets";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  admin,
  appliedAnswer,
  bindingPlan,
  forwarding,
  forwardingPlan,
  freeLine,
  type PlanAnswer,
  reception,
  recordOf,
  sato,
  takahashi,
  type ViewAnswer,
} from "../../testing/fixtures.ts";
import { callsRing, extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.panel;
const { tabs } = words.settings;
const withVoicemail: ViewAnswer = { ...takahashi, voicemail: { on: true, ringSeconds: 20 } };
const handset = {
  a: "+819011110002",
  b: "+819011110009",
  aDisplay: "090-1111-0002",
  bDisplay: "090-1111-0009",
  mode: "A",
  avoidOtherNumber: false,
  inForce: true,
} as const;

/** The drawer of an extension; what was asked to be planned is kept. */
async function opened(view: ViewAnswer, plan: PlanAnswer = forwardingPlan(view, reception), query = "") {
  const asked: unknown[] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre([view, reception, sato]),
    callsRing([sato, view]),
    mockEndpoint(planChanges, ({ body }) => {
      asked.push(body.changes);
      return plan;
    }),
  );
  const app = renderApp(`/extensions?open=${view.number}${query}`);
  await screen.findByRole("tablist");
  return { ...app, asked };
}

const tab = (name: string) => screen.getByRole("tab", { name: new RegExp(`^${name}`) });

it("makes one change set of what is typed on every page, and keeps it while pages change", async () => {
  const { user, asked, router } = await opened({ ...withVoicemail, twoInOne: handset });
  await user.type(screen.getByRole("textbox", { name: words.fields.number }), "1");
  await user.click(tab(tabs.reception));
  expect(router.state.location.search).toMatchObject({ tab: "reception" });
  await screen.findByText(/20秒応答がないと携帯の留守番電話につながります。/);
  await user.click(screen.getByRole("button", { name: words.settings.less }));
  await user.click(tab(tabs.forwarding));
  await user.type(screen.getByRole("combobox", { name: words.fields.NO_ANSWER }), "2001{Tab}");
  await user.click(tab(tabs.twoInOne));
  await user.click(screen.getByRole("radio", { name: "B" }));
  await user.click(screen.getByRole("switch", { name: words.fields.avoid }));
  await screen.findByText(/内線7002は鳴りません。/);
  const changes = [
    { type: "SetVoicemail", extension: "7002", on: true, ringSeconds: 19 },
    { type: "SetForwarding", extension: "7002", rules: [{ when: "NO_ANSWER", to: "2001" }] },
    { type: "SetTwoInOneMode", number: handset.a, mode: "B", avoidOtherNumber: true },
    { type: "RenumberExtension", extension: "7002", to: "70021" },
  ];
  await waitFor(() => expect(asked.at(-1)).toEqual(changes));

  await user.click(tab(tabs.reception));
  expect(screen.getByRole("textbox", { name: words.fields.ringSeconds })).toHaveProperty("value", "19");
  await screen.findByText(/留守番電話より先に2001 受付へ転送します/);
  expect(screen.getAllByText(words.settings.tabChanged)).toHaveLength(4);
});

it("offers the pages that fit the extension's kind, and goes among them with the arrow keys", async () => {
  const pbx = { ...reception, kind: "PBX_EXTENSION" } as const;
  const { user } = await opened(pbx, bindingPlan(takahashi, freeLine), "&tab=reception");
  expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual([
    tabs.basic,
    tabs.forwarding,
    tabs.history,
  ]);
  expect(tab(tabs.basic).getAttribute("aria-selected")).toBe("true");
  tab(tabs.basic).focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(tab(tabs.forwarding));
  const boxes = within(screen.getByRole("tabpanel")).getAllByRole("combobox");
  expect(boxes.map((box) => box.getAttribute("id"))).toEqual(["edit-ALWAYS", "edit-OUT_OF_AREA"]);
});

it("leads to the page of what is to be mended", async () => {
  const refused = {
    ...forwardingPlan(takahashi, reception),
    applicable: false,
    consequences: [],
    violations: [
      { code: "forwarding.target-unknown", path: "/changes/0/rules/0/to", params: { target: "2999" } },
    ],
  };
  const { user } = await opened(takahashi, refused, "&tab=forwarding");
  await user.type(await screen.findByRole("combobox", { name: words.fields.BUSY }), "2999{Tab}");
  await user.click(tab(tabs.basic));
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(words.refused.summary(1));
  expect(tab(tabs.forwarding).textContent).toContain(words.settings.tabRefused(1));
  await user.click(screen.getByRole("link", { name: new RegExp(`^${words.fields.BUSY}`) }));
  expect(tab(tabs.forwarding).getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement?.className).toBe("violation");
});

it("shows notices as what to mind, and what a forward changes by name", async () => {
  const noticed = {
    ...forwardingPlan(takahashi, reception),
    notices: [{ code: "notice.ring-seconds-zero", path: "/changes/0", params: { extension: "7002" } }],
  };
  const { user } = await opened(takahashi, noticed, "&tab=forwarding");
  await user.type(await screen.findByRole("combobox", { name: words.fields.BUSY }), "2001{Tab}");
  const preview = within(screen.getByRole("region", { name: words.preview.title }));
  await preview.findByRole("heading", { name: new RegExp(words.preview.notices) });
  expect(preview.queryByText(words.preview.notApplicable)).toBeNull();
  await preview.findByText("2001 受付", { selector: "ins" });
  expect(preview.getAllByText(words.preview.situation.BUSY).length).toBeGreaterThan(0);
});

it("stops a forward, and keeps the others", async () => {
  const both = forwarding(takahashi, reception);
  const view = {
    ...both,
    forwarding: [...both.forwarding, { when: "OUT_OF_AREA", to: sato.id }] as const,
    forwardingTargets: [...both.forwardingTargets, { id: sato.id, number: "7001", name: sato.name }],
  };
  const { user, asked } = await opened(view, undefined, "&tab=forwarding");
  await user.click(
    await screen.findByRole("button", { name: words.settings.stopForwardOf(words.fields.BUSY) }),
  );
  const rules = [{ when: "OUT_OF_AREA", to: "7001" }];
  await waitFor(() => expect(asked.at(-1)).toEqual([{ type: "SetForwarding", extension: "7002", rules }]));
});

it("follows an extension to its new number", async () => {
  const renumbered = { ...takahashi, number: "7902" };
  const plan: PlanAnswer = {
    ...bindingPlan(takahashi, freeLine),
    actions: [
      {
        kind: "EXTENSION",
        address: "extensions/x-7002",
        action: "CHANGE",
        before: recordOf(takahashi),
        after: recordOf(renumbered),
      },
    ],
  };
  const { user, router } = await opened(takahashi, plan);
  server.use(
    mockEndpoint(applyChanges, () => {
      server.use(...extensionsAre([reception, sato, renumbered]));
      return appliedAnswer(plan);
    }),
  );
  const number = screen.getByRole("textbox", { name: words.fields.number });
  await user.clear(number);
  await user.type(number, "7902");
  await user.click(screen.getByRole("button", { name: words.edit.apply }));
  await screen.findByText(words.toast.applied("7902"));
  await screen.findByRole("heading", { level: 2, name: /^7902/ });
  expect(router.state.location.search).toEqual({ open: "7902" });

  const back: PlanAnswer = {
    ...plan,
    actions: plan.actions.map((action) =>
      action.kind === "EXTENSION" ? { ...action, before: action.after, after: action.before } : action,
    ),
  };
  server.use(
    mockEndpoint(undoChangeSet, () => {
      server.use(...extensionsAre([reception, sato, takahashi]));
      return appliedAnswer(back);
    }),
  );
  await user.click(screen.getByRole("button", { name: words.toast.undo }));
  await screen.findByText(words.toast.undone);
  await screen.findByRole("heading", { level: 2, name: /^7002/ });
});
