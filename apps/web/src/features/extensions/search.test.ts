import { expect, it } from "vitest";
import {
  conditionsText,
  isNarrowed,
  listQueryOf,
  readConditions,
  withConditions,
  withFilter,
} from "./search.ts";

it.each([
  ["q=%E4%BD%90%E8%97%A4&state=HELD", { q: "佐藤", state: "HELD" }],
  ["kind=MOBILE&planned=true", { kind: "MOBILE", planned: "true" }],
  ["state=BROKEN&kind=&planned=no&site=tokyo", { site: "tokyo" }],
  ["after=abc&open=7001&sort=kana", {}],
  ["", {}],
])("%s says %j", (text, conditions) => {
  expect(readConditions(text)).toEqual(conditions);
});

it("gives the same conditions the same text, whatever their order was", () => {
  const one = readConditions("state=HELD&q=a");
  expect(conditionsText({ ...readConditions("q=a&state=HELD") })).toBe(conditionsText(one));
});

it("begins at the first page when a condition comes or goes, and keeps order and drawer", () => {
  const search = { q: "佐藤", sort: "kana", after: "cursor", open: "7001" } as const;
  expect(withFilter(search, "site", "tokyo")).toMatchObject({
    site: "tokyo",
    after: undefined,
    open: "7001",
  });
  expect(withConditions(search, { state: "HELD" })).toEqual({ state: "HELD", sort: "kana", open: "7001" });
});

it("asks the server for what the address says and nothing else", () => {
  expect(listQueryOf({ kind: "MOBILE", open: "7001", tab: "basic" })).toEqual({
    limit: "20",
    kind: "MOBILE",
  });
  expect([isNarrowed({ sort: "kana" }), isNarrowed({ planned: "true" })]).toEqual([false, true]);
});
