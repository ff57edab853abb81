import type { AccountRole } from "@naisen/api/endpoints/accounts";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Who } from "../sessions/who.ts";
import type { Account } from "../store/store.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { putAccountRole, putAccountState, removeAccount } from "./change-account.ts";

const DEMO = "demo" as CompanyId;
const ADMINS = ["one", "two", "three"] as const;

let open: OpenHouse;
let site: SiteId;
beforeAll(async () => {
  open = await openHouse();
  await open.house.store.write(async (writer) => {
    for (const userId of ["admin", "second", "user"]) await writer.removeAccount(DEMO, userId);
    const state = await writer.neighbourhood(DEMO, { ids: [], numbers: [], mobiles: [] });
    site = [...(state?.facts.sites.keys() ?? [])][0] as SiteId;
  });
});
afterAll(() => open.close());
beforeEach(putBack);

async function putBack(): Promise<void> {
  await open.house.store.write(async (writer) => {
    for (const userId of ADMINS) await writer.putAccount(administrator(userId));
  });
}

function administrator(userId: string): Account {
  return {
    companyId: DEMO,
    userId,
    role: "ADMIN",
    sites: null,
    extension: null,
    name: userId,
    passwordHash: "$argon2id$nobody",
    disabledAt: null,
    createdAt: null,
    lastSignedInAt: null,
  };
}

function whoIs(userId: string): Who {
  return {
    companyId: DEMO,
    userId,
    role: "ADMIN",
    extension: null,
    sites: null,
    tokenHash: "",
    owes: null,
    provedAt: 0,
    token: null,
  };
}

type Act = "DISABLE" | "REMOVE" | "OF_A_SITE" | "AUDITOR" | "USER";
const userId = fc.constantFrom(...ADMINS);
const act = fc.constantFrom<Act>("DISABLE", "REMOVE", "OF_A_SITE", "AUDITOR", "USER");
const acts = fc.array(fc.record({ by: userId, on: userId, act }), { minLength: 3, maxLength: 12 });

function carryOut({ by, on, act }: { readonly by: string; readonly on: string; readonly act: Act }) {
  const roles: Readonly<Record<Exclude<Act, "DISABLE" | "REMOVE">, AccountRole>> = {
    OF_A_SITE: { role: "ADMIN", name: on, sites: [site] },
    AUDITOR: { role: "AUDITOR", name: on },
    USER: { role: "USER", extension: "7001" as never },
  };
  if (act === "DISABLE") return putAccountState(open.house, whoIs(by), on, true);
  if (act === "REMOVE") return removeAccount(open.house, whoIs(by), on);
  return putAccountRole(open.house, whoIs(by), on, roles[act]);
}

/** Those who can sign in and have the whole company. */
async function whoIsLeft(): Promise<readonly string[]> {
  return open.house.store.read(async (reader) => {
    const accounts = await Promise.all(ADMINS.map((one) => reader.account(DEMO, one)));
    return accounts.flatMap((one) =>
      one?.role === "ADMIN" && one.sites === null && one.disabledAt === null ? [one.userId] : [],
    );
  });
}

test.each([
  ["one after the other", false],
  ["all at once", true],
])("whatever administrators do to each other %s, one of the whole company is left", async (_, atOnce) => {
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      await putBack();
      if (atOnce) await Promise.all(all.map(carryOut));
      else for (const one of all) await carryOut(one);
      expect((await whoIsLeft()).length).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: 25 },
  );
});

test("one who is made of a site, an auditor or a user changes no account any more", async () => {
  await carryOut({ by: "one", on: "two", act: "OF_A_SITE" });
  await carryOut({ by: "one", on: "three", act: "AUDITOR" });
  for (const by of ["two", "three"])
    expect(await carryOut({ by, on: "one", act: "REMOVE" })).toEqual({
      kind: "refused",
      code: "policy.forbidden",
    });
  expect(await whoIsLeft()).toEqual(["one"]);
});
