import { expect, test } from "vitest";
import { NoTurn, Turns } from "./turns.ts";

/** Work that ends when it is told to, and what has begun of it. */
function workshop(turns: Turns) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (asker: string | null, name: string) =>
    turns
      .take(asker, async () => {
        begun.push(name);
        await new Promise<void>((resolve) => ends.push(resolve));
        return name;
      })
      .catch((fault: unknown) => (fault instanceof NoTurn ? "no turn" : "a fault"));
  /** Waits until all is begun that can be. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const endOne = async () => {
    ends.shift()?.();
    await settle();
  };
  return { begun, ask, endOne, settle };
}

test("whoever asks for much waits for their own, and lets others by", async () => {
  const { begun, ask, endOne, settle } = workshop(
    new Turns({ operation: "test", atOnce: 1, waiting: 10, ofOne: 10 }),
  );
  const asked = ["a1", "a2", "a3", "a4", "b1", "b2", "c1"].map((name) => ask(name.charAt(0), name));
  await settle();
  for (let each = 0; each < 7; each++) await endOne();
  expect(begun).toEqual(["a1", "a2", "b1", "c1", "a3", "b2", "a4"]);
  expect(await Promise.all(asked)).toEqual(["a1", "a2", "a3", "a4", "b1", "b2", "c1"]);
});

test("never more at once than may, also while turns are passed on", async () => {
  const { begun, ask, endOne, settle } = workshop(
    new Turns({ operation: "test", atOnce: 2, waiting: 10, ofOne: 10 }),
  );
  for (const name of ["1", "2", "3", "4"]) void ask(null, name);
  await settle();
  expect(begun).toEqual(["1", "2"]);
  await endOne();
  expect(begun).toEqual(["1", "2", "3"]);
  void ask(null, "5");
  await settle();
  expect(begun).toEqual(["1", "2", "3"]);
  for (let each = 0; each < 4; each++) await endOne();
  expect(begun).toEqual(["1", "2", "3", "4", "5"]);
  void ask(null, "6");
  void ask(null, "7");
  await settle();
  expect(begun).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

test("more of one than may wait are refused at once, and more in all; others are not", async () => {
  const { ask } = workshop(new Turns({ operation: "test", atOnce: 1, waiting: 3, ofOne: 2 }));
  const first = ["a", "a", "a"].map((name) => ask(name, name));
  expect(await ask("a", "a")).toBe("no turn");
  const other = ask("b", "b");
  expect(await ask("c", "c")).toBe("no turn");
  expect([...first, other]).toHaveLength(4);
});

test("of those of whom nobody knows who they are, as many wait as may in all", async () => {
  const { ask } = workshop(new Turns({ operation: "test", atOnce: 1, waiting: 3, ofOne: 1 }));
  for (let each = 0; each < 4; each++) void ask(null, "x");
  expect(await ask(null, "x")).toBe("no turn");
});

test("work that fails gives its turn back", async () => {
  const turns = new Turns({ operation: "test", atOnce: 1, waiting: 1, ofOne: 1 });
  await expect(turns.take("a", () => Promise.reject(new Error("x")))).rejects.toThrow("x");
  expect(await turns.take("a", () => Promise.resolve(1))).toBe(1);
});
