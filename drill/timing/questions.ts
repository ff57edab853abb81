import { hashPassword } from "../../apps/bff/src/sessions/passwords.ts";
import { sessionCookie } from "../../apps/bff/src/testing/factors.ts";
import type { OpenHouse } from "../../apps/bff/src/testing/open-house.ts";
import type { Instant } from "../../packages/domain/src/vocabulary/day.ts";

/** A request as it goes out. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly cookie: string;
  readonly body?: unknown;
}

/** Two requests whose answers are the same, and must not be told apart by how long they take. */
export interface Question {
  readonly name: string;
  /** The nth of each, each nth of another person or about another thing. */
  readonly known: (n: number) => Asked;
  readonly unknown: (n: number) => Asked;
}

const signIn = (companyId: string, userId: string): Asked => ({
  method: "POST",
  path: "/api/session",
  cookie: "",
  body: { companyId, userId, password: "a wrong password of tests" },
});

/** Of accounts: what signing in with a wrong password tells of who there is. Each account is tried once. */
export async function aboutAccounts(open: OpenHouse, count: number): Promise<readonly Question[]> {
  const passwordHash = await hashPassword("a password that nobody tries");
  await open.house.store.write(async (writer) => {
    for (let n = 0; n < count; n += 1) {
      for (const [kind, altered] of [
        ["known", {}],
        ["stopped", { disabledAt: open.house.now() as Instant }],
        ["invited", { passwordHash: null }],
      ] as const) {
        await writer.putAccount({
          ...{ companyId: "demo", userId: `${kind}-${n}`, role: "ADMIN", extension: null, sites: null },
          ...{
            name: "誰か",
            passwordHash,
            disabledAt: null,
            createdAt: open.house.now(),
            lastSignedInAt: null,
          },
          ...altered,
        });
      }
    }
  });
  const known = (n: number) => signIn("demo", `known-${n}`);
  return [
    {
      name: "sign-in: an account, and none of the company",
      known,
      unknown: (n) => signIn("demo", `nobody-${n}`),
    },
    {
      name: "sign-in: an account, and an unknown company",
      known,
      unknown: (n) => signIn(`nowhere-${n}`, "admin"),
    },
    {
      name: "sign-in: an account, and one that is stopped",
      known,
      unknown: (n) => signIn("demo", `stopped-${n}`),
    },
    {
      name: "sign-in: an account, and one that is only invited",
      known,
      unknown: (n) => signIn("demo", `invited-${n}`),
    },
  ];
}

/** Of other companies: what an administrator is told of ids that are somebody else's. */
export async function aboutIds(open: OpenHouse): Promise<readonly Question[]> {
  const cookie = await sessionCookie(open, "demo", "admin");
  const other = await sessionCookie(open, "other", "admin");
  const changes = [{ type: "EditExtension", extension: "6999", name: "よその改名" }];
  const foreign = await fetch(`${open.address}/api/change-sets`, {
    method: "POST",
    headers: { cookie: other, "content-type": "application/json" },
    body: JSON.stringify({ changes }),
  });
  const { id } = (await foreign.json()) as { id: string };
  const get = (path: string): Asked => ({ method: "GET", path, cookie });
  const bind = (mobile: string): Asked => ({
    ...{ method: "POST", path: "/api/plans", cookie },
    body: { changes: [{ type: "BindMobile", extension: "7001", mobile }] },
  });
  const pair = (name: string, asked: (value: string) => Asked, known: string, unknown: string): Question => ({
    name,
    known: () => asked(known),
    unknown: () => asked(unknown),
  });
  return [
    pair(
      "an extension: another company's, and nobody's",
      (number) => get(`/api/extensions/${number}`),
      "6999",
      "6998",
    ),
    pair(
      "a change set: another company's, and nobody's",
      (one) => get(`/api/change-sets/${one}`),
      id,
      flipped(id),
    ),
    pair("a mobile line in a plan: another company's, and nobody's", bind, "060-7777-0001", "060-7777-0002"),
    pair(
      "a mobile line in a search: another company's, and nobody's",
      (line) => get(`/api/mobile-lines?q=${line}`),
      "060-7777-0001",
      "060-7777-0002",
    ),
  ];
}

/** An id of the same form that nobody has. */
function flipped(id: string): string {
  return [...id].map((character) => (character === "0" ? "1" : character === "1" ? "0" : character)).join("");
}
