import type { AnswerToSend } from "@naisen/api/endpoint";
import {
  inviteAccount,
  listAccounts,
  makeAccountLink,
  putAccountRole,
  putAccountState,
  removeAccount,
  removeAccountFactors,
} from "@naisen/api/endpoints/accounts";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { admin, auditor, reception, sato, takahashi } from "../../testing/fixtures.ts";
import { extensionsAre, signedIn } from "../../testing/handlers.ts";
import { mockEndpoint, mockProblem } from "../../testing/mock-endpoint.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { server } from "../../testing/server.ts";

type Account = AnswerToSend<typeof listAccounts>["items"][number];

const words = ja.areas.accounts;
const AT = "2026-12-01T00:00:00.000Z";
const LINK = "http://panel.example/join#secret";

const suzuki: Account = {
  userId: "admin",
  name: "鈴木 恵子",
  role: "ADMIN",
  sites: null,
  extension: null,
  state: "ACTIVE",
  link: null,
  createdAt: AT,
  lastSignedInAt: AT,
};
const user: Account = { ...suzuki, userId: "sato", name: "佐藤 太郎", role: "USER", extension: "7001" };
const invited: Account = {
  ...user,
  userId: "new",
  name: "新人 一",
  state: "INVITED",
  link: { purpose: "INVITE", expiresAt: AT },
  lastSignedInAt: null,
};
const orphan: Account = { ...user, userId: "orphan", name: null, extension: null, state: "DISABLED" };

/** The page with these accounts; what was asked of the list is kept. */
async function shown(items: readonly Account[] = [suzuki, user, invited, orphan], path = "/accounts") {
  const asked: unknown[] = [];
  server.use(
    ...signedIn(admin),
    ...extensionsAre([reception, sato, takahashi]),
    mockEndpoint(listAccounts, ({ query }) => {
      asked.push(query);
      return { items, next: null, total: items.length };
    }),
  );
  const app = renderApp(path);
  await screen.findByRole("heading", { level: 1, name: words.title });
  return { ...app, asked };
}

const row = (name: string | RegExp) => screen.findByRole("row", { name });
const dialog = () => screen.findByRole("dialog", { hidden: true });
const inDialog = async (name: string) => within(await dialog()).getByRole("button", { name, hidden: true });

async function choose(app: Awaited<ReturnType<typeof shown>>, name: RegExp, act: string) {
  const of = within(await row(name));
  await app.user.click(of.getByRole("button", { name: act, hidden: true }));
}

it("lists accounts with role, extension, state and last sign-in", async () => {
  await shown();
  expect((await row(/佐藤 太郎/)).textContent).toMatch(/sato利用者7001有効2026\/12\/1/);
  expect((await row(/新人 一/)).textContent).toContain(words.linkUntil(AT));
  expect((await row(/orphan/)).textContent).toContain(words.extensionRemoved);
  expect((await row(/orphan/)).textContent).toContain(words.state.DISABLED);
});

it("protects one's own row and says why", async () => {
  await shown();
  const own = within(await row(/鈴木 恵子/));
  expect(own.getByText(words.you)).not.toBeNull();
  expect(own.getByText(words.ownRow)).not.toBeNull();
  expect(own.queryByRole("button", { name: words.remove, hidden: true })).toBeNull();
});

it("searches by the address, and leads out of a search that finds nobody", async () => {
  const app = await shown([], "/accounts?q=zzz");
  await screen.findByText(words.nothingFound("zzz"));
  expect(app.asked).toEqual([{ q: "zzz" }]);
  await app.user.click(screen.getByRole("link", { name: words.clearSearch }));
  await waitFor(() => expect(app.asked).toHaveLength(2));
  await app.user.type(screen.getByRole("searchbox", { name: words.searchLabel }), "さとう");
  await waitFor(() => expect(app.router.state.location.search).toEqual({ q: "さとう" }));
});

it("shows page after page", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(listAccounts, ({ query }) =>
      query.after === undefined
        ? { items: [suzuki], next: "admin", total: 2 }
        : { items: [user], next: null, total: 2 },
    ),
  );
  const app = renderApp("/accounts");
  await app.user.click(await screen.findByRole("button", { name: words.more(1) }));
  expect(await row(/佐藤 太郎/)).not.toBeNull();
  expect(screen.queryByRole("button", { name: words.more(0) })).toBeNull();
});

