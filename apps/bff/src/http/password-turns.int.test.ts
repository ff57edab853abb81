import { problem } from "@naisen/api/problem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword, isPassword } from "../sessions/passwords.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { NoTurn } from "../turns.ts";

const [CROWDED, ELSEWHERE] = ["203.0.113.7", "198.51.100.7"];

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

function signIn(source: string, userId: string, password: string) {
  return fetch(`${open.address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": source },
    body: JSON.stringify({ companyId: "demo", userId, password }),
  });
}

/** Goes on comparing passwords of one source, always more of them than may wait, until it is told to stop. */
async function crowd(source: string) {
  const hash = await hashPassword("another one for tests only");
  let goesOn = true;
  const compareOn = async () => {
    while (goesOn) {
      await isPassword("wrong", hash, source).catch((fault: unknown) => {
        if (!(fault instanceof NoTurn)) throw fault;
        return new Promise((resolve) => setImmediate(resolve));
      });
    }
  };
  const all = Array.from({ length: 25 }, compareOn);
  return async () => {
    goesOn = false;
    await Promise.all(all);
  };
}

async function toldOf(response: Response) {
  const { requestId: _, ...told } = problem.parse(await response.json());
  return { ...told, wait: response.headers.get("retry-after") };
}

test("a source that has too many passwords compared waits, known or not, and no try is counted; others sign in", async () => {
  const stop = await crowd(CROWDED);
  const known = await toldOf(await signIn(CROWDED, "admin", "a wrong one for tests"));
  const unknown = await toldOf(await signIn(CROWDED, "nobody", "a wrong one for tests"));
  const right = await toldOf(await signIn(CROWDED, "admin", PASSWORD));
  const page = await fetch(`${open.address}/signin?lang=en`);
  const formToken = /name="formToken" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const form = await fetch(`${open.address}/signin?lang=en`, {
    method: "POST",
    headers: {
      "x-forwarded-for": CROWDED,
      cookie: page.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
    },
    body: new URLSearchParams({ companyId: "demo", userId: "admin", password: PASSWORD, formToken }),
  });
  const elsewhere = await signIn(ELSEWHERE, "admin", PASSWORD);
  await stop();
  expect(known).toMatchObject({ status: 429, code: "request.too-many", wait: "1" });
  expect([unknown, right]).toEqual([known, known]);
  expect([form.status, form.headers.get("retry-after")]).toEqual([429, "1"]);
  expect(await form.text()).toContain("Wait a little and try again.");
  expect(elsewhere.status).toBe(201);
  const failures = (kind: unknown[]) =>
    open.house.store.read((reader) => reader.failures(JSON.stringify(kind)));
  expect(await failures(["SOURCE", CROWDED])).toBeNull();
  expect(await failures(["PASSWORD", "demo", "admin", null])).toBeNull();
  await open.house.refusals.flush();
  const query = {
    before: null,
    codes: ["requests.limited" as const],
    person: null,
    from: null,
    to: null,
    limit: 9,
  };
  const events = await open.house.store.read((reader) => reader.findEvents("operator", query));
  expect(events.map(({ params, count }) => ({ params, count }))).toEqual([
    { params: { operation: "password" }, count: 3 },
    { params: { operation: "password" }, count: 1 },
  ]);
  expect((await signIn(CROWDED, "admin", PASSWORD)).status).toBe(201);
});

test("as many as may wait do get their answers, however many come at once", async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, each) => signIn("192.0.2.9", `nobody ${each}`, "a wrong one for tests")),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  const compared = statuses.filter((status) => status === 401).length;
  expect(compared).toBeGreaterThanOrEqual(18);
  const counted = await open.house.store.read((reader) =>
    reader.failures(JSON.stringify(["SOURCE", "192.0.2.9"])),
  );
  expect(counted?.count).toBe(compared);
});
