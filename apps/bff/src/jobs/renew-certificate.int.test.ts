import { once } from "node:events";
import { chmodSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { TLSSocket } from "node:tls";
import { pino } from "pino";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { limitedTlsServer } from "../http/limited-server.ts";
import { type Authority, makeAuthority } from "../testing/certificates.ts";
import { handshake, type PairFolder, pairFolder, securely } from "../testing/tls.ts";
import { type Pair, readPair } from "../tls/pair.ts";
import { startRenewal, type ToldOfPair } from "./renew-certificate.ts";

const DAY = 24 * 60 * 60 * 1000;
const silent = pino({ level: "silent" });
let authority: Authority;
let folder: PairFolder;
let server: Server = createServer();
let job: ReturnType<typeof startRenewal>;
let told: ToldOfPair[];
let now: number;
beforeAll(async () => {
  authority = await makeAuthority();
});
beforeEach(() => {
  folder = pairFolder();
  told = [];
  now = Date.now();
});
afterEach(async () => {
  job.stop();
  folder.remove();
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

type Made = Awaited<ReturnType<Authority["issue"]>>;

/** Serves by that pair, and looks at the files when it is told to. */
async function serve(made: Made, every?: number): Promise<string> {
  folder.put(made);
  const read = await readPair(folder.files, [authority.root]);
  const pair = read.kind === "usable" ? read.pair : ({} as Pair);
  server = limitedTlsServer((_, response) => response.end("served"), silent, pair);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const clock = { roots: [authority.root], now: () => now, ...(every === undefined ? {} : { every }) };
  job = startRenewal(server, folder.files, pair, silent, (one) => told.push(one), clock);
  await job.look();
  return `https://localhost:${(server.address() as { port: number }).port}`;
}

async function serialAt(address: string): Promise<string> {
  const socket = await securely(address, authority.root);
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
}

async function answerOn(socket: TLSSocket): Promise<string> {
  socket.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
  const [chunk] = await once(socket, "data");
  return String(chunk);
}

test("a new pair is taken for every connection from then on, and one that is open goes on", async () => {
  const [first, second] = [await authority.issue(), await authority.issue({ kind: "RSA" })];
  const address = await serve(first);
  const open = await securely(address, authority.root);
  expect(await answerOn(open)).toContain("served");
  folder.put(second);
  await job.look();
  expect([await serialAt(address), first.serial === second.serial]).toEqual([second.serial, false]);
  expect(await answerOn(open)).toContain("served");
  expect(open.getPeerCertificate().serialNumber).toBe(first.serial);
  open.destroy();
  expect(told).toEqual([]);
});

test("it looks by itself, again and again", async () => {
  const address = await serve(await authority.issue(), 10);
  for (const next of [await authority.issue(), await authority.issue()]) {
    folder.put(next);
    while ((await serialAt(address)) !== next.serial);
  }
});

test("what is refused before is refused after", async () => {
  const address = await serve(await authority.issue());
  folder.put(await authority.issue({ kind: "RSA" }));
  await job.look();
  const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "ALL:@SECLEVEL=0" } as const;
  const weak = { maxVersion: "TLSv1.2", ciphers: "AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA" } as const;
  for (const offer of [old, weak])
    expect(await handshake(address, { ca: authority.root, ...offer })).toBeInstanceOf(Error);
  const socket = await securely(address, authority.root, { maxVersion: "TLSv1.2" });
  expect(socket.getCipher().name).toBe("ECDHE-RSA-AES256-GCM-SHA384");
  socket.destroy();
});

test.each([
  ["that is over", () => authority.issue({ until: -0.1 }), "expired"],
  ["of another host", () => authority.issue({ names: ["other.example"] }), "for-another-host"],
  ["of nobody known", async () => (await makeAuthority("Other")).issue(), "not-trusted"],
  [
    "of two halves",
    async () => ({ ...(await authority.issue()), cert: (await authority.issue()).cert }),
    "key-of-another",
  ],
])("with a new pair %s the old one stays, and it is told", async (_, made, code) => {
  const first = await authority.issue();
  const address = await serve(first);
  folder.put(await made());
  await job.look();
  expect(await serialAt(address)).toBe(first.serial);
  expect(told).toMatchObject([{ kind: "not-taken", fault: { code } }]);
  const second = await authority.issue();
  folder.put(second);
  await job.look();
  expect(await serialAt(address)).toBe(second.serial);
});

test("while the key is away, or everybody may read it, the old pair stays", async () => {
  const first = await authority.issue();
  const address = await serve(first);
  rmSync(folder.files.keyFile);
  await job.look();
  folder.put(await authority.issue());
  chmodSync(folder.files.keyFile, 0o644);
  await job.look();
  expect(await serialAt(address)).toBe(first.serial);
  expect(told).toMatchObject([
    { fault: { code: "file-unreadable" } },
    { fault: { code: "key-open-to-others" } },
  ]);
});

test.each([
  ["90 days, 20 are left: told that it ends", { from: -70, until: 20 }, 1],
  ["90 days, 22 are left: not yet", { from: -68, until: 22 }, 0],
  ["6 days, one is left: told that it ends", { from: -5, until: 1 }, 1],
  ["6 days, two are left: not yet", { from: -4, until: 2 }, 0],
])("of a certificate of %s", async (_, wanted, times) => {
  await serve(await authority.issue(wanted));
  await job.look();
  expect(told).toHaveLength(times);
  for (const one of told) expect(one.kind).toBe("ends-soon");
});

test("the same is told once a day", async () => {
  await serve(await authority.issue({ from: -70, until: 20 }));
  now += DAY - 1;
  await job.look();
  expect(told).toHaveLength(1);
  now += 1;
  await job.look();
  expect(told).toHaveLength(2);
});
