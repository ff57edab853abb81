import { expect, test } from "vitest";
import { faultOf } from "./described.ts";

const JSON_MEDIA = "application/json";
const departments = { items: [{ name: "営業部", count: 3 }], next: null };
const refused = {
  type: "urn:naisen:problem:not-found",
  title: "見つかりません。",
  detail: "番号や宛先を確かめてください。",
  status: 404,
  code: "not-found",
  requestId: "1",
};

function answer(status: number, body: unknown, media = JSON_MEDIA) {
  return { status, media, text: body === null ? "" : JSON.stringify(body) };
}
const problem = (body: object, status = 404) => answer(status, body, "application/problem+json");

test.each([
  ["a success of its shape", "GET", "/api/departments?limit=5", answer(200, departments)],
  ["a success without a body", "DELETE", "/api/session", answer(204, null, "")],
  ["a file", "GET", "/api/exports/extensions.csv", { status: 200, media: "text/csv", text: "a,b" }],
  ["a problem that it names", "GET", "/api/extensions/7001", problem(refused)],
  ["an address of nothing", "GET", "/api/nothing", problem(refused)],
  ["a page", "GET", "/signin", { status: 200, media: "text/html", text: "<p>" }],
])("%s is as it is described", (_, method, path, came) => {
  expect(faultOf(method, path, came)).toBeNull();
});

test.each([
  ["a field that is not known", "GET", "/api/departments", answer(200, { ...departments, hash: "x" })],
  [
    "one deep inside",
    "GET",
    "/api/departments",
    answer(200, { items: [{ name: "営業部", count: 3, secret: 1 }], next: null }),
  ],
  ["a field that is missing", "GET", "/api/departments", answer(200, { items: [] })],
  ["another status", "GET", "/api/departments", answer(201, departments)],
  ["a body where there is none", "DELETE", "/api/session", answer(204, departments)],
  ["another media type", "GET", "/api/departments", answer(200, departments, "text/html")],
  ["a problem that it does not name", "GET", "/api/departments", problem(refused)],
  ["a problem with a field more", "GET", "/api/extensions/7001", problem({ ...refused, stack: "x" })],
  ["a problem that says another status", "GET", "/api/extensions/7001", problem({ ...refused, status: 403 })],
  [
    "an answer of the operation with a parameter in the place of one that is spelt out",
    "GET",
    "/api/change-sets/summary",
    problem(refused),
  ],
])("%s is told", (_, method, path, came) => {
  expect(faultOf(method, path, came)).not.toBeNull();
});
