import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anExtension } from "../testing/an-extension.ts";
import { idOf, number } from "../testing/scalars.ts";
import type { Extension } from "./extension.ts";
import { ExtensionIndex } from "./extension-index.ts";

const digits = fc.string({ unit: fc.constantFrom(..."123"), maxLength: 5 });
const graph = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }).map((ways) =>
  Array.from({ length: 7 }, (_, from) =>
    anExtension(String(from), null, {
      forwarding: ways
        .filter(([one]) => one === from)
        .map(([, to]) => ({ when: "BUSY", to: idOf(String(to)) })),
    }),
  ),
);

describe("extensions whose numbers begin with one", () => {
  it("are those that a search through all finds, by number", () => {
    fc.assert(
      fc.property(fc.array(digits), digits, (numbers, start) => {
        const team = numbers.map((typed, index) => ({ ...anExtension(typed), id: idOf(`${index}`) }));
        const found = new ExtensionIndex(team).beginningWith(number(start)).map((one) => one.number);
        const searched = numbers.filter((typed) => typed.startsWith(start) && typed !== start);
        expect(found).toEqual(searched.toSorted());
      }),
    );
  });

  it("are others after a change", () => {
    const index = new ExtensionIndex([anExtension("7001")]);
    expect(index.beginningWith(number("70"))).toHaveLength(1);
    index.put({ ...anExtension("7001"), number: number("8001") });
    expect(index.beginningWith(number("70"))).toEqual([]);
    index.remove(idOf("7001"));
    expect(index.beginningWith(number("80"))).toEqual([]);
  });
});

describe("loops of forwards", () => {
  it("are two extensions' one loop exactly where each is come to from the other", () => {
    fc.assert(
      fc.property(graph, (team) => {
        const loops = new ExtensionIndex(team).forwardingLoops();
        for (const one of team) {
          expect(loops.has(one.id)).toBe(isReached(team, one.id, one.id));
          for (const other of team) {
            const there = isReached(team, one.id, other.id) && isReached(team, other.id, one.id);
            const same = loops.get(one.id) !== undefined && loops.get(one.id) === loops.get(other.id);
            expect(same).toBe(there);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are found at the end of a chain as long as a company", () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, index) =>
      anExtension(String(index), null, {
        forwarding: [{ when: "ALWAYS", to: idOf(String(Math.min(index + 1, length - 1))) }],
      }),
    );
    expect([...new ExtensionIndex(chain).forwardingLoops().keys()]).toEqual([idOf(String(length - 1))]);
  });
});

/** Whether one comes from the first to the second by one forward or more. */
function isReached(team: readonly Extension[], from: string, to: string): boolean {
  const reached = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { to: next } of team.find((one) => one.id === id)?.forwarding ?? []) {
      if (!reached.has(next)) open.push(next);
      reached.add(next);
    }
  }
  return reached.has(to);
}
