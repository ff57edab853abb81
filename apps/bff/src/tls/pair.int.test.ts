import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Authority, makeAuthority } from "../testing/certificates.ts";
import { type PairFolder, pairFolder } from "../testing/tls.ts";
import { readPair } from "./pair.ts";

let known: Authority;
let stranger: Authority;
let folder: PairFolder;
beforeAll(async () => {
  known = await makeAuthority("Known");
  stranger = await makeAuthority("Stranger");
});
beforeEach(() => {
  folder = pairFolder();
});
afterEach(() => folder.remove());

type Wanted = Parameters<Authority["issue"]>[0];

/** What comes of a pair where the known authority is the only public one. */
async function readAs(origin: string, wanted: Wanted = {}, by = known) {
  folder.put(await by.issue(wanted));
  return readPair({ ...folder.files, origin }, [known.root]);
}

describe("a pair is used", () => {
  test.each([
    ["for the host", "https://panel.example", { names: ["panel.example"] }],
    [
      "for the host among others, at any port",
      "https://b.example:8443",
      { names: ["a.example", "b.example"] },
    ],
    ["for every host of a domain", "https://panel.example.jp", { names: ["*.example.jp"] }],
    ["for an address of IPv4", "https://127.0.0.1:4180", { names: ["127.0.0.1"] }],
    ["for an address of IPv6", "https://[::1]:4180", { names: ["::1"] }],
    ["with an RSA key", "https://localhost", { kind: "RSA" as const }],
    ["on its last day", "https://localhost", { until: 0.5 }],
  ])("%s", async (_, origin, wanted) => {
    expect(await readAs(origin, wanted)).toMatchObject({ kind: "usable" });
  });

  test("of an authority of the house, where that one is named", async () => {
    const privateCaFile = `${folder.files.certificateFile}.ca`;
    writeFileSync(privateCaFile, stranger.root);
    folder.put(await stranger.issue());
    expect(await readPair({ ...folder.files, privateCaFile })).toMatchObject({ kind: "usable" });
  });

  test("by a key that its group may read, as those of Debian's ssl-cert may be", async () => {
    folder.put(await known.issue());
    chmodSync(folder.files.keyFile, 0o640);
    expect(await readPair(folder.files, [known.root])).toMatchObject({ kind: "usable" });
  });
});

describe("a certificate is refused", () => {
  test.each([
    ["that is over", { until: -0.5 }, "expired"],
    ["that is of tomorrow", { from: 0.5 }, "not-yet-valid"],
    ["of another host", { names: ["other.example"] }, "for-another-host"],
    ["of a host whose name begins alike", { names: ["localhost.example"] }, "for-another-host"],
    ["without the one between it and the root", { chain: false }, "not-trusted"],
  ])("%s", async (_, wanted, code) => {
    const refused = await readAs("https://localhost", wanted);
    expect(refused).toMatchObject({ fault: { code, file: folder.files.certificateFile } });
  });

  test("of an authority that nobody knows", async () => {
    expect(await readAs("https://localhost", {}, stranger)).toMatchObject({ fault: { code: "not-trusted" } });
  });

  test("of an authority of the house, where none is named: only the public ones that Node knows count", async () => {
    folder.put(await known.issue());
    expect(await readPair(folder.files)).toMatchObject({ fault: { code: "not-trusted" } });
  });

  test("of a public authority, where one of the house is named", async () => {
    const privateCaFile = `${folder.files.certificateFile}.ca`;
    writeFileSync(privateCaFile, stranger.root);
    folder.put(await known.issue());
    const refused = await readPair({ ...folder.files, privateCaFile }, [known.root]);
    expect(refused).toMatchObject({ fault: { code: "not-trusted" } });
  });
});

describe("files are refused", () => {
  const put = async () => folder.put(await known.issue());
  test.each([
    [
      "a key that everybody may read",
      "key-open-to-others",
      "keyFile",
      (file: string) => chmodSync(file, 0o644),
    ],
    [
      "a key that everybody may write",
      "key-open-to-others",
      "keyFile",
      (file: string) => chmodSync(file, 0o602),
    ],
    ["a key that is not there", "file-unreadable", "keyFile", (file: string) => rmSync(file)],
    ["a certificate that is not there", "file-unreadable", "certificateFile", (file: string) => rmSync(file)],
    ["a key of no sense", "not-a-key", "keyFile", (file: string) => writeFileSync(file, "key")],
    [
      "a certificate of no sense",
      "not-a-certificate",
      "certificateFile",
      (file: string) => writeFileSync(file, "c"),
    ],
  ] as const)("%s", async (_, code, which, spoil) => {
    await put();
    spoil(folder.files[which]);
    const refused = await readPair(folder.files, [known.root]);
    expect(refused).toMatchObject({ fault: { code, file: folder.files[which] } });
  });

  test("a key of another certificate", async () => {
    await put();
    writeFileSync(folder.files.keyFile, (await known.issue()).key);
    const refused = await readPair(folder.files, [known.root]);
    expect(refused).toMatchObject({ fault: { code: "key-of-another", file: folder.files.keyFile } });
  });
});
