import type { LookupAddress } from "node:dns";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { guardedFetch, type Reach } from "./guarded-fetch.ts";

const OPTIONS = { method: "GET", headers: {}, body: null, redirect: "manual" } as const;
const at = (address: string): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 });

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** A server of this machine, with what it was asked as. */
async function listening(): Promise<{ readonly port: number; readonly hosts: string[] }> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.headers.host ?? "");
    response.end("the keys");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, hosts };
}

/** A name server that says one thing after the other; what it was asked. */
function nameServer(...says: readonly (readonly LookupAddress[])[]) {
  const asked: string[] = [];
  const addressesOf: NonNullable<Reach["addressesOf"]> = async (name) => says[asked.push(name) - 1] ?? [];
  return { asked, addressesOf };
}

test.each([
  ["a private address", ["10.1.2.3"]],
  ["a public and a private address", ["8.8.8.8", "10.1.2.3"]],
  ["a private and a public address", ["fd00::1", "2606:4700::1111"]],
  ["the cloud's own", ["169.254.169.254"]],
  ["this machine", ["127.0.0.1"]],
  ["this machine and a public address", ["8.8.8.8", "::1"]],
  ["nothing", []],
])("a name that leads to %s is not asked", async (_, addresses) => {
  const { asked, addressesOf } = nameServer(addresses.map(at));
  const fetch = guardedFetch({ loopback: false, hosts: null, addressesOf });
  await expect(fetch("https://login.example/keys", OPTIONS)).rejects.toMatchObject({ why: "ADDRESS" });
  expect(asked).toEqual(["login.example"]);
});

test("a name that leads elsewhere a moment later is asked at the address that was looked at, once", async () => {
  const { port, hosts } = await listening();
  const { asked, addressesOf } = nameServer([at("127.0.0.1")], [at("10.1.2.3")]);
  const fetch = guardedFetch({ loopback: true, hosts: null, addressesOf });
  const url = `http://login.example:${port}/keys`;
  expect(await (await fetch(url, OPTIONS)).text()).toBe("the keys");
  expect([asked, hosts]).toEqual([["login.example"], [`login.example:${port}`]]);
  await expect(fetch(url, OPTIONS)).rejects.toMatchObject({ why: "ADDRESS" });
  expect(hosts).toHaveLength(1);
});

test("a host that is not allowed is not even looked up", async () => {
  const { asked, addressesOf } = nameServer([at("8.8.8.8")]);
  const fetch = guardedFetch({ loopback: false, hosts: ["*.okta.com"], addressesOf });
  await expect(fetch("https://login.example/keys", OPTIONS)).rejects.toMatchObject({ why: "HOST" });
  expect(asked).toEqual([]);
});