it("says why accounts cannot be read, and asks again", async () => {
  server.use(
    ...signedIn(admin),
    mockEndpoint(listAccounts, () => mockProblem("store.away")),
  );
  const app = renderApp("/accounts");
  await screen.findByText(ja.problems["store.away"].title);
  server.use(mockEndpoint(listAccounts, () => ({ items: [suzuki], next: null, total: 1 })));
  await app.user.click(screen.getByRole("button", { name: ja.panel.waiting.again }));
  expect(await row(/鈴木 恵子/)).not.toBeNull();
});

it("adds a user of an extension, suggests a user ID, and shows the link once", async () => {
  const sent: unknown[] = [];
  const app = await shown();
  server.use(
    mockEndpoint(inviteAccount, ({ body }) => {
      sent.push(body);
      return { userId: body.userId, purpose: "INVITE" as const, expiresAt: AT, link: LINK };
    }),
  );
  await app.user.click(screen.getByRole("button", { name: words.add }));
  await app.user.type(await screen.findByRole("combobox", { hidden: true }), "7001");
  await app.user.click(await screen.findByRole("option", { name: /佐藤 太郎/, hidden: true }));
  expect(screen.getByRole("textbox", { name: words.form.userId, hidden: true })).toHaveProperty(
    "value",
    "7001",
  );
  await app.user.click(await inDialog(words.form.submitAdd));
  expect(await screen.findByLabelText(words.link.label)).toHaveProperty("value", LINK);
  expect(sent).toEqual([{ userId: "7001", role: "USER", extension: "7001" }]);
  expect(screen.getByText(words.link.life(AT))).not.toBeNull();
  await app.user.click(await inDialog(words.link.copy));
  expect(await navigator.clipboard.readText()).toBe(LINK);
  await app.user.click(await inDialog(words.done));
  expect(screen.queryByDisplayValue(LINK)).toBeNull();
});

it("adds an administrator by name, and explains before it sends", async () => {
  const sent: unknown[] = [];
  const app = await shown();
  server.use(
    mockEndpoint(inviteAccount, ({ body }) => {
      sent.push(body);
      return mockProblem("account.taken");
    }),
  );
  await app.user.click(screen.getByRole("button", { name: words.add }));
  await app.user.click(await screen.findByRole("radio", { name: words.role.ADMIN, hidden: true }));
  await app.user.click(await inDialog(words.form.submitAdd));
  const name = screen.getByRole("textbox", { name: words.form.name, hidden: true });
  expect(screen.getByText(words.form.faults.name)).not.toBeNull();
  expect(document.activeElement).toBe(name);
  await app.user.type(name, "Hanako Yamada");
  const userId = screen.getByRole("textbox", { name: words.form.userId, hidden: true });
  expect(userId).toHaveProperty("value", "hanako.yamada");
  await app.user.clear(userId);
  await app.user.click(await inDialog(words.form.submitAdd));
  expect(screen.getByText(words.form.faults.userId)).not.toBeNull();
  expect(sent).toEqual([]);
  await app.user.type(userId, "sato");
  await app.user.click(await inDialog(words.form.submitAdd));
  await waitFor(() => expect(sent).toEqual([{ userId: "sato", role: "ADMIN", name: "Hanako Yamada" }]));
  expect((await screen.findAllByText(ja.problems["account.taken"].title)).length).toBeGreaterThan(0);
  expect(document.activeElement).toBe(userId);
});

it("makes a reset link after saying what it means", async () => {
  const app = await shown();
  server.use(
    mockEndpoint(makeAccountLink, ({ params }) => ({
      userId: params.userId,
      purpose: "RESET" as const,
      expiresAt: AT,
      link: LINK,
    })),
  );
  await choose(app, /佐藤 太郎/, words.resetLink);
  for (const line of words.link.resetFollows) expect(screen.getByText(line)).not.toBeNull();
  await app.user.click(await inDialog(words.link.makeReset));
  expect(await screen.findByLabelText(words.link.label)).toHaveProperty("value", LINK);
});

it.each([
  ["stops", /佐藤 太郎/, words.disable, words.disabling, { userId: "sato", disabled: true }],
  ["lets go on", /orphan/, words.enable, words.enabling, { userId: "orphan", disabled: false }],
] as const)("%s an account after saying what follows", async (_, name, act, said, wanted) => {
  const sent: unknown[] = [];
  const app = await shown();
  server.use(
    mockEndpoint(putAccountState, ({ params, body }) => {
      sent.push({ ...params, ...body });
      return null;
    }),
  );
  await choose(app, name, act);
  for (const line of said.follows) expect(screen.getByText(line)).not.toBeNull();
  await app.user.click(await inDialog(said.submit));
  await waitFor(() => expect(sent).toEqual([wanted]));
  await waitFor(() => expect(screen.queryByRole("dialog", { hidden: true })).toBeNull());
  expect(app.asked).toHaveLength(2);
});

