import { expect, test } from "vitest";
import { overdue } from "./overdue.ts";

const now = new Date("2026-12-01T00:00:00Z");

test.each([
  { what: "nothing newer", current: "4.1.0", published: { "4.1.0": "2026-01-01T00:00:00Z" }, says: null },
  {
    what: "a newer one of ninety days",
    current: "4.1.0",
    published: { "4.1.1": "2026-09-02T00:00:00Z" },
    says: null,
  },
  {
    what: "a newer one of a day more",
    current: "4.1.0",
    published: { "4.1.1": "2026-09-01T00:00:00Z" },
    says: { version: "4.1.1", days: 91 },
  },
  {
    what: "several: since the first of them",
    current: "4.1.0",
    published: {
      "4.2.0": "2026-08-01T00:00:00Z",
      "4.1.9": "2026-07-01T00:00:00Z",
      "4.3.0": "2026-11-01T00:00:00Z",
    },
    says: { version: "4.1.9", days: 153 },
  },
  {
    what: "another major version, which is another library",
    current: "4.1.0",
    published: { "5.0.0": "2026-01-01T00:00:00Z" },
    says: null,
  },
  {
    what: "before 1.0, another minor version",
    current: "0.3.1",
    published: { "0.4.0": "2026-01-01T00:00:00Z" },
    says: null,
  },
  {
    what: "before 1.0, the same minor version",
    current: "0.3.1",
    published: { "0.3.2": "2026-01-01T00:00:00Z" },
    says: { version: "0.3.2", days: 334 },
  },
  {
    what: "a pre-release",
    current: "4.1.0",
    published: { "4.2.0-beta.1": "2026-01-01T00:00:00Z" },
    says: null,
  },
  {
    what: "an older one, and when the package came to be and changed",
    current: "4.1.0",
    published: {
      created: "2020-01-01T00:00:00Z",
      modified: "2026-11-01T00:00:00Z",
      "4.0.9": "2026-01-01T00:00:00Z",
    },
    says: null,
  },
])("$what", ({ current, published, says }) => {
  expect(
    overdue({ name: "somebody's", current, published: published as Record<string, string> }, now),
  ).toEqual(says);
});
