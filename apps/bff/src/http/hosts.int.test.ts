import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

let open: OpenHouse;
let behindProxy: OpenHouse;
let cookie = "";
beforeAll(async () => {
  open = await openHouse();
  behindProxy = await openHouse({ publicOrigin: "https://naisen.example.com" });
  cookie = await sessionCookie(open, "demo", "admin");
});
afterAll(async () => {
  await open.close();
  await behindProxy.close();
});

/** What comes to a head that is sent as it is: `fetch` sends no Host but its own. */
async function came(lines: readonly string[], body = "", { address }: OpenHouse = open) {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  await once(socket, "connect");
  const length = `content-length: ${Buffer.byteLength(body)}`;
  socket.write([...lines, length, "connection: close", "", body].join("\r\n"));
  const [head = "", sent = ""] = (await text(socket)).split("\r\n\r\n", 2);
  return { status: Number(head.split(" ")[1]), head, sent };
}

const invitation = (userId: string, host: string, ...more: readonly string[]) =>
  came(
    [
      "POST /api/accounts HTTP/1.1",
      `host: ${host}`,
      `origin: http://${host}`,
      "content-type: application/json",
      `cookie: ${cookie}`,
      ...more,
    ],
    JSON.stringify({ userId, role: "ADMIN", name: "山田 花子" }),
  );

describe("without PUBLIC_ORIGIN", () => {
  test.each([
    "localhost",
    "localhost:8080",
    "panel.localhost:80",
    "127.0.0.1:1",
    "192.168.1.20:3000",
    "[::1]:3000",
  ])("%s is a host of ours", async (host) => {
    expect((await came(["GET /signin HTTP/1.1", `host: ${host}`])).status).toBe(200);
    expect((await came(["GET /api/me HTTP/1.1", `host: ${host}`])).status).toBe(401);
  });

  test.each([
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "evillocalhost",
    "127.0.0.1.evil.example",
    "127.1",
    "2130706433",
    "localhost@evil.example",
    "localhost/evil",
    "[::1",
    "::1",
    "[evil]",
    "",
  ])("%j is none: nothing is served to it, and it says what to set", async (host) => {
    const api = await came(["GET /api/me HTTP/1.1", `host: ${host}`, `cookie: ${cookie}`]);
    expect([api.status, api.sent]).toEqual([421, expect.stringContaining('"code":"request.host"')]);
    const page = await came(["GET /signin HTTP/1.1", `host: ${host}`, "accept-language: en"]);
    expect([page.status, page.sent]).toEqual([421, expect.stringContaining("PUBLIC_ORIGIN")]);
    expect(page.sent).not.toContain("<form");
    expect((await invitation("rebound", host)).status).toBe(421);
  });

  test("a program that asks whether it lives may come by any name", async () => {
    expect((await came(["GET /healthz HTTP/1.1", "host: naisen-1"])).status).toBe(200);
  });

  test.each([
    ["https", "https"],
    ["http", "http"],
    ["javascript", "http"],
    ["https://evil.example/?", "http"],
  ])("a proxy that says X-Forwarded-Proto: %s gives a link of %s", async (said, scheme) => {
    const userId = `of-${Buffer.from(said).toString("hex").slice(0, 30)}`;
    const { status, sent } = await invitation(userId, "localhost", `x-forwarded-proto: ${said}`);
    expect([status, new RegExp(`"link":"${scheme}://localhost/join#`).test(sent)]).toEqual([201, true]);
  });
});

test("with it a proxy may pass on whatever host, and links have none of it", async () => {
  const admin = await sessionCookie(behindProxy, "demo", "admin");
  const head = [
    "POST /api/accounts HTTP/1.1",
    "host: naisen-1:3000",
    "origin: https://naisen.example.com",
    "content-type: application/json",
    `cookie: __Host-${admin}`,
  ];
  const body = JSON.stringify({ userId: "hanako", role: "ADMIN", name: "山田 花子" });
  const { status, sent } = await came(head, body, behindProxy);
  expect([status, sent]).toEqual([201, expect.stringContaining('"link":"https://naisen.example.com/join#')]);
});

test.each([
  ["two", ["host: localhost", "host: evil.example"]],
  ["twice the same", ["Host: localhost", "hOST: localhost"]],
  ["none", []],
])("a request with %s is no request (RFC 9112, 3.2)", async (_, hosts) => {
  for (const house of [open, behindProxy])
    expect((await came(["GET /healthz HTTP/1.1", ...hosts], "", house)).status).toBe(400);
});
