import * as z from "zod/mini";
import { calleeCharge, charge, conditions, destination, from, outcome, refusalCode } from "./call.ts";
import { change } from "./change-set.ts";
import { companyDocument } from "./company-document.ts";
import { instant } from "./scalars.ts";
import type { ToSend } from "./to-send.ts";

const optional = z.optional;
const codes = z.array(z.string());

const changeSetCase = z.strictObject({
  name: optional(z.string()),
  changes: z.array(change).check(z.minLength(1)),
  expect: optional(
    z.strictObject({
      applicable: optional(z.boolean()),
      violations: optional(codes),
      notices: optional(codes),
    }),
  ),
  apply: optional(z.boolean()),
});
export type ChangeSetCase = z.output<typeof changeSetCase>;

const callCase = z.strictObject({
  name: optional(z.string()),
  from,
  dialled: z.string().check(z.minLength(1), z.maxLength(64)),
  at: optional(instant),
  conditions: optional(conditions),
  /** Only the keys that are named are compared. `presented` is a number in any form, or "WITHHELD". */
  expect: z.strictObject({
    outcome: optional(outcome),
    to: optional(z.array(destination)),
    presented: optional(z.nullable(z.string())),
    charge: optional(charge),
    calleeCharge: optional(calleeCharge),
    refusal: optional(z.nullable(refusalCode)),
  }),
});
export type CallCase = z.output<typeof callCase>;

/** A scenario file: tests for a dial plan, API.md section 4. */
export const scenario = z.strictObject({
  company: companyDocument,
  now: instant,
  imports: optional(
    z.strictObject({
      held: optional(z.record(z.string(), codes)),
      /** The settings that are passed over, by extension, and what is told of the facts. */
      passedOver: optional(z.record(z.string(), codes)),
      facts: optional(codes),
      notices: optional(codes),
    }),
  ),
  changeSets: optional(z.array(changeSetCase)),
  calls: optional(z.array(callCase)),
});
export type Scenario = z.output<typeof scenario>;
export type ScenarioToSend = ToSend<typeof scenario>;
export type CallCaseToSend = ToSend<typeof callCase>;
