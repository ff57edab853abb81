import { expect, test } from "vitest";
import { ENDPOINTS } from "../../packages/api/src/endpoints.ts";
import { fuzz } from "./fuzz.ts";

const SEED = 4711;
const REQUESTS = 600;
/** A guard against hanging only: on a machine of its own it takes five seconds. */
const PATIENCE_MS = 300_000;

test(
  `${REQUESTS} requests from our description, right and wrong, get answers that it describes`,
  async () => {
    const { requests, operations, faults } = await fuzz(SEED, REQUESTS);
    expect(faults).toEqual([]);
    expect(requests).toBe(REQUESTS);
    expect([...operations.keys()].toSorted()).toEqual(Object.keys(ENDPOINTS).toSorted());
  },
  PATIENCE_MS,
);
