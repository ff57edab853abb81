import * as z from "zod/mini";
import { plan, violation } from "./change-set.ts";
import { namedChangeSet } from "./logged-change-set.ts";
import type { ToSend } from "./to-send.ts";

/** Every way in which a request is not answered, with its HTTP status. The code is the key of its message. */
export const PROBLEM_STATUS = {
  "request.malformed": 400,
  "session.required": 401,
  "session.refused": 401,
  "session.step-up-required": 401,
  "code.refused": 401,
  "passkey.refused": 401,
  "token.refused": 401,
  "session.factor-required": 403,
  "policy.forbidden": 403,
  "policy.beyond-sites": 403,
  "request.cross-site": 403,
  "not-found": 404,
  "request.method": 405,
  "request.too-slow": 408,
  "change-set.stale": 412,
  "draft.stale": 412,
  "request.too-large": 413,
  "request.not-json": 415,
  "change-set.refused": 422,
  "extensions.too-many": 422,
  "export.unwritable": 422,
  "code.not-alone": 422,
  "company.refused": 422,
  "scenario.too-slow": 422,
  "export.too-large": 422,
  "idempotency.key-reused": 422,
  "undo.too-late": 422,
  "undo.of-contract": 422,
  "account.taken": 422,
  "account.no-such-extension": 422,
  "account.no-such-site": 422,
  "account.own": 422,
  "account.last-administrator": 422,
  "account.disabled": 422,
  "password.wrong": 422,
  "password.too-short": 422,
  "password.too-long": 422,
  "password.guessable": 422,
  "passkey.impossible": 422,
  "factor.last": 422,
  "single-sign-on.unsuitable": 422,
  "single-sign-on.unreachable": 422,
  "single-sign-on.not-a-provider": 422,
  "single-sign-on.only": 422,
  "single-sign-on.last-way": 422,
  "token.name-taken": 422,
  "token.no-such-site": 422,
  "token.end-refused": 422,
  "token.too-many": 422,
  "token.over": 422,
  "session.too-many-tries": 429,
  "request.host": 421,
  "request.too-many": 429,
  "request.headers-too-large": 431,
  defect: 500,
  "store.away": 503,
  "scenario.busy": 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

const problemCode = z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]);

/** One fault of a malformed request: a JSON pointer into params, query or body, and what is wrong there. */
export const issue = z.strictObject({
  in: z.enum(["path", "query", "body", "header"]),
  path: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Issue = z.output<typeof issue>;

/** The one body of every refusal (RFC 9457). Which of the optional keys are there follows from the code. */
export const problem = z.strictObject({
  type: z.string(),
  /** What happened, for a person, in the language that was asked for. */
  title: z.string(),
  /** What to do about it. */
  detail: z.string(),
  status: z.number(),
  code: problemCode,
  requestId: z.string(),
  issues: z.optional(z.array(issue)),
  violations: z.optional(z.array(violation)),
  /** change-set.refused and change-set.stale: what the change set would do now. */
  plan: z.optional(plan),
  /** change-set.stale: what was changed since the revision that the caller knew, oldest first. */
  meanwhile: z.optional(z.array(namedChangeSet)),
});
export type Problem = z.output<typeof problem>;
export type ProblemToSend = ToSend<typeof problem>;
