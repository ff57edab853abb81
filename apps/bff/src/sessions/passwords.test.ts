import { expect, test } from "vitest";
import { passwordFault } from "./password-rules.ts";
import { hashPassword, isOutdated, isPassword } from "./passwords.ts";

/** As long as a password may be, and of every kind of character. */
const LONG = Array.from({ length: 8 }, (_, at) => `${at}羽の鳩は、Ｓeven 時計台で ${at * 37} 度 é 鳴く。`)
  .join("")
  .padEnd(255, "かくして夜はふけ");

test("is kept as argon2id of 19 MiB, two passes and one lane", async () => {
  expect(await hashPassword(LONG)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a long one is taken, and compared to its last character, as it was typed", async () => {
  expect(passwordFault(LONG, [])).toBeNull();
  const hash = await hashPassword(LONG);
  expect(await isPassword(LONG, hash)).toBe(true);
  const others = [
    `${LONG.slice(0, -1)}!`,
    LONG.slice(0, -1),
    `${LONG} `,
    ` ${LONG}`,
    LONG.toLowerCase(),
    LONG.normalize("NFD"),
    LONG.normalize("NFKC"),
    "",
  ];
  expect(new Set([LONG, ...others]).size).toBe(others.length + 1);
  for (const other of others) expect(await isPassword(other, hash)).toBe(false);
});

test.each([
  ["the settings of now", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA", false],
  ["more memory", "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA", false],
  ["more passes and lanes", "$argon2id$v=19$m=19456,t=3,p=4$c2FsdA$aGFzaA", false],
  ["less memory", "$argon2id$v=19$m=19455,t=2,p=1$c2FsdA$aGFzaA", true],
  ["less memory and more passes", "$argon2id$v=19$m=12288,t=3,p=1$c2FsdA$aGFzaA", true],
  ["fewer passes", "$argon2id$v=19$m=19456,t=1,p=1$c2FsdA$aGFzaA", true],
  ["another kind of argon2", "$argon2i$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA", true],
  ["an older version", "$argon2id$v=16$m=65536,t=3,p=4$c2FsdA$aGFzaA", true],
  ["another algorithm", "$2b$12$abcdefghijklmnopqrstuv", true],
])("a hash of %s is outdated or not", (_, hash, expected) => {
  expect(isOutdated(hash)).toBe(expected);
});

test("where there is nobody, none is right", async () => {
  expect(await isPassword("", null)).toBe(false);
});
