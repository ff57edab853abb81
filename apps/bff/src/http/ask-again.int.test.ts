import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Writer } from "../store/store.ts";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { addToken } from "../use-cases/add-token.ts";

const CHANGES = { changes: [{ type: "EditExtension", extension: "7001", name: "間に 合った" }] };

let open: OpenHouse;
beforeEach(async () => {
  open = await openHouse();
});
afterEach(() => open.close());

/** Sends it, and while it waits for its transaction, which comes after this one, does something else to the store. */
async function meanwhile(
  ask: () => Promise<{ status: number }>,
  change: (writer: Writer) => Promise<unknown>,
) {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const before = open.house.store.write(async (writer) => {
    await held;
    await change(writer);
  });
  const write = vi.spyOn(open.house.store, "write");
  const answered = ask();
  await expect.poll(() => write.mock.calls.length).toBeGreaterThan(0);
  write.mockRestore();
  letGo();
  await before;
  return (await answered).status;
}

async function nameNow(): Promise<string> {
  const admin = await Browser.signedIn(open.address, "demo", "second");
  return (await admin.ask("GET", "/api/extensions/7001")).body.name;
}

const become = (change: object) => async (writer: Writer) => {
  const account = await writer.account("demo", "admin");
  if (account === null) throw new Error("no account");
  const sessions = await writer.sessionsOf("demo", "admin");
  await writer.putAccount({ ...account, ...change });
  // As if the account alone had changed, not its sessions with it.
  for (const session of sessions) await writer.putSession(session);
};

test.each([
  ["is stopped", become({ disabledAt: 1 }), 401],
  ["is signed out", (writer: Writer) => writer.endSessionsOf("demo", "admin", null), 401],
  ["is taken away", (writer: Writer) => writer.removeAccount("demo", "admin"), 401],
  ["is an auditor", become({ role: "AUDITOR" }), 403],
  ["has another site alone", become({ sites: ["no-site" as SiteId] }), 422],
] as const)("whoever %s while their change set waits does not make it", async (_, change, status) => {
  const before = await nameNow();
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  expect(await meanwhile(() => admin.ask("POST", "/api/change-sets", CHANGES), change)).toBe(status);
  expect(await nameNow()).toBe(before);
});

test("nor does whoever was stopped while their undo waits, nor a program whose token was revoked", async () => {
  const asked = {
    companyId: "demo" as CompanyId,
    name: "batch",
    right: "WRITE",
    sites: null,
    days: 9,
  } as const;
  const added = await addToken(open.house, asked);
  if (added.kind !== "made") throw new Error(added.kind);
  const program = new Browser(open.address, { authorization: `Bearer ${added.made.secret}` });
  const made = await program.ask("POST", "/api/change-sets", CHANGES);
  expect(made.status).toBe(201);
  const again = { changes: [{ ...CHANGES.changes[0], name: "もう 一度" }] };
  const revoke = async (writer: Writer) => {
    const [token] = await writer.tokensOf("demo");
    await writer.revokeToken(token?.id ?? "", 1);
  };
  expect(await meanwhile(() => program.ask("POST", "/api/change-sets", again), revoke)).toBe(401);
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  const undo = () => admin.ask("POST", `/api/change-sets/${made.body.id}/undo`, {});
  expect(await meanwhile(undo, become({ disabledAt: 1 }))).toBe(401);
  expect(await nameNow()).toBe("間に 合った");
});

test("whoever may still, makes it", async () => {
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  const nothing = () => Promise.resolve();
  expect(await meanwhile(() => admin.ask("POST", "/api/change-sets", CHANGES), nothing)).toBe(201);
  expect(await nameNow()).toBe("間に 合った");
});