it("removes an account, and says why where it may not", async () => {
  const app = await shown();
  server.use(mockEndpoint(removeAccount, () => mockProblem("account.last-administrator")));
  await choose(app, /新人 一/, words.remove);
  await app.user.click(await inDialog(words.removing.submit));
  await screen.findByText(ja.problems["account.last-administrator"].title);
  expect(screen.getByText(ja.problems["account.last-administrator"].remedy)).not.toBeNull();
  server.use(mockEndpoint(removeAccount, () => null));
  await app.user.click(await inDialog(words.removing.submit));
  expect(await screen.findByText(words.removing.done("新人 一"))).not.toBeNull();
});

it("removes another's factors only when it is said how they were identified, and sends that", async () => {
  const sent: unknown[] = [];
  const app = await shown();
  server.use(
    mockEndpoint(removeAccountFactors, ({ params, body }) => {
      sent.push({ ...params, ...body });
      return null;
    }),
  );
  const said = words.removingFactors;
  await choose(app, /佐藤 太郎/, words.removeFactors);
  await app.user.click(await inDialog(said.submit));
  expect((await screen.findByRole("alert")).textContent).toContain(said.missing);
  await app.user.click(screen.getByRole("radio", { name: said.by.CALL_BACK }));
  await app.user.click(await inDialog(said.submit));
  expect(sent).toEqual([]);
  await app.user.type(
    screen.getByRole("textbox", { name: new RegExp(said.note) }),
    "折り返しで生年月日を確認",
  );
  await app.user.click(await inDialog(said.submit));
  await screen.findByText(said.done("佐藤 太郎"));
  expect(sent).toEqual([{ userId: "sato", identifiedBy: "CALL_BACK", note: "折り返しで生年月日を確認" }]);
});

it("makes an administrator of a user", async () => {
  const sent: unknown[] = [];
  const app = await shown();
  server.use(
    mockEndpoint(putAccountRole, ({ params, body }) => {
      sent.push([params.userId, body]);
      return null;
    }),
  );
  await choose(app, /佐藤 太郎/, words.changeRole);
  await app.user.click(await screen.findByRole("radio", { name: words.role.ADMIN, hidden: true }));
  await app.user.click(await inDialog(words.form.submitRole));
  await waitFor(() => expect(sent).toEqual([["sato", { role: "ADMIN", name: "佐藤 太郎" }]]));
  expect(await screen.findByText(words.roleDone("佐藤 太郎"))).not.toBeNull();
});

it("an administrator of chosen sites is asked for one at least, and sent with them", async () => {
  const sent: unknown[] = [];
  const { user } = await shown();
  server.use(
    mockEndpoint(inviteAccount, ({ body }) => {
      sent.push(body);
      return { userId: "hanako", purpose: "INVITE" as const, expiresAt: AT, link: LINK };
    }),
  );
  await user.click(screen.getByRole("button", { name: words.add }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("radio", { name: words.role.AUDITOR }));
  await user.type(dialog.getByLabelText(words.form.name, { exact: false }), "Hanako Yamada");
  await user.click(dialog.getByRole("radio", { name: words.form.reaches.SITES }));
  await user.click(dialog.getByRole("button", { name: words.form.submitAdd }));
  expect(await dialog.findByText(words.form.faults.sites)).toBeTruthy();
  expect(sent).toEqual([]);
  await user.click(await dialog.findByRole("checkbox", { name: "東京本社" }));
  await user.click(dialog.getByRole("button", { name: words.form.submitAdd }));
  await waitFor(() =>
    expect(sent).toEqual([
      { userId: "hanako.yamada", role: "AUDITOR", name: "Hanako Yamada", sites: ["tokyo"] },
    ]),
  );
});

it("an auditor sees who there is, and nothing to be done", async () => {
  server.use(
    ...signedIn(auditor),
    mockEndpoint(listAccounts, () => ({ items: [suzuki, invited], next: null, total: 2 })),
  );
  renderApp("/accounts");
  expect(await screen.findByText(invited.name ?? "")).toBeTruthy();
  expect(screen.queryByRole("button", { name: words.add })).toBeNull();
  expect(screen.queryByRole("button", { name: words.actsOf(invited.name ?? "") })).toBeNull();
  expect(screen.queryByText(words.linkOver)).toBeNull();
});
