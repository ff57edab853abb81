import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { exampleScenario } from "@naisen/api/example-scenario";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POLICY } from "../sessions/policy.ts";
import { Browser } from "../testing/browser.ts";
import { EXAMPLE_BODIES } from "../testing/example-requests.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

/** What a record has that nobody sets by a request. */
const FIELDS = {
  tenantId: "other",
  companyId: "other",
  role: "OPERATOR",
  id: "7001",
  version: 1,
  createdBy: "admin",
} as const;

/** Where such a name is a field of the request's own. */
const OWN: Readonly<Partial<Record<EndpointName, readonly string[]>>> = {
  signIn: ["/companyId"],
  putDraft: ["/version"],
  inviteAccount: ["/role"],
  putAccountRole: ["/role"],
};
/** What a browser's authenticator says has fields that are not ours to know (WebAuthn, 5.1). */
const NOT_OURS = /^\/passkey(?:\/|$)/;

const BODIES = { ...EXAMPLE_BODIES, runScenario: exampleScenario };
type Json = Readonly<Record<string, unknown>>;

let open: OpenHouse;
let database: DatabaseSync;
beforeAll(async () => {
  open = await openHouse();
  database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
});
afterAll(async () => {
  database.close();
  await open.close();
});

/** Everything that the store holds, but whose sign-ins and tries there were, and what the logs tell of these. */
function held(): string {
  const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  return JSON.stringify(
    tables
      .map(({ name }) => String(name))
      .filter((name) => !/^(?:sessions|failures|security_|known_devices|sqlite_)/.test(name))
      .map((name) => [name, database.prepare(`select * from "${name}"`).all()]),
  );
}

/** The body with the field put into each of its objects in turn, of lists into their first entry. */
function* assigned(
  body: unknown,
  field: string,
  value: unknown,
  at = "",
): Generator<readonly [string, unknown]> {
  if (Array.isArray(body)) {
    const [first, ...rest] = body;
    for (const [path, spoilt] of assigned(first, field, value, `${at}/0`)) yield [path, [spoilt, ...rest]];
  } else if (typeof body === "object" && body !== null) {
    if (!(field in body)) yield [`${at}/${field}`, { ...body, [field]: value }];
    for (const [key, part] of Object.entries(body as Json))
      for (const [path, spoilt] of assigned(part, field, value, `${at}/${key}`))
        yield [path, { ...body, [key]: spoilt }];
  }
}

/** A scenario is read in a thread of its own, which takes its time: of it the outermost object alone is tried. */
const isTried = (name: EndpointName, place: string) =>
  !NOT_OURS.test(place) &&
  OWN[name]?.includes(place) !== true &&
  (name !== "runScenario" || place.lastIndexOf("/") === 0);

test.each(Object.keys(BODIES) as EndpointName[])(
  "%s takes no field that it does not know, and does nothing",
  async (name) => {
    const { method, path } = ENDPOINTS[name];
    const { may } = POLICY[name];
    const [companyId, userId] =
      may === "ANYONE" || "ADMIN" in may ? ["demo", "admin"] : ["operator", "carrier"];
    const cookie = may === "ANYONE" ? "" : await sessionCookie(open, companyId, userId);
    const before = held();
    const own = OWN[name] ?? [];
    const tried = new Set(own.map((place) => place.slice(1)));
    for (const [field, value] of Object.entries(FIELDS)) {
      for (const [place, body] of assigned(BODIES[name], field, value)) {
        if (!isTried(name, place)) continue;
        const at = path.replace(/:\w+/g, "7001");
        const answer = await new Browser(open.address).ask(method, at, body, { cookie });
        expect([place, answer.status, answer.body.code]).toEqual([place, 400, "request.malformed"]);
        expect([place, answer.body.issues]).toEqual([place, [expect.objectContaining({ in: "body" })]]);
        tried.add(field);
      }
    }
    expect([...tried].toSorted()).toEqual(Object.keys(FIELDS).toSorted());
    expect(held()).toBe(before);
  },
);
