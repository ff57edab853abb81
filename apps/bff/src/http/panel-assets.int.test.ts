import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, it, test } from "vitest";
import { panelAssets } from "./panel-assets.ts";

const SCRIPT = "export const answer = 42;";
const folder = mkdtempSync(join(tmpdir(), "naisen-panel-"));
let server: Server;
let address: string;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/panel-1.js"), SCRIPT);
  writeFileSync(join(folder, "assets/panel-1.js.br"), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, "assets/panel-1.js.gz"), gzipSync(SCRIPT));
  writeFileSync(join(folder, "assets/panel-1.css"), "a{}");
  const app = express();
  app.use(panelAssets(folder));
  app.use((_, response) => {
    response.status(404).end();
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers });

it.each([
  ["br", "br"],
  ["gzip", "gzip"],
  ["identity", null],
  ["zstd, br;q=0.5", "br"],
  ["gzip, deflate, br, zstd", "br"],
])("gives the file to who accepts %s", async (accepted, encoding) => {
  const answer = await ask("/assets/panel-1.js", { "accept-encoding": accepted });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(answer.headers.get("content-type")).toMatch(/javascript/);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(answer.headers.get("vary")).toBe("accept-encoding");
  expect(await answer.text()).toBe(SCRIPT);
});

test("what was not compressed is given as it is", async () => {
  const answer = await ask("/assets/panel-1.css", { "accept-encoding": "br" });
  expect(answer.headers.get("content-encoding")).toBeNull();
  expect(await answer.text()).toBe("a{}");
});

test("who has it gets nothing again", async () => {
  const etag = (await ask("/assets/panel-1.js")).headers.get("etag") ?? "";
  expect((await ask("/assets/panel-1.js", { "if-none-match": etag })).status).toBe(304);
});

it.each([
  "/assets/else.js",
  "/assets/panel-1.js.br",
  "/assets/../panel-1.js",
  "/assets/%2e%2e/x",
  "/assets/",
])("%s is no file of the build", async (path) => expect((await ask(path)).status).toBe(404));

test("a new build in the same folder takes nothing from those who have the old page", async () => {
  rmSync(join(folder, "assets"), { recursive: true });
  const answer = await ask("/assets/panel-1.js", { "accept-encoding": "br" });
  expect(await answer.text()).toBe(SCRIPT);
});
