import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainHttpServer } from "./plain-http.ts";

const ORIGIN = "https://panel.example";
const PAGE = "accept: text/html,application/xhtml+xml,*/*;q=0.8";
const server = plainHttpServer(ORIGIN, pino({ level: "silent" }));

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

/** Everything that comes until the server hangs up; nothing but these lines is ever sent. */
async function told(...lines: readonly string[]): Promise<{ head: string; body: string }> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write([...lines, "host: panel.example", "", ""].join("\r\n"));
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { head, body };
}

describe("a person's browser is led to the same page by TLS", () => {
  test.each([
    ["GET / HTTP/1.1", "/"],
    ["HEAD /signin HTTP/1.1", "/signin"],
    ["GET /extensions?site=tokyo&q=%E5%B1%B1 HTTP/1.1", "/extensions?site=tokyo&q=%E5%B1%B1"],
    ["GET /apiary HTTP/1.1", "/apiary"],
    ["GET //evil.example/ HTTP/1.1", "//evil.example/"],
  ])("%s", async (line, path) => {
    const { head } = await told(line, PAGE);
    expect(head).toMatch(/^HTTP\/1\.1 308 /);
    expect(head).toContain(`\r\nLocation: ${ORIGIN}${path}\r\n`);
    expect(head).toMatch(/\r\nconnection: close/i);
    expect(head).not.toMatch(/strict-transport-security|set-cookie/i);
  });
});

describe("everything else is refused, and led nowhere", () => {
  test.each([
    ["an operation", "GET /api/me HTTP/1.1", []],
    ["an operation that a browser shows", "GET /api/openapi.json HTTP/1.1", [PAGE]],
    ["an operation by another spelling", "GET /API/me HTTP/1.1", [PAGE]],
    ["the API's root", "GET /api HTTP/1.1", [PAGE]],
    ["an address that is no page", "GET /healthz HTTP/1.1", ["accept: */*"]],
    ["what does not say what it takes", "GET / HTTP/1.1", []],
    ["a program with a token", "GET / HTTP/1.1", [PAGE, "authorization: Bearer naisen_x"]],
    ["a form", "POST /signin HTTP/1.1", [PAGE, "content-length: 1000000"]],
    ["a form in pieces", "POST /signin HTTP/1.1", [PAGE, "transfer-encoding: chunked"]],
    ["a body of a GET", "GET / HTTP/1.1", [PAGE, "content-length: 1000000"]],
    ["who asks whether to send", "PUT /api/x HTTP/1.1", ["content-length: 1000000", "expect: 100-continue"]],
    ["another method", "DELETE / HTTP/1.1", [PAGE]],
    ["an address that names a host", "GET http://evil.example/ HTTP/1.1", [PAGE]],
    ["all of the server", "OPTIONS * HTTP/1.1", [PAGE]],
  ])("%s", async (_, line, headers) => {
    const { head, body } = await told(line, ...headers, "accept-language: en");
    expect(head).toMatch(/^HTTP\/1\.1 403 /);
    expect(head).not.toMatch(/\r\nlocation:|strict-transport-security|set-cookie/i);
    expect(head).toMatch(/\r\nconnection: close/i);
    expect(JSON.parse(body)).toMatchObject({ status: 403, detail: expect.stringContaining("make it anew") });
  });

  test.each([
    ["a host in the place of a path", "GET @evil.example/ HTTP/1.1"],
    ["what is no HTTP", "\x16\x03\x01"],
  ])("%s", async (_, line) => {
    expect((await told(line, PAGE)).head).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("in Japanese, unless English is asked for", async () => {
    const { body } = await told("GET /api/me HTTP/1.1");
    expect(JSON.parse(body).title).toBe("暗号化されていない通信では受け付けません。");
  });
});
