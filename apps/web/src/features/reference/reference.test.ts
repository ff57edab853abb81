import { expect, test } from "vitest";
import type { Operation } from "./description.ts";
import { operationsFor } from "./description.ts";
import { curlOf, exampleOf } from "./example.ts";
import { limitsOf, partsOf, type Shape, type Shapes, wordOf } from "./shape.ts";

const SHAPES: Shapes = {
  Site: { type: "object", properties: { id: { type: "string" } }, required: ["id"] },
  Tree: { type: "object", properties: { below: { type: "array", items: { $ref: "#/x/Tree" } } } },
  Change: {
    oneOf: [
      {
        type: "object",
        properties: { type: { const: "Bind" }, mobile: { type: "string" } },
        required: ["type", "mobile"],
      },
      { type: "object", properties: { type: { const: "Unbind" } }, required: ["type"] },
    ],
  },
};
const ref = (name: string): Shape => ({ $ref: `#/components/schemas/${name}` });

test.each<[Shape, string]>([
  [{ type: "string" }, "string"],
  [{ const: "A" }, '"A"'],
  [{ enum: ["A", "B"] }, '"A" | "B"'],
  [{ anyOf: [ref("Site"), { type: "null" }] }, "Site | null"],
  [{ type: "array", items: ref("Site") }, "Site[]"],
  [{ type: "array", items: { enum: ["A", "B"] } }, '("A" | "B")[]'],
  [{}, "any"],
])("%j is called %s", (shape, word) => {
  expect(wordOf(shape)).toBe(word);
});

test.each<[string, Shape, readonly string[]]>([
  ["an object's keys", ref("Site"), ["id"]],
  ["through a list", { type: "array", items: ref("Site") }, ["id"]],
  ["through what may be null", { anyOf: [ref("Site"), { type: "null" }] }, ["id"]],
  ["the things that it may be", ref("Change"), ['type: "Bind"', 'type: "Unbind"']],
  ["a record's values", { type: "object", additionalProperties: { type: "number" } }, ["*"]],
  ["nothing in a word", { enum: ["A"] }, []],
  ["one step of a circle", ref("Tree"), ["below"]],
])("parts: %s", (_, shape, names) => {
  expect(partsOf(shape, SHAPES).map(({ name }) => name)).toEqual(names);
});

test("limits are told as the schema has them, and what every number is held to is not", () => {
  expect(limitsOf({ minLength: 1, maxLength: 64 })).toBe("minLength 1, maxLength 64");
  expect(limitsOf({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })).toBe("minimum 0");
});

test("an example has what it must have, and ends in a circle", () => {
  expect(exampleOf(ref("Change"), SHAPES)).toEqual({ type: "Bind", mobile: "…" });
  const needy: Shapes = { Tree: { ...SHAPES.Tree, required: ["below"] } };
  expect(JSON.stringify(exampleOf(ref("Tree"), needy)).length).toBeLessThan(200);
});

const OPERATION: Operation = {
  id: "getThing",
  area: "内線",
  method: "GET",
  path: "/api/things/{number}",
  summary: "1つを見る。",
  roles: { ADMIN: "SITES" },
  token: "READ",
  stepUp: null,
  parameters: [
    { name: "number", in: "path", required: true, schema: {} },
    { name: "company", in: "query", required: true, schema: {} },
    { name: "q", in: "query", required: false, schema: {} },
  ],
  body: null,
  answers: [],
  refusals: [],
};

test("a line of curl asks with a token, and says what is to be put in", () => {
  expect(curlOf(OPERATION, SHAPES, "http://panel.example")).toBe(
    `curl -sS 'http://panel.example/api/things/NUMBER?company=COMPANY' \\
  -H "Authorization: Bearer $NAISEN_TOKEN"`,
  );
  const post = { ...OPERATION, method: "POST", path: "/api/things", parameters: [], body: ref("Site") };
  expect(curlOf(post, SHAPES, "http://panel.example")).toBe(
    `curl -sS -X POST 'http://panel.example/api/things' \\
  -H "Authorization: Bearer $NAISEN_TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '{"id":"…"}'`,
  );
});

test.each([
  ["", 2],
  ["things", 2],
  ["GET things", 1],
  ["内線", 1],
  ["ＰＯＳＴ", 1],
  ["nothing like it", 0],
])("a search for %j finds %i", (text, count) => {
  const post = { ...OPERATION, id: "makeThing", area: "番号", method: "POST", summary: "作る。" };
  const found = operationsFor(text, [OPERATION, post]);
  expect(found.flatMap(([, operations]) => operations)).toHaveLength(count);
});
