import { expect, test } from "vitest";
import { readToken, type TokenInput } from "./token-input.ts";

const TODAY = "2026-12-01";
const INPUT: TokenInput = { name: " ERP ", right: "READ", sites: null, endsOn: TODAY };

test.each<[string, Partial<TokenInput>, ReturnType<typeof readToken>]>([
  ["as it is sent", {}, { name: "ERP", right: "READ", endsOn: TODAY }],
  ["with its sites", { sites: ["tokyo"] }, { name: "ERP", right: "READ", endsOn: TODAY, sites: ["tokyo"] }],
  ["no name", { name: " " }, "name"],
  ["a name that is too long", { name: "x".repeat(65) }, "name"],
  ["no site", { sites: [] }, "sites"],
  ["no day", { endsOn: "" }, "endsOn"],
  ["no day of the calendar", { endsOn: "2027-02-30" }, "endsOn"],
  ["yesterday", { endsOn: "2026-11-30" }, "endsOn"],
  ["the last day", { endsOn: "2027-12-01" }, { name: "ERP", right: "READ", endsOn: "2027-12-01" }],
  ["the day after it", { endsOn: "2027-12-02" }, "endsOn"],
])("reads %s", (_, some, read) => {
  expect(readToken({ ...INPUT, ...some }, TODAY)).toEqual(read);
});
