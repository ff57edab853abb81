import { listTokens, makeToken, revokeToken, rotateToken, type Token } from "@naisen/api/endpoints/tokens";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { domFaults } from "../../testing/dom-faults.ts";
import { admin, auditor } from "../../testing/fixtures.ts";
import { signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

const words = ja.areas.tokens;
const AT = "2026-12-01T00:00:00.000Z";
const SECRET = `naisen_${"a".repeat(43)}`;

const nightly: Token = {
  id: "t-1",
  name: "夜間の取り込み",
  right: "WRITE",
  sites: null,
  madeBy: { userId: "admin", name: "鈴木 恵子" },
  madeAt: AT,
  endsOn: "2027-03-31",
  state: "ACTIVE",
  lastUsedAt: AT,
  lastUsedFrom: "203.0.113.0/24",
  overlapUntil: AT,
};
const board: Token = {
  ...nightly,
  id: "t-2",
  name: "受付の表示板",
  right: "READ",
  sites: [{ id: "tokyo", name: "東京本社" }],
  madeBy: null,
  lastUsedAt: null,
  lastUsedFrom: null,
  overlapUntil: null,
};
const old: Token = { ...board, id: "t-3", name: "古い連携", state: "EXPIRED" };
const orphan: Token = { ...board, id: "t-4", name: "前任者の連携", state: "MAKER_STOPPED" };

async function shown(items: readonly Token[] = [nightly, board, old, orphan], me = admin) {
  server.use(
    ...signedIn(me),
    mockEndpoint(listTokens, () => ({ items: [...items] })),
  );
  const app = renderApp("/tokens");
  await screen.findByRole("heading", { level: 1, name: words.title });
  return app;
}

const row = (name: string) => screen.findByRole("row", { name: new RegExp(name) });
const dialog = () => screen.findByRole("dialog", { hidden: true });
const press = async (name: string, app: Awaited<ReturnType<typeof shown>>) =>
  app.user.click(within(await dialog()).getByRole("button", { name, hidden: true }));

async function choose(app: Awaited<ReturnType<typeof shown>>, name: string, act: string) {
  await app.user.click(within(await row(name)).getByRole("button", { name: act, hidden: true }));
}

it("lists what each token may, over what, until when, who made it and when it was used", async () => {
  await shown();
  const first = (await row(nightly.name)).textContent;
  for (const told of [
    words.right.WRITE,
    words.whole,
    words.state.ACTIVE,
    words.overlap(AT),
    words.day("2027-03-31"),
    words.when(AT),
    words.from("203.0.113.0/24"),
    "鈴木 恵子",
  ])
    expect(first).toContain(told);
  const second = (await row(board.name)).textContent;
  for (const told of [words.right.READ, "東京本社", words.never, words.commandLine])
    expect(second).toContain(told);
  expect((await row(orphan.name)).textContent).toContain(words.state.MAKER_STOPPED);
  expect(within(await row(old.name)).queryByRole("button", { hidden: true })).toBeNull();
  const ofOrphan = within(await row(orphan.name));
  expect(ofOrphan.queryByRole("button", { name: words.rotate, hidden: true })).toBeNull();
  expect(ofOrphan.getByRole("button", { name: words.revoke, hidden: true })).not.toBeNull();
  expect(domFaults(document)).toEqual([]);
});

it("says what a first token is good for, and why the list cannot be read", async () => {
  await shown([]);
  expect(await screen.findByText(words.none)).not.toBeNull();
});

it("asks again where the list could not be read", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(listTokens, () => mockProblem("store.away")),
  );
  const app = renderApp("/tokens");
  await screen.findByText(ja.problems["store.away"].title);
  server.use(mockEndpoint(listTokens, () => ({ items: [board] })));
  await app.user.click(screen.getByRole("button", { name: ja.panel.waiting.again }));
  expect(await row(board.name)).not.toBeNull();
});

