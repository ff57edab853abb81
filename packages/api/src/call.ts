import { parsePhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import * as z from "zod/mini";
import { extensionNumber, instant, phoneNumber, shownNumber, siteId } from "./scalars.ts";

const optional = z.optional;

/** Who calls, by numbers as they are asked for or told. */
function fromBy(number: typeof phoneNumber) {
  return z.union([
    z.strictObject({ mobile: number }),
    z.strictObject({ desk: extensionNumber }),
    z.strictObject({ pbx: extensionNumber }),
    z.strictObject({ outside: number }),
  ]);
}

/** Who calls: a phone of the company, or somebody outside. */
export const from = fromBy(phoneNumber);

/** Where a mobile line is. */
export const lineState = z.union([
  z.enum(["DOMESTIC", "OUT_OF_AREA"]),
  z.strictObject({ abroad: z.string().check(z.minLength(1), z.maxLength(64)), worldWing: z.boolean() }),
]);

const MOST_NAMED = 1_000;
const extensions = z.array(extensionNumber).check(z.maxLength(MOST_NAMED));

/**
 * What the network knows at the moment of a call; a key that is left out says nothing. Lines are named by their number in
 * any usual form; busy, noAnswer and unregistered name extensions.
 */
export const conditions = conditionsBy(phoneNumber);
export type CallConditions = z.output<typeof conditions>;

/** The same as an answer tells it. */
export const shownConditions = conditionsBy(shownNumber);

/** What a feed says that the network knows: how many calls went out is counted here and told by nobody. */
export const networkConditions = z.strictObject(networkShape(phoneNumber));

/** The same as an answer tells it. */
export const shownNetworkConditions = z.strictObject(networkShape(shownNumber));

function conditionsBy(number: typeof phoneNumber) {
  return z.strictObject({
    ...networkShape(number),
    /** How many calls went out of the company on that day before this one. */
    outsideToday: optional(z.int().check(z.nonnegative())),
  });
}

function networkShape(number: typeof phoneNumber) {
  return {
    lines: optional(z.record(number, lineState)),
    busy: optional(extensions),
    noAnswer: optional(extensions),
    unregistered: optional(extensions),
    sitesDown: optional(z.array(siteId).check(z.maxLength(MOST_NAMED))),
    congestion: optional(z.boolean()),
  };
}

/** A call to be explained; `at` is now where it is absent. */
export const callToExplain = z.strictObject({
  from,
  dialled: z.string().check(z.minLength(1), z.maxLength(64)),
  at: optional(instant),
  /** Each key that is named goes before what the network state knows; without any, the network state counts. */
  conditions: optional(conditions),
});
export type CallToExplain = z.input<typeof callToExplain>;

/** A call as an answer names it: `at` as an instant in UTC, conditions where it is asked under any. */
export const call = z.strictObject({
  from: fromBy(shownNumber),
  dialled: z.string(),
  at: z.string(),
  conditions: optional(shownConditions),
});

/** A number of the public network in E.164; a short number, or what is none, as it was dialled. */
const publicNumber = z.pipe(
  z.string().check(z.maxLength(64)),
  z.transform((typed): string => parsePhoneNumber(typed) ?? typed),
);

/** Where one leg of a call goes. */
export const destination = z.union([
  z.strictObject({ mobile: shownNumber }),
  z.strictObject({ desk: extensionNumber }),
  z.strictObject({ pbx: extensionNumber, site: z.nullable(siteId) }),
  z.strictObject({ voicemail: z.enum(["CARRIER", "OFFICE_LINK"]), extension: extensionNumber }),
  z.strictObject({ gateway: siteId, number: publicNumber }),
  z.strictObject({ carrier: publicNumber }),
]);
export type Destination = z.output<typeof destination>;

/** What becomes of a call. */
export const outcome = z.enum([
  "RING",
  "VOICEMAIL",
  "OUTSIDE",
  "ORDINARY_CALL",
  "EMERGENCY",
  "EMERGENCY_NOT_AVAILABLE",
  "REFUSED",
]);

/** What the caller pays for. */
export const charge = z.enum([
  "FLAT_RATE",
  "METERED_MOBILE",
  "METERED_050",
  "METERED_GATEWAY",
  "FREE",
  "NONE",
]);

/** What the callee pays for. */
export const calleeCharge = z.enum([
  "NONE",
  "METERED_ROAMING",
  "METERED_VOICEMAIL_PLAYBACK",
  "METERED_FORWARD",
]);

/** Why a call is refused. */
export const refusalCode = z.enum([
  "NUMBER_MALFORMED",
  "CALLER_NOT_IN_GROUP",
  "CALLER_HELD",
  "ROAMING_EXTENSION_DIAL",
  "NOT_IN_MENU",
  "OPTION_MISSING",
  "NO_GATEWAY",
  "NO_SUCH_EXTENSION",
  "EXTENSION_UNBOUND",
  "EXTENSION_HELD",
  "CONGESTION",
  "OUTSIDE_FROZEN",
  "OUTSIDE_CLASS_NOT_ALLOWED",
  "OUTSIDE_NOT_LISTED",
  "OUTSIDE_CAP_REACHED",
  "CALLEE_ABROAD",
  "CALLEE_OUT_OF_AREA",
  "CALLEE_BUSY",
  "CALLEE_NO_ANSWER",
  "CALLEE_UNREGISTERED",
  "SITE_DOWN",
]);

/** One leg of the way. `on` names the leg, by its index, that follows when this one is busy, unanswered or not there. */
export const leg = z.strictObject({
  to: destination,
  ringSeconds: z.nullable(z.number()),
  on: z.strictObject({
    BUSY: optional(z.number()),
    NO_ANSWER: optional(z.number()),
    OUT_OF_AREA: optional(z.number()),
  }),
});
export type Leg = z.output<typeof leg>;

const resultShape = {
  outcome,
  legs: z.array(leg),
  presented: z.nullable(
    z.strictObject({
      kind: z.enum(["EXTENSION", "MOBILE", "COMPANY_050", "FIXED_LINE", "WITHHELD"]),
      number: z.string(),
    }),
  ),
  charge,
  calleeCharge,
  refusal: z.nullable(z.strictObject({ code: refusalCode })),
};

/** What a call does. `reached` is the index of the leg where it ends under its conditions, null where nobody is reached. */
export const result = z.strictObject({ ...resultShape, reached: optional(z.nullable(z.number())) });
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
