import * as z from "zod/mini";
import { extensionNumber, instant, phoneNumber, siteId } from "./scalars.ts";

/** Who calls. */
export const from = z.union([
  z.strictObject({ mobile: phoneNumber }),
  z.strictObject({ desk: extensionNumber }),
  z.strictObject({ pbx: extensionNumber }),
]);

/** A call to be explained; `at` is now where it is absent. */
export const callToExplain = z.strictObject({
  from,
  dialled: z.string().check(z.minLength(1), z.maxLength(64)),
  at: z.optional(instant),
});
export type CallToExplain = z.input<typeof callToExplain>;

/** A call as an answer names it: `at` as an instant in UTC. */
export const call = z.strictObject({ from, dialled: z.string(), at: z.string() });

/** Where one leg of a call goes. */
export const destination = z.union([
  z.strictObject({ mobile: phoneNumber }),
  z.strictObject({ desk: extensionNumber }),
  z.strictObject({ pbx: extensionNumber, site: z.nullable(siteId) }),
  z.strictObject({ gateway: siteId, number: z.string() }),
  z.strictObject({ carrier: z.string() }),
]);
export type Destination = z.output<typeof destination>;

/** What becomes of a call. */
export const outcome = z.enum(["RING", "ORDINARY_CALL", "EMERGENCY", "EMERGENCY_NOT_AVAILABLE", "REFUSED"]);

const resultShape = {
  outcome,
  legs: z.array(z.strictObject({ to: destination, ringSeconds: z.nullable(z.number()) })),
  presented: z.nullable(
    z.strictObject({ kind: z.enum(["EXTENSION", "MOBILE", "FIXED_LINE"]), number: z.string() }),
  ),
  charge: z.enum(["FLAT_RATE", "METERED_MOBILE", "FREE", "NONE"]),
  calleeCharge: z.enum(["NONE"]),
  refusal: z.nullable(
    z.strictObject({
      code: z.enum([
        "NUMBER_MALFORMED",
        "CALLER_NOT_IN_GROUP",
        "CALLER_HELD",
        "NO_SUCH_EXTENSION",
        "EXTENSION_UNBOUND",
        "EXTENSION_HELD",
      ]),
    }),
  ),
};

/** What a call does. */
export const result = z.strictObject(resultShape);
export type Result = z.output<typeof result>;

export const traceStep = z.strictObject({
  code: z.string(),
  result: z.enum(["MATCHED", "NOT_APPLICABLE", "REFUSED"]),
  sources: z.array(z.string()),
  /** The sources as one text, "Q4 Q5", the word of API.md. */
  source: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type TraceStep = z.output<typeof traceStep>;

/** What a call does, and why. */
export const decision = z.strictObject({ ...resultShape, trace: z.array(traceStep) });
export type Decision = z.output<typeof decision>;