it("lets an auditor read, and make and stop nothing", async () => {
  await shown([nightly], { ...auditor, rights: [...auditor.rights, "listTokens"].filter(isRead) });
  await row(nightly.name);
  expect(screen.queryByRole("button", { name: words.make })).toBeNull();
  expect(screen.queryByRole("button", { name: words.actsOf(nightly.name), hidden: true })).toBeNull();
});
const isRead = (name: string) => !/^(make|rotate|revoke)Token$/.test(name);

it("makes a token over chosen sites, and shows its value once with a way to copy it", async () => {
  const sent: unknown[] = [];
  const app = await shown([]);
  server.use(
    mockEndpoint(makeToken, ({ body }) => {
      sent.push(body);
      return { id: "t-9", name: body.name, endsOn: body.endsOn, secret: SECRET };
    }),
  );
  await app.user.click(screen.getByRole("button", { name: words.make }));
  await press(words.form.submit, app);
  expect(await screen.findByText(words.form.faults.name)).not.toBeNull();
  const box = screen.getByRole("textbox", { name: words.form.name, hidden: true });
  expect(document.activeElement).toBe(box);
  await app.user.type(box, "受付の表示板");
  await app.user.click(screen.getByRole("radio", { name: words.form.reaches.SITES, hidden: true }));
  await press(words.form.submit, app);
  expect(await screen.findByText(words.form.faults.sites)).not.toBeNull();
  const [site] = await screen.findAllByRole("checkbox", { hidden: true });
  await app.user.click(site as HTMLElement);
  await press(words.form.submit, app);
  await screen.findByText(words.secret.of("受付の表示板"));
  expect(sent).toMatchObject([{ name: "受付の表示板", right: "READ", sites: [expect.any(String)] }]);
  expect(screen.getByRole("textbox", { name: words.secret.label, hidden: true })).toHaveProperty(
    "value",
    SECRET,
  );
  await press(words.secret.copy, app);
  await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(SECRET));
  await press(words.close, app);
  await waitFor(() => expect(document.body.innerHTML).not.toContain(SECRET));
});

it("says at the name that it is taken, and keeps what was typed", async () => {
  const app = await shown([]);
  server.use(mockEndpoint(makeToken, () => mockProblem("token.name-taken")));
  await app.user.click(screen.getByRole("button", { name: words.make }));
  const box = await screen.findByRole("textbox", { name: words.form.name, hidden: true });
  await app.user.type(box, "admin");
  await press(words.form.submit, app);
  expect(await screen.findAllByText(ja.problems["token.name-taken"].title)).toHaveLength(2);
  expect(box).toHaveProperty("value", "admin");
});

it("replaces a token's value with the overlap that was chosen", async () => {
  const sent: unknown[] = [];
  const app = await shown();
  server.use(
    mockEndpoint(rotateToken, ({ params, body }) => {
      sent.push([params.id, body]);
      const { id, name, endsOn } = nightly;
      return { id, name, endsOn, secret: SECRET, overlapUntil: null };
    }),
  );
  await choose(app, nightly.name, words.rotate);
  await app.user.click(await screen.findByRole("radio", { name: words.rotating.hours["0"], hidden: true }));
  await press(words.rotating.submit, app);
  await screen.findByText(words.secret.of(nightly.name));
  expect(sent).toEqual([["t-1", { overlapHours: 0 }]]);
});

it("stops a token, or says why it did not", async () => {
  const stopped: string[] = [];
  const app = await shown();
  server.use(mockEndpoint(revokeToken, () => mockProblem("store.away")));
  await choose(app, board.name, words.revoke);
  await press(words.revoking.submit, app);
  expect(await screen.findByText(ja.problems["store.away"].title)).not.toBeNull();
  server.use(
    mockEndpoint(revokeToken, ({ params }) => {
      stopped.push(params.id);
      return null;
    }),
  );
  await press(words.revoking.submit, app);
  expect(await screen.findByText(words.revoking.done(board.name))).not.toBeNull();
  expect(stopped).toEqual(["t-2"]);
});
