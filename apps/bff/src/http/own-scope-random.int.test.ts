import type { Endpoint } from "@naisen/api/endpoint";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type Difference, watchStore } from "../testing/differences.ts";
import { EXAMPLE_BODIES } from "../testing/example-requests.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { putUser } from "../use-cases/add-user.ts";

/** The user of an extension whose line is one of a handset. */
const USER = "paired";
const OWN = { number: "7008", mobile: "+818032000008" };

let open: OpenHouse;
let watched: ReturnType<typeof watchStore>;
let ownId: string;
/** What there is of others that a request may name. */
const others: string[] = ["admin", "second", "user", "demo", "other", "nothing", "__proto__"];

beforeAll(async () => {
  open = await openHouse();
  const own = readExtensionNumber(OWN.number);
  const account = { companyId: "demo", userId: USER, role: "USER", password: PASSWORD } as const;
  await putUser(open.house, { ...account, extension: own });
  const admin = await Browser.signedIn(open.address, "demo", "admin");
  ownId = (await admin.ask("GET", `/api/extensions/${OWN.number}`)).body.id;
  const changes = [{ type: "SetVoicemail", extension: "7002", on: false }];
  others.push((await admin.ask("POST", "/api/change-sets", { changes })).body.id);
  others.push((await admin.ask("POST", "/api/tokens", EXAMPLE_BODIES.makeToken)).body.id);
  others.push((await admin.ask("GET", "/api/sessions")).body.items[0].id);
  await open.house.refusals.flush();
  watched = watchStore(open.dataDir);
});
afterAll(async () => {
  watched.close();
  await open.close();
});

const number = fc.constantFrom(OWN.number, "7001", "7002", "2001", "6999", "7999");
const mobile = fc.constantFrom(
  OWN.mobile,
  "+817031009001",
  "070-3100-9002",
  "080-3200-0002",
  "060-7777-0001",
);
const text = fc.constantFrom("社長", "a", "営業2課");
const only = <Value>(value: Value) => fc.constant(value);

/** What a user may change, of these extensions and numbers. */
const usersChange = (extension: fc.Arbitrary<string>, line: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({
      type: only("SetVoicemail"),
      extension,
      on: fc.boolean(),
      ringSeconds: fc.integer({ min: 0, max: 90 }),
    }),
    fc.record({
      type: only("SetForwarding"),
      extension,
      rules: fc.array(fc.record({ when: fc.constantFrom("BUSY", "NO_ANSWER"), to: number }), {
        maxLength: 2,
      }),
    }),
    fc.record({ type: only("SetTwoInOneMode"), number: line, mode: fc.constantFrom("A", "B", "DUAL") }),
  );
const administratorsChange = fc.oneof(
  fc.record({ type: only("EditExtension"), extension: number, name: text, department: text }),
  fc.record({ type: only("RenumberExtension"), extension: number, to: number }),
  fc.record({ type: fc.constantFrom("RemoveExtension", "UnbindMobile"), extension: number }),
  fc.record({ type: only("BindMobile"), extension: number, mobile }),
  fc.record({ type: only("SwapExtensions"), a: number, b: number }),
  fc.record({ type: only("AddExtension"), number: only("7997"), kind: only("MOBILE"), name: text }),
  fc.record({ type: only("SetInbound"), number: only("050-5500-0100"), to: number }),
);
const changes: fc.Arbitrary<object[]> = fc.oneof(
  fc.array(usersChange(only(OWN.number), only(OWN.mobile)), { minLength: 1, maxLength: 2 }),
  fc.array(fc.oneof(usersChange(number, mobile), administratorsChange), { minLength: 1, maxLength: 2 }),
);

