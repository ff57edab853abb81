import { expect, test } from "vitest";
import { ENDPOINTS } from "../../packages/api/src/endpoints.ts";
import { fuzz } from "./fuzz.ts";
import { DUE } from "./people.ts";

const SEED = 4711;
const REQUESTS = 900;

test(`${REQUESTS} requests from our description, right and wrong, get answers that it describes`, async () => {
  const { requests, operations, done, faults } = await fuzz(SEED, REQUESTS);
  expect(faults).toEqual([]);
  expect(requests).toBe(REQUESTS);
  const answered = [...operations].filter(([, counts]) => counts.done > 0).map(([name]) => name);
  expect(answered.toSorted()).toEqual(Object.keys(ENDPOINTS).toSorted());
  expect(DUE.filter((pair) => !done.has(pair))).toEqual([]);
});
