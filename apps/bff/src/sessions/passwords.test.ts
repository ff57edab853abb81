import { expect, test } from "vitest";
import { passwordFault } from "./password-rules.ts";
import { hashPassword, isPassword } from "./passwords.ts";

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

test("where there is nobody, none is right", async () => {
  expect(await isPassword("", null)).toBe(false);
});
