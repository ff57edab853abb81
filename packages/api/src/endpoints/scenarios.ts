import * as z from "zod/mini";
import { traceStep } from "../call.ts";
import { violation } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";

/** What a scenario may be over HTTP; `naisen check` has no such bound. `cases` counts change sets and calls together. */
export const SCENARIO_LIMITS = { bytes: 8 * 1024 * 1024, extensions: 10_000, cases: 2_000 } as const;

/** An expectation that did not come true: the key of `expect`, and both values as JSON. */
const failure = z.strictObject({ key: z.string(), expected: z.unknown(), actual: z.unknown() });
export type ScenarioFailure = z.output<typeof failure>;

const ranCase = z.strictObject({
  kind: z.enum(["IMPORT", "CHANGE_SET", "CALL"]),
  name: z.string(),
  passed: z.boolean(),
  failures: z.array(failure),
  /** What the rules say of a change set that failed. */
  violations: z.optional(z.array(violation)),
  /** The way of a call that failed. */
  trace: z.optional(z.array(traceStep)),
});
export type RanCase = z.output<typeof ranCase>;

const scenarioRun = z.strictObject({ passed: z.number(), failed: z.number(), cases: z.array(ranCase) });
export type ScenarioRun = z.output<typeof scenarioRun>;

/**
 * Runs a scenario file as `naisen check` does: in memory, over nothing but what the file holds. What was written is sent
 * as it is, any JSON object; faults in its shape come back as request.malformed, a company document that does not hang
 * together as company.refused, each with the JSON pointer into the file.
 */
export const runScenario = defineEndpoint({
  name: "runScenario",
  method: "POST",
  path: "/api/scenarios/run",
  params: nothing,
  query: nothing,
  body: z.record(z.string(), z.unknown()),
  success: { status: 200, body: scenarioRun },
  problems: ["company.refused", "request.too-large", "scenario.too-slow", "scenario.busy"],
});

/**
 * The administrator's company as it stands now, as a scenario: its document, the moment, and what is held. People go on
 * writing in it, so it is not read on its way.
 */
export const exportScenario = defineEndpoint({
  name: "exportScenario",
  method: "GET",
  path: "/api/exports/scenario.json",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: z.record(z.string(), z.unknown()) },
  problems: ["not-found", "export.too-large", "session.step-up-required"],
});
