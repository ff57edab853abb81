import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { running } from "@naisen/messages/ja/running";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Browser } from "./testing/browser.ts";
import { type Authority, makeAuthority } from "./testing/certificates.ts";
import { otherCompany, PASSWORD } from "./testing/open-house.ts";
import { naisen, type RunningServer, startServer } from "./testing/running-server.ts";
import { type PairFolder, pairFolder } from "./testing/tls.ts";

let authority: Authority;
let folder: PairFolder;
let dataDir: string;
const servers: RunningServer[] = [];
beforeAll(async () => {
  authority = await makeAuthority();
  setDefaultCACertificates([...getCACertificates("default"), authority.root]);
});
beforeEach(() => {
  folder = pairFolder();
  dataDir = mkdtempSync(join(tmpdir(), "naisen-server-"));
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.kill("SIGTERM");
  folder.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The variables of a server by TLS with that pair, of an authority of the house. */
function variables(pair: { readonly cert: string; readonly key: string }) {
  folder.put(pair);
  const ca = `${folder.files.certificateFile}.ca`;
  writeFileSync(ca, authority.root);
  return {
    NAISEN_TLS_CERT: folder.files.certificateFile,
    NAISEN_TLS_KEY: folder.files.keyFile,
    NAISEN_TLS_PRIVATE_CA: ca,
    PUBLIC_ORIGIN: "https://localhost",
    NAISEN_DEMO: "off",
  };
}

/** A company with an administrator, put there by the command line. */
async function furnish(): Promise<void> {
  const file = join(dataDir, "company.json");
  writeFileSync(file, JSON.stringify(otherCompany()));
  await naisen(dataDir, ["import", file]);
  const add = ["user", "add", "--company", "other", "--user", "boss", "--role", "ADMIN", "--password-only"];
  await naisen(dataDir, add, PASSWORD);
}

async function started(others: Readonly<Record<string, string>>): Promise<RunningServer> {
  const server = await startServer(dataDir, others);
  if (!("address" in server)) throw new Error(server.said.join());
  servers.push(server);
  return server;
}

describe("the server by TLS", () => {
  test("signs people in, leads those who come by HTTP to it, and serves the command line beside", async () => {
    await furnish();
    const server = await started({ ...variables(await authority.issue()), NAISEN_HTTP_PORT: "0" });
    expect(server.address).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const address = server.address.replace("127.0.0.1", "localhost");
    await Browser.signedIn(address, "other", "boss");
    const plain = server.said.map(
      (line) => /^leading from (http:\S+) to https:\/\/localhost$/.exec(line)?.[1],
    );
    const beside = plain.find((found) => found !== undefined) ?? "";
    const page = await fetch(`${beside}/signin`, { headers: { accept: "text/html" }, redirect: "manual" });
    expect([page.status, page.headers.get("location")]).toEqual([308, "https://localhost/signin"]);
    expect((await fetch(`${beside}/api/me`)).status).toBe(403);
    expect(await naisen(dataDir, ["verify-table"])).toMatchObject({ exit: 0 });
  });

  test("listens on every address where that is wanted", async () => {
    const server = await started({ ...variables(await authority.issue()), NAISEN_LISTEN: "::" });
    expect(server.address).toMatch(/^https:\/\/\[::\]:\d+$/);
    expect((await fetch(`${server.address.replace("[::]", "localhost")}/healthz`)).status).toBe(200);
  });

  test("says at its start that a certificate is to be renewed, and goes on", async () => {
    const server = await started(variables(await authority.issue({ from: -80, until: 5 })));
    const says = new RegExp(running.endsSoon(folder.files.certificateFile, ".+").replaceAll("/", "\\/"));
    await expect.poll(() => server.said.join()).toMatch(says);
  });
});

describe("the server is refused in one clear line, and makes no store,", () => {
  const faults = running.pairFaults;
  const whole = () => authority.issue();
  type Variables = ReturnType<typeof variables>;
  test.each([
    ["by half a pair", whole, ({ NAISEN_TLS_KEY: _, ...others }: Variables) => others, "NAISEN_TLS_KEY"],
    [
      "for everybody without TLS",
      whole,
      () => ({ NAISEN_LISTEN: "0.0.0.0", PUBLIC_ORIGIN: "https://localhost", NAISEN_DEMO: "off" }),
      running.contradictions["open-without-tls"]("NAISEN_LISTEN"),
    ],
    [
      "by an authority that only the house knows, unless it is named",
      whole,
      (all: Variables) => ({ ...all, NAISEN_TLS_PRIVATE_CA: "" }),
      "NAISEN_TLS_PRIVATE_CA",
    ],
    [
      "by a certificate that is over",
      () => authority.issue({ until: -1 }),
      (all: Variables) => all,
      faults.expired,
    ],
    [
      "by a key that everybody may read",
      whole,
      (all: Variables) => {
        chmodSync(all.NAISEN_TLS_KEY, 0o644);
        return all;
      },
      "chmod o=",
    ],
  ])("%s", async (_, made, altered, told) => {
    const refused = await startServer(dataDir, altered(variables(await made())));
    const line = typeof told === "string" ? told : told(folder.files.certificateFile);
    expect(refused).toEqual({ exit: 2, said: [expect.stringContaining(line)] });
    expect(existsSync(join(dataDir, "naisen.db"))).toBe(false);
  });

  test("where the port for plain HTTP is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const all = { ...variables(await authority.issue()), NAISEN_HTTP_PORT: String(port) };
    expect(await startServer(dataDir, all)).toMatchObject({
      exit: 2,
      said: expect.arrayContaining([expect.stringContaining(`ポート ${port} は使われています`)]),
    });
    other.close();
  });

  test("where the address is none of this machine", async () => {
    const all = { ...variables(await authority.issue()), NAISEN_LISTEN: "192.0.2.1" };
    const said = expect.arrayContaining([running.addressNotHere("192.0.2.1")]);
    expect(await startServer(dataDir, all)).toEqual({ exit: 2, said });
  });
});
