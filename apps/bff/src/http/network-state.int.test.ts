import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let carrier: Browser;
let admin: Browser;
let user: Browser;

beforeAll(async () => {
  open = await openHouse();
  carrier = await Browser.signedIn(open.address, "operator", "carrier");
  admin = await Browser.signedIn(open.address, "demo", "admin");
  user = await Browser.signedIn(open.address, "demo", "user");
});
beforeEach(async () => {
  await put({});
});
afterAll(() => open.close());

const PATH = "/api/network-state";
const put = (state: unknown, company = "demo") => carrier.ask("PUT", `${PATH}?company=${company}`, state);

/** What becomes of a call from the reception desk to a mobile. */
async function call(conditions?: object): Promise<string> {
  const asked = { from: { desk: "2001" }, dialled: "7002", ...(conditions && { conditions }) };
  const { status, body } = await admin.ask("POST", "/api/calls/explain", asked);
  expect(status).toBe(200);
  return body.refusal?.code ?? body.outcome;
}

describe("what the network knows", () => {
  test("is nothing until it is told", async () => {
    expect((await admin.ask("GET", PATH)).body).toEqual({});
    expect(await call()).toBe("RING");
  });

  test("counts for live questions as soon as it is put, and is answered with numbers in E.164", async () => {
    const state = { congestion: true, lines: { "090-1111-0001": { abroad: "US", worldWing: true } } };
    expect(await put(state)).toMatchObject({ status: 200 });
    const kept = { congestion: true, lines: { "+819011110001": { abroad: "US", worldWing: true } } };
    expect((await admin.ask("GET", PATH)).body).toEqual(kept);
    expect((await carrier.ask("GET", `${PATH}?company=demo`)).body).toEqual(kept);
    expect(await call()).toBe("CONGESTION");
  });

  test("is put whole: what is left out is well again", async () => {
    await put({ congestion: true });
    await put({ sitesDown: ["tokyo"] });
    expect((await admin.ask("GET", PATH)).body).toEqual({ sitesDown: ["tokyo"] });
    expect(await call()).toBe("RING");
  });

  test("gives way, key by key, to the conditions of a question", async () => {
    await put({ congestion: true, busy: ["7002"] });
    expect(await call()).toBe("CONGESTION");
    const withoutCongestion = await call({ congestion: false });
    expect(["CALLEE_BUSY", "VOICEMAIL"]).toContain(withoutCongestion);
    expect(await call({ congestion: false, busy: [] })).toBe("RING");
    expect(await call({ noAnswer: [] })).toBe("CONGESTION");
  });

  test("of one company is nothing to another", async () => {
    const other = await Browser.signedIn(open.address, "other", "admin");
    await put({ congestion: true }, "other");
    expect(await call()).toBe("RING");
    expect((await other.ask("GET", PATH)).body).toEqual({ congestion: true });
    expect((await other.ask("GET", `${PATH}?company=demo`)).status).toBe(404);
    await put({}, "other");
  });

  test("is put by an operator only, who names a company that there is", async () => {
    expect((await admin.ask("PUT", PATH, { congestion: true })).status).toBe(403);
    expect((await user.ask("GET", PATH)).status).toBe(403);
    expect((await put({}, "nobody")).status).toBe(404);
    expect(await carrier.ask("PUT", PATH, {})).toMatchObject({
      status: 400,
      body: { issues: [{ in: "query", path: "/company", code: "required" }] },
    });
  });

  test.each([
    ["a word that it does not have", { weather: "rain" }, "/weather"],
    ["a line that is no telephone number", { lines: { "12": "DOMESTIC" } }, "/lines/12"],
    ["a line in no known state", { lines: { "090-1111-0001": "ASLEEP" } }, "/lines/090-1111-0001"],
    [
      "a country that does not say whether it is of WORLD WING",
      { lines: { "090-1111-0001": { abroad: "US" } } },
      "/lines/090-1111-0001",
    ],
  ])("is refused with %s", async (_, state, path) => {
    const { status, body } = await put(state);
    expect({ status, path: body.issues[0].path }).toEqual({ status: 400, path });
  });
});
