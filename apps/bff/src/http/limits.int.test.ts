import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { ENDPOINTS } from "@naisen/api/endpoints";
import { problem } from "@naisen/api/problem";
import { afterEach, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

const houses: OpenHouse[] = [];
afterEach(async () => {
  for (const open of houses.splice(0)) await open.close();
});

async function house(limits: Parameters<typeof openHouse>[0] = {}): Promise<OpenHouse> {
  const open = await openHouse(limits);
  houses.push(open);
  return open;
}

/** A connection that sends what it is given and is then left as it is. */
async function socketTo({ address }: OpenHouse, sent: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  await new Promise<void>((resolve) => socket.write(sent, () => resolve()));
  return socket;
}

/** Everything that comes until the server hangs up. */
async function told(open: OpenHouse, sent: string): Promise<string> {
  return text(await socketTo(open, sent)).catch(() => "");
}

const PLAIN = "GET /api/me HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
const HEAD = "GET /api/me HTTP/1.1\r\nhost: localhost\r\n";
const BODY = (cookie: string) =>
  `POST /api/plans HTTP/1.1\r\nhost: localhost\r\naccept-language: en\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"changes":[`;
/** Far more than the kernel keeps for a connection whose other end takes nothing. */
const ANSWERS = (cookie: string) =>
  `GET /api/openapi.json HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n\r\n`.repeat(20);

describe("slow clients", () => {
  test("200 slow connections of every kind keep nobody else from being answered", async () => {
    // None is cut off before all the others were answered, however long that takes.
    const open = await house({ limits: { head: 120_000 } });
    const admin = await Browser.signedIn(open.address, "demo", "admin");
    const cookie = await sessionCookie(open, "demo", "second");
    const kinds = ["", HEAD, BODY(cookie), ANSWERS(cookie)];
    const sockets: Socket[] = [];
    for (let each = 0; each < 200; each++) {
      const socket = await socketTo(open, kinds[each % kinds.length] ?? "");
      sockets.push(socket.pause());
    }
    const paths = ["/api/me", "/api/extensions?limit=200", "/api/overview", "/signin", "/api/sites"];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, each) => admin.ask("GET", paths[each % paths.length] ?? "")),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const plan = { changes: [{ type: "UnbindMobile", extension: "7001" }] };
    expect((await admin.ask("POST", "/api/plans", plan)).status).toBe(200);
    expect(sockets.filter(({ closed }) => closed)).toEqual([]);
    for (const socket of sockets) socket.destroy();
  });

  test.each([
    ["nothing at all", () => ""],
    ["half a head", () => HEAD],
    ["half a body", BODY],
  ])("%s is told so after a while, and cut off", async (_, sent) => {
    const open = await house({ limits: { head: 200, request: 400, checkEvery: 50 } });
    const came = await told(open, sent(await sessionCookie(open, "demo", "admin")));
    expect(came).toMatch(/^HTTP\/1\.1 408 /);
    const [head = "", body = ""] = came.split("\r\n\r\n");
    expect(head).toContain("connection: close");
    expect(problem.parse(JSON.parse(body))).toMatchObject({ status: 408, code: "request.too-slow" });
  });

  test("half a body is told so in the language that was asked for", async () => {
    // So long that the head, which says the language, is read on any machine.
    const open = await house({ limits: { head: 2_000, request: 2_000, checkEvery: 50 } });
    const came = await told(open, BODY(await sessionCookie(open, "demo", "admin")));
    expect(came).toContain("The request came in too slowly");
  });

  test("who does not take the answer is cut off, and makes room for others", async () => {
    const open = await house({ limits: { answer: 2_000, connections: 1 } });
    const greedy = await socketTo(open, ANSWERS(await sessionCookie(open, "demo", "admin")));
    greedy.pause();
    expect(await told(open, PLAIN)).toBe("");
    while ((await told(open, PLAIN)) === "");
    greedy.destroy();
  });

  test("more connections than there may be are not taken, and those that are stay", async () => {
    const open = await house({ limits: { connections: 3 } });
    const taken = await Promise.all([1, 2, 3].map(() => socketTo(open, HEAD)));
    expect(await told(open, PLAIN)).toBe("");
    for (const socket of taken) socket.write("connection: close\r\n\r\n");
    for (const socket of taken) expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe("heads", () => {
  test.each([
    ["one line that is too long", `x-long: ${"x".repeat(20_000)}\r\n`],
    ["lines that are too many", Array.from({ length: 101 }, (_, line) => `x-${line}: 1\r\n`).join("")],
    ["cookies that are too long together", `cookie: a=${"x".repeat(9_000)}\r\n`.repeat(2)],
  ])("%s: a clear 431", async (_, lines) => {
    const open = await house();
    const came = await told(open, `${HEAD}connection: close\r\n${lines}\r\n`);
    expect(came).toMatch(/^HTTP\/1\.1 431 /);
    const body = problem.parse(JSON.parse(came.split("\r\n\r\n")[1] ?? ""));
    expect(body).toMatchObject({ status: 431, code: "request.headers-too-large" });
  });

  test.each([
    ["what is no HTTP at all", "hello\r\n\r\n"],
    ["two lengths of one body", `${HEAD}content-length: 1\r\ncontent-length: 2\r\n\r\n`],
    ["a length and pieces at once", `${HEAD}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`],
    ["a line end in a header", `${HEAD}x: a\rb\r\n\r\n`],
  ])("%s: a clear 400, and the connection ends", async (_, sent) => {
    const came = await told(await house(), sent);
    expect(came).toMatch(/^HTTP\/1\.1 400 /);
    expect(problem.parse(JSON.parse(came.split("\r\n\r\n")[1] ?? "")).code).toBe("request.malformed");
  });
});

describe("bodies", () => {
  const many = (count: number, one: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => one(index)).join();
  const issueOf = async (path: string, body: string) => {
    const open = await house();
    const admin = await Browser.signedIn(open.address, "demo", "admin");
    const { status, body: told } = await admin.ask("POST", path, body);
    return [
      status,
      ...(told.issues ?? []).map((one: { path: string; code: string }) => `${one.path} ${one.code}`),
    ];
  };

  test.each([
    [
      "33 levels",
      "/api/plans",
      `{"changes":${"[".repeat(32)}${"]".repeat(32)}}`,
      `/changes${"/0".repeat(31)} too-deep`,
    ],
    [
      "half a million levels",
      "/api/plans",
      `{"changes":${"[".repeat(500_000)}`,
      `/changes${"/0".repeat(31)} too-deep`,
    ],
    ["10,001 changes", "/api/plans", `{"changes":[${many(10_001, () => "1")}]}`, "/changes too-long"],
    [
      "250,000 unknown keys",
      "/api/plans",
      `{"changes":[{${many(250_000, (key) => `"k${key}":1`)}}]}`,
      "/changes/0 too-many-keys",
    ],
    ["10,001 sites", "/api/accounts", `{"sites":[${many(10_001, () => '"tokyo"')}]}`, "/sites too-long"],
    [
      "a scenario's 100,001 names",
      "/api/scenarios/run",
      `{"calls":[${many(100_001, () => "1")}]}`,
      "/calls too-long",
    ],
  ])("%s: one clear fault, before its shape is looked at", async (_, path, body, fault) => {
    expect(await issueOf(path, body)).toEqual([400, fault]);
  });

  test("of what is wrong in ten thousand places a hundred are told", async () => {
    const [status, ...faults] = await issueOf("/api/plans", `{${many(10_000, (key) => `"k${key}":1`)}}`);
    expect([status, faults.length]).toEqual([400, 100]);
  });

  test("in another encoding than UTF-8, or broken in it, are malformed", async () => {
    const open = await house();
    const cookie = await sessionCookie(open, "demo", "admin");
    for (const body of [
      Buffer.from('{"changes":[]}', "utf16le"),
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    ]) {
      const headers = { cookie, "content-type": "application/json; charset=utf-16" };
      const { status } = await fetch(`${open.address}/api/plans`, { method: "POST", headers, body });
      expect(status).toBe(400);
    }
  });

  test("are as large as their operation takes, for who may do it; strangers have nothing long to say", async () => {
    const open = await house();
    const megabytes = (count: number) => JSON.stringify({ reason: "x".repeat(count * 1024 * 1024) });
    const [admin, user, carrier] = await Promise.all([
      Browser.signedIn(open.address, "demo", "admin"),
      Browser.signedIn(open.address, "demo", "user"),
      Browser.signedIn(open.address, "operator", "carrier"),
    ]);
    const document = "/api/operator/companies/demo";
    expect((await carrier.ask("PUT", document, megabytes(2))).status).toBe(400);
    expect((await admin.ask("PUT", document, megabytes(2))).status).toBe(413);
    expect((await admin.ask("POST", "/api/plans", megabytes(2))).status).toBe(400);
    expect((await user.ask("POST", "/api/plans", megabytes(2))).status).toBe(400);
    expect((await carrier.ask("POST", "/api/plans", megabytes(2))).status).toBe(413);
    expect((await new Browser(open.address).ask("POST", "/api/session", megabytes(1))).status).toBe(413);
  });
});

describe("queries", () => {
  /** Every key of every query that an operation knows. */
  const known = Object.values(ENDPOINTS).flatMap(({ name, method, path, query }) =>
    Object.keys(query.def.shape).map((key) => [name, method, path, key] as const),
  );
  const asked = (method: string) => (method === "GET" || method === "DELETE" ? undefined : {});

  test("a key that is given twice, or as a list or an object, is malformed in every operation that knows it", async () => {
    const open = await house();
    const browsers = await Promise.all([
      Browser.signedIn(open.address, "demo", "admin"),
      Browser.signedIn(open.address, "operator", "carrier"),
    ]);
    const deviations: string[] = [];
    for (const [name, method, path, key] of known) {
      const [at, browser] = [path.replace(/:\w+/g, "7001"), browsers[path.includes("/operator/") ? 1 : 0]];
      for (const query of [`${key}=1&${key}=1`, `${key}[]=1`, `${key}[a]=1`, `${key}.a=1`]) {
        const { status, body } = (await browser?.ask(method, `${at}?${query}`, asked(method))) ?? {};
        const paths = (body?.issues ?? []).map(
          (one: { in: string; path: string }) => `${one.in} ${one.path}`,
        );
        const isTold = paths.some((one: string) => one.startsWith(`query /${key}`));
        if (status !== 400 || !isTold) deviations.push(`${name} ?${query}: ${status} ${paths}`);
      }
    }
    expect(known.length).toBeGreaterThan(40);
    expect(deviations).toEqual([]);
  });
});

describe("answers", () => {
  /** Lists without pages, and what bounds them. */
  const BOUNDED: Readonly<Record<string, string>> = {
    listSites: "a company has a few hundred at most, put there by the operator",
    listSessions: "the hundred last used; all others end together",
    listTokens: "a hundred that hold, and the hundred last over",
    getNumberBlock: "the ten numbers of a block",
    listExtensionNumbers: "refused beyond 10,000 (extensions.too-many)",
  };

  test("every operation that lists has a limit of a page", () => {
    const lists = Object.values(ENDPOINTS).filter(
      ({ method, success: { body } }) =>
        method === "GET" && body !== null && "shape" in body.def && "items" in (body.def.shape as object),
    );
    const unlimited = lists.filter(({ query }) => !("limit" in query.def.shape));
    expect(lists.length).toBeGreaterThan(9);
    expect(new Set(unlimited.map(({ name }) => name))).toEqual(new Set(Object.keys(BOUNDED)));
  });
});
