import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { NOW, type OpenHouse, openHouse } from "../testing/open-house.ts";
import { putAccountState } from "./change-account.ts";
import { signInByPasskey } from "./sign-in-by-passkey.ts";

/** What a passkey signed was right, whatever it was: e2e/journeys/passkey.spec.ts has what is not. */
vi.mock("./use-passkey.ts", () => ({
  usePasskey: () => Promise.resolve({ companyId: "demo", userId: "second" }),
}));

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

const VISIT = { now: NOW, userAgent: "", device: null, session: null, source: null };
const signIn = () => signInByPasskey(open.house, VISIT, null, { response: {} as never, ceremony: null });

test("the passkey of an account that is stopped lets nobody in, and the security log has it as a refusal", async () => {
  expect((await signIn())?.who).toMatchObject({ userId: "second", owes: null });
  const admin = { companyId: "demo", userId: "admin", role: "ADMIN" } as never;
  expect(await putAccountState(open.house, admin, "second", true)).toMatchObject({ kind: "done" });
  expect(await signIn()).toBeNull();
  await open.house.refusals.settled();
  const asked = { before: null, codes: null, person: "second", from: null, to: null, limit: 1 };
  const [event] = await open.house.store.read((reader) => reader.findEvents("demo", asked));
  expect(event).toMatchObject({ code: "sign-in.refused", params: { reason: "DISABLED" }, subject: "second" });
});
