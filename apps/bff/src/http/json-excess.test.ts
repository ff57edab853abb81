import { describe, expect, test } from "vitest";
import { jsonExcess } from "./json-excess.ts";

const LIMITS = { levels: 3, elements: 4, keys: 2 };
const told = (json: string) => {
  const issue = jsonExcess(Buffer.from(json), LIMITS);
  return issue === null ? null : `${issue.path} ${issue.code} ${issue.params.most}`;
};

describe("goes far enough", () => {
  test.each([
    ["three levels", `{"a":[{"b":1}]}`],
    ["many lists beside each other", "[[],[],[1,2,3,4]]"],
    ["two keys", `{"a":1,"b":{"c":1,"d":2}}`],
    ["brackets and commas inside texts", `{"a":"[[[[[,,,,,,{{{{","b":"\\"[[[[,,,,,"}`],
    ["a text that ends in a backslash", `["\\\\","[[[[","\\\\\\"[[[["]`],
    ["what is no JSON", `]]}},:"`],
    ["an unfinished text", `{"a":"[[[[[`],
    ["nothing", ""],
  ])("%s", (_, json) => {
    expect(told(json)).toBeNull();
  });
});

describe("goes too far", () => {
  test.each([
    ["a fourth level", `{"a":[{"b":[1]}]}`, "/a/0/b too-deep 3"],
    ["nothing but levels", "[".repeat(1000), "/0/0/0 too-deep 3"],
    ["a fifth element", `{"a":[0,[1,2,3,4,5]]}`, "/a/1 too-long 4"],
    ["a third key", `[{},{"a":1,"b":2,"c":3}]`, "/1 too-many-keys 2"],
    ["a third key after a text with quotes", `{"a":"\\"","b":"\\\\","c":3}`, " too-many-keys 2"],
    ["under a key with a slash", `{"a/b":{"~":[[1]]}}`, "/a~1b/~0/0 too-deep 3"],
  ])("%s", (_, json, issue) => {
    expect(told(json)).toBe(issue);
  });
});