/** What changes something and is asked by whoever is signed in; leaving is their own affair. */
const UNSAFE = (Object.keys(ENDPOINTS) as EndpointName[]).filter(
  (name) => ENDPOINTS[name].method !== "GET" && !["signIn", "signInByPasskey", "offerSignIn"].includes(name),
);
const MOSTLY: readonly EndpointName[] = [
  ...UNSAFE,
  ...Array(40).fill("applyChanges"),
  ...Array(10).fill("undoChangeSet"),
];
const name = fc.constantFrom(...MOSTLY);
const MINE = [{ type: "SetVoicemail", extension: OWN.number, on: true, ringSeconds: 9 }];
const EACH = UNSAFE.map((one): [EndpointName, number, object[]] => [one, -1, MINE]);
const named = fc.oneof(fc.nat(), fc.constant(-1));

function bodyOf(operation: EndpointName, wished: unknown): unknown {
  const example = EXAMPLE_BODIES[operation];
  const takesChanges = typeof example === "object" && example !== null && "changes" in example;
  return takesChanges ? { ...example, changes: wished } : example;
}

/** Their own: what is about their account or extension, and what the logs say of what they did themselves. */
function isTheirs({ table, row, kind, columns }: Difference): boolean {
  switch (table) {
    case "companies":
      return row.id === "demo" && columns.every((one) => one === "revision" || one === "hash");
    case "security_heads":
      return row.company_id === "demo";
    case "extensions":
      return row.id === ownId && columns.every((one) => one === "voicemail" || one === "forwarding");
    case "forwards":
      return row.extension === ownId;
    case "two_in_one_modes":
      return row.a === OWN.mobile && kind === "CHANGED";
    case "change_log":
    case "security_log":
      return row.company_id === "demo" && row.actor_user_id === USER && kind === "ADDED";
    case "change_log_touched":
      // Their own id is of chance, and may have such digits in it.
      return kind === "ADDED" && !/7001|7002|2001|7997/.test(String(row.address).replace(ownId, ""));
    // What a browser was given to sign, and how often somebody tried, are kept by browser and source.
    case "challenges":
    case "failures":
      return true;
    default:
      return row.company_id === "demo" && row.user_id === USER;
  }
}

test("whatever a user sends, nothing is otherwise afterwards but what is theirs", async () => {
  const answers = new Map<string, number>();
  const did: string[] = [];
  let cookie = await sessionCookie(open, "demo", USER);
  const send = async (operation: EndpointName, at: number, wished: unknown) => {
    const { method, path }: Endpoint = ENDPOINTS[operation];
    const all = [...others, ...did];
    const filled = path.replace(/:(\w+)/g, () => encodeURIComponent(all.at(at % all.length) ?? ""));
    const answer = await new Browser(open.address).ask(method, filled, bodyOf(operation, wished), { cookie });
    const set = answer.headers.getSetCookie().find((one) => one.startsWith("naisen-session="));
    const next = set === undefined ? cookie : (set.split(";")[0] ?? "");
    const isOut = answer.status === 401 || next === "naisen-session=";
    cookie = isOut ? await sessionCookie(open, "demo", USER) : next;
    if (operation === "applyChanges" && answer.status === 201) did.push(answer.body.id);
    answers.set(`${operation} ${answer.status}`, (answers.get(`${operation} ${answer.status}`) ?? 0) + 1);
  };
  await fc.assert(
    fc.asyncProperty(name, named, changes, async (operation, at, wished) => {
      await send(operation, at, wished);
      await open.house.refusals.flush();
      expect(watched.differences().filter((one) => !isTheirs(one))).toEqual([]);
    }),
    { numRuns: 300, seed: 20_261_201, endOnFailure: true, examples: EACH },
  );
  expect(answers.get("applyChanges 201")).toBeGreaterThan(10);
  expect(answers.get("applyChanges 404")).toBeGreaterThan(20);
  expect(answers.get("undoChangeSet 201")).toBeGreaterThan(0);
  expect(new Set([...answers.keys()].map((key) => key.split(" ")[0]))).toEqual(new Set(UNSAFE));
});
