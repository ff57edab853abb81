import { expect, test } from "vitest";
import { maskPieces, maskValue, numbersIn } from "./mask-numbers.ts";

const ALL = () => true;

test("only what is hidden is masked, in values and keys, and nothing else is altered", () => {
  const isHidden = (line: string) => line === "+819011110001";
  const value = {
    "+819011110001": ["090-1111-0001", "０９０−１１１１−０００１", "090-1111-0002"],
    count: 9011110001,
    none: null,
    is: true,
  };
  expect(maskValue(value, isHidden)).toEqual({
    "+8190****0001": ["090-****-0001", "０９０−****−０００１", "090-1111-0002"],
    count: 9011110001,
    none: null,
    is: true,
  });
});

test("two texts beside each other are not read as one", () => {
  expect(maskValue(["080", "1111", "0001"], ALL)).toEqual(["080", "1111", "0001"]);
});

test("the numbers of a request are those in its texts and keys, however they are typed", () => {
  const lines = { "０９０−１１１１−０００１": {} };
  expect([...numbersIn({ q: "090-1111-0002", body: { lines } })]).toEqual(["+819011110002", "+819011110001"]);
});

test("a file is masked cell by cell", async () => {
  const pieces: string[] = [];
  for await (const piece of maskPieces(streamOf("ア09011110001,0801\r\n", "70012001,090-1111-0001\r\n"), ALL))
    pieces.push(piece);
  expect(pieces).toEqual(["ア090****0001,0801\r\n", "70012001,090-****-0001\r\n"]);
});

async function* streamOf(...pieces: readonly string[]) {
  yield* pieces;
}
