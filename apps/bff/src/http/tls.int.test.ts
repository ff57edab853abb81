import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import {
  type ConnectionOptions,
  createServer,
  getCACertificates,
  getCiphers,
  setDefaultCACertificates,
  type TLSSocket,
} from "node:tls";
import { problem } from "@naisen/api/problem";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "../testing/browser.ts";
import { type Authority, makeAuthority } from "../testing/certificates.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";
import { handshake, securely } from "../testing/tls.ts";
import { TLS_POLICY } from "../tls/tls-policy.ts";

type Made = Awaited<ReturnType<Authority["issue"]>>;

let authority: Authority;
const pairs: { EC: Made; RSA: Made } = {} as never;
let open: OpenHouse;
const houses: OpenHouse[] = [];
const sockets: { destroy(): unknown }[] = [];
beforeAll(async () => {
  authority = await makeAuthority();
  pairs.EC = await authority.issue();
  pairs.RSA = await authority.issue({ kind: "RSA" });
  setDefaultCACertificates([...getCACertificates("default"), authority.root]);
  open = await house();
});
afterAll(async () => {
  for (const one of houses.splice(0)) await one.close();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

async function house(others: Parameters<typeof openHouse>[0] = {}): Promise<OpenHouse> {
  const opened = await openHouse({ pair: pairs.EC, publicOrigin: "https://localhost", ...others });
  houses.push(opened);
  return opened;
}

/** The protocol and the suite that come of an offer; null where it is refused. */
async function takenBy(address: string, offer: ConnectionOptions): Promise<string | null> {
  const socket = await handshake(address, { ca: authority.root, ...offer });
  if (socket instanceof Error) return null;
  const taken = `${socket.getProtocol()} ${socket.getCipher().standardName}`;
  socket.destroy();
  return taken;
}

/** Any server of Node by that pair, which takes whatever OpenSSL still can: that an offer is refused is our doing. */
async function anything(pair: Made) {
  const lax = { minVersion: "TLSv1", ciphers: "ALL:@SECLEVEL=0" } as const;
  const server = createServer({ ...pair, ...lax }).on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  sockets.push({ destroy: () => server.close() });
  return `https://localhost:${(server.address() as { port: number }).port}`;
}

describe("protocols", () => {
  const only = (version: "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3") =>
    ({ minVersion: version, maxVersion: version, ciphers: "ALL:@SECLEVEL=0" }) as const;

  test.each(["TLSv1", "TLSv1.1"] as const)("%s is refused", async (version) => {
    expect(await takenBy(open.address, only(version))).toBeNull();
    expect(await takenBy(await anything(pairs.EC), only(version))).toContain(version);
  });

  test("TLS 1.2 is taken, and 1.3 where both can be", async () => {
    expect(await takenBy(open.address, only("TLSv1.2"))).toMatch(/^TLSv1\.2 /);
    expect(await takenBy(open.address, {})).toMatch(/^TLSv1\.3 /);
  });

  test("HTTP without TLS gets no answer, and nothing is read", async () => {
    const socket = connect(Number(new URL(open.address).port), "127.0.0.1");
    sockets.push(socket);
    socket.on("error", () => undefined);
    socket.write("GET /api/me HTTP/1.1\r\nhost: localhost\r\n\r\n");
    expect(await text(socket).catch(() => "")).toBe("");
  });

  test("a connection is not negotiated anew, and none goes on from another's secrets", async () => {
    const socket = await securely(open.address, authority.root, { maxVersion: "TLSv1.2" });
    const session = socket.getSession();
    expect(socket.getTLSTicket()).toBeUndefined();
    const ended = new Promise((resolve) => socket.once("error", resolve).once("close", resolve));
    const begun = new Promise((resolve) => socket.renegotiate({}, resolve));
    expect(await Promise.race([ended, begun])).toBeInstanceOf(Error);
    const again = await securely(open.address, authority.root, { maxVersion: "TLSv1.2", session });
    sockets.push(socket, again);
    expect(again.isSessionReused()).toBe(false);
  });
});

describe("suites", () => {
  /** Those that are taken of all that OpenSSL has, each offered alone. */
  async function takenOfAll(address: string): Promise<readonly string[]> {
    const taken: string[] = [];
    for (const suite of getCiphers().map((name) => name.toUpperCase())) {
      const version = suite.startsWith("TLS_") ? "TLSv1.3" : "TLSv1.2";
      const weakly = version === "TLSv1.3" ? suite : `${suite}:@SECLEVEL=0`;
      const offer = { ciphers: weakly, minVersion: version, maxVersion: version } as const;
      if ((await takenBy(address, offer)) !== null) taken.push(suite);
    }
    return taken;
  }
  const allowed = TLS_POLICY.ciphers.split(":");

  test.each(["EC", "RSA"] as const)(
    "by an %s key those with authenticated encryption and forward secrecy are taken, and no other",
    async (kind) => {
      const { address } = await house({ pair: pairs[kind] });
      const other = kind === "EC" ? "ECDHE-RSA-" : "ECDHE-ECDSA-";
      const meant = allowed.filter((suite) => !suite.startsWith(other));
      expect((await takenOfAll(address)).toSorted()).toEqual(meant.toSorted());
      const all = await takenOfAll(await anything(pairs[kind]));
      expect(all.filter((suite) => !allowed.includes(suite)).length).toBeGreaterThan(3);
    },
  );

  test.each(["TLSv1.2", "TLSv1.3"] as const)(
    "of %s the strongest is taken, whatever is wished",
    async (version) => {
      const { address } = await house({ pair: pairs.RSA });
      const ciphers = allowed.toReversed().join(":");
      const offer = { ciphers, minVersion: version, maxVersion: version } as const;
      expect(await takenBy(address, offer)).toContain("AES_256_GCM_SHA384");
    },
  );
});

describe("what is answered by TLS", () => {
  test("a person signs in, by cookies of this host alone, and is told to come by TLS", async () => {
    const browser = await Browser.signedIn(open.address, "demo", "admin");
    const came = await browser.ask("GET", "/api/me");
    expect(came.status).toBe(200);
    expect(came.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  });

  test("nobody's word counts for whence a request comes", async () => {
    const signIn = { companyId: "demo", userId: "admin", password: "x".repeat(20) };
    const forged = new Browser(open.address, { "x-forwarded-for": "8.8.4.4" });
    expect((await forged.ask("POST", "/api/session", signIn)).status).toBe(401);
    await open.house.refusals.flush();
    const query = { before: null, person: null, from: null, to: null, limit: 1, codes: null };
    const [event] = await open.house.store.read((reader) => reader.findEvents("demo", query));
    expect(event).toMatchObject({ code: "sign-in.refused", source: "127.0.0.0/24" });
  });

  /** Everything that comes until the server hangs up. */
  async function told({ address }: OpenHouse, sent: string): Promise<string> {
    const socket = await securely(address, authority.root);
    sockets.push(socket);
    socket.write(sent);
    return text(socket);
  }
  const HEAD = "POST /api/plans HTTP/1.1\r\nhost: localhost\r\n";
  const SMUGGLED = "GET /api/me HTTP/1.1\r\nhost: localhost\r\n\r\n";

  test.each([
    ["two lengths of one body", `${HEAD}content-length: 0\r\ncontent-length: 44\r\n\r\n${SMUGGLED}`],
    [
      "a length and pieces",
      `${HEAD}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    [
      "pieces and a length",
      `${HEAD}transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    [
      "pieces that are not the last coding",
      `${HEAD}transfer-encoding: chunked, gzip\r\n\r\n0\r\n\r\n${SMUGGLED}`,
    ],
    ["a length of no sense", `${HEAD}content-length: +4\r\n\r\n${SMUGGLED}`],
    ["a length below nothing", `${HEAD}content-length: -1\r\n\r\n${SMUGGLED}`],
    ["a space before the colon", `${HEAD}content-length : 4\r\n\r\n${SMUGGLED}`],
    ["a line that goes on", `${HEAD}x: a\r\n transfer-encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ["a line end of one character", `${HEAD}x: a\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ["no host", "GET /api/me HTTP/1.1\r\n\r\n"],
  ])("%s: one answer, 400, and the connection ends", async (_, sent) => {
    const came = await told(open, sent);
    expect(came.match(/^HTTP\/1\.1 \d{3}/gm)).toEqual(["HTTP/1.1 400"]);
    expect(came).toMatch(/connection: close/i);
  });

  test.each([
    ["pieces of another spelling", `${HEAD}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
    ["a piece's length of no sense", `${HEAD}transfer-encoding: chunked\r\n\r\n0x0\r\n\r\n${SMUGGLED}`],
  ])("%s: what is behind the head is no request", async (_, sent) => {
    const came = await told(open, sent);
    expect(came.match(/^HTTP\/1\.1 \d{3}/gm)).toEqual(["HTTP/1.1 401"]);
  });

  test("half a head: a clear 408", async () => {
    // So long that the handshake, which has no more time than a head, is over on any machine.
    const slow = await house({ limits: { head: 2_000, request: 2_000, checkEvery: 50 } });
    const came = await told(slow, HEAD);
    expect(came).toMatch(/^HTTP\/1\.1 408 /);
    expect(problem.parse(JSON.parse(came.split("\r\n\r\n")[1] ?? "")).code).toBe("request.too-slow");
  });

  test.each([
    ["no handshake", ""],
    ["half a handshake", "\x16\x03\x01\x02\x00\x01"],
  ])("%s is waited for as long as for a head, and no longer", async (_, sent) => {
    const slow = await house({ limits: { head: 200 } });
    const socket = connect(Number(new URL(slow.address).port), "127.0.0.1");
    sockets.push(socket);
    socket.on("error", () => undefined);
    socket.write(sent, "latin1");
    expect(await text(socket).catch(() => "")).toBe("");
  });

  test("of one subscriber so many connections are taken, and one that ends makes room", async () => {
    const { address } = await house({ limits: { connectionsOfOne: 2 } });
    const held: TLSSocket[] = [
      await securely(address, authority.root),
      await securely(address, authority.root),
    ];
    sockets.push(...held);
    expect(await takenBy(address, {})).toBeNull();
    held[0]?.end();
    await once(held[0] as TLSSocket, "close");
    while ((await takenBy(address, {})) === null);
  });
});
