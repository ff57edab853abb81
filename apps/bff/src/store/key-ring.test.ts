import { createDecipheriv } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Key, KeyRing, NO_KEYS, newKey, type Purpose } from "./key-ring.ts";

const SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const TARO = ["acme", "taro"];
const FIRST = newKey("2026-04-01T00:00:00.000Z");
const SECOND = newKey("2027-04-01T00:00:00.000Z");
const ring = new KeyRing([FIRST, SECOND]);
const sealed = ring.seal("TOTP", TARO, SECRET);

describe("a sealed secret", () => {
  test("says its form and key, has a nonce of 96 bits and a tag of 128, and shows nothing of the secret", () => {
    const [form, id, nonce = "", cipher = "", tag = "", ...more] = sealed.split(".");
    expect([form, id, more]).toEqual(["v1", SECOND.id, []]);
    expect([nonce, tag].map((part) => Buffer.from(part, "base64url").length)).toEqual([12, 16]);
    // Of four letters together some would be there by chance, once in a hundred million.
    const shown = Buffer.from(cipher, "base64url").toString("latin1");
    for (let at = 0; at <= SECRET.length - 6; at++) expect(shown).not.toContain(SECRET.slice(at, at + 6));
    expect(Buffer.from(cipher, "base64url")).toHaveLength(SECRET.length);
  });

  test("is AES-256-GCM under its key, with form, key, purpose and owner bound to it", () => {
    const [, , nonce = "", cipher = "", tag = ""] = sealed.split(".");
    const decipher = createDecipheriv("aes-256-gcm", SECOND.key, Buffer.from(nonce, "base64url"));
    decipher.setAAD(Buffer.from(`["v1","${SECOND.id}","TOTP","acme","taro"]`));
    decipher.setAuthTag(Buffer.from(tag, "base64url"));
    const opened = [decipher.update(Buffer.from(cipher, "base64url")), decipher.final()];
    expect(Buffer.concat(opened).toString()).toBe(SECRET);
  });

  test("is another one each time, and opens to the same", () => {
    const all = Array.from({ length: 100 }, () => ring.seal("TOTP", TARO, SECRET));
    expect(new Set(all.map((one) => one.split(".")[2])).size).toBe(100);
    expect(all.map((one) => ring.open("TOTP", TARO, one))).toEqual(all.map(() => SECRET));
  });

  test("of an older key opens, also an empty one and one in Japanese", () => {
    const older = new KeyRing([FIRST]);
    for (const secret of [SECRET, "", "鍵のかかった秘密"])
      expect(ring.open("PROVIDER", ["acme"], older.seal("PROVIDER", ["acme"], secret))).toBe(secret);
  });

  test.each<[string, Purpose, readonly string[]]>([
    ["another account of the company", "TOTP", ["acme", "hanako"]],
    ["the same user of another company", "TOTP", ["other", "taro"]],
    ["the company", "TOTP", ["acme"]],
    ["names that run together to the same", "TOTP", ["acm", "etaro"]],
    ["another purpose of the same account", "TOTP_PENDING", TARO],
    ["a provider of that name", "PROVIDER", TARO],
  ])("does not open for %s", (_, purpose, owner) => {
    expect(ring.open(purpose, owner, sealed)).toBeNull();
  });

  test.each(["nonce", "cipher", "tag"])("of which any bit of the %s is turned does not open", (part) => {
    const at = ["nonce", "cipher", "tag"].indexOf(part) + 2;
    const parts = sealed.split(".");
    const bytes = Buffer.from(parts[at] ?? "", "base64url");
    const opened = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return ring.open("TOTP", TARO, parts.with(at, turned.toString("base64url")).join("."));
    });
    expect(opened.length).toBeGreaterThan(90);
    expect(opened.filter((one) => one !== null)).toEqual([]);
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["a secret that was never sealed", SECRET],
    ["one that was given up", "lost"],
    ["another form", sealed.replace("v1.", "v2.")],
    ["another key's id", sealed.replace(SECOND.id, FIRST.id)],
    ["a key that there is not", sealed.replace(SECOND.id, "0".repeat(12))],
    ["a part too few", sealed.slice(0, sealed.lastIndexOf("."))],
    ["a part too many", `${sealed}.AAAA`],
    ["a tag cut short", sealed.slice(0, -6)],
    ["no tag", sealed.slice(0, sealed.lastIndexOf(".") + 1)],
    ["no nonce", sealed.replace(sealed.split(".")[2] ?? "", "")],
  ])("that is %s does not open", (_, text) => {
    expect(ring.open("TOTP", TARO, text)).toBeNull();
  });

  test("does not open where its key is not", () => {
    expect(new KeyRing([FIRST]).open("TOTP", TARO, sealed)).toBeNull();
    expect(NO_KEYS.open("TOTP", TARO, sealed)).toBeNull();
  });
});

test("without a key nothing is sealed", () => {
  expect(() => NO_KEYS.seal("TOTP", TARO, SECRET)).toThrow("no key");
});

test("a key has 256 bits of chance and a name that is reckoned from it", () => {
  const keys: readonly Key[] = Array.from({ length: 50 }, () => newKey("2026-04-01T00:00:00.000Z"));
  expect(new Set(keys.map(({ key }) => key.toString("hex"))).size).toBe(50);
  for (const { id, key } of keys)
    expect([key.length, id]).toEqual([32, expect.stringMatching(/^[0-9a-f]{12}$/)]);
});
