import * as z from "zod/mini";
import { violation } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { extensionNumber, phoneNumber, shownNumber, wholeNumber } from "../scalars.ts";

const optionKind = z.enum([
  "OFFICE_LINK",
  "OUTSIDE_050",
  "OUTSIDE_GATEWAY",
  "ROAMING_INCOMING",
  "CARRIER_VOICEMAIL",
]);
const lineStatus = z.enum(["ACTIVE", "SUSPENDED", "CANCELLED"]);
const term = { startsOn: z.string(), endsOn: z.nullable(z.string()) };
const written = z.strictObject({ number: phoneNumber, display: z.string() });

/** The base contract and what is counted of its lines and options, as of today. */
export const contractView = z.strictObject({
  /** The day of the counts. */
  day: z.string(),
  menu: z.enum(["CUSTOMER_PBX", "VIRTUAL_PBX"]),
  holder: z.string(),
  ...term,
  inForce: z.boolean(),
  numberPlan: z.strictObject({
    minDigits: z.number(),
    maxDigits: z.number(),
    gatewayPrefix: z.string(),
    outside050Prefix: z.string(),
    deskOutsidePrefix: z.string(),
    coolingOffDays: z.number(),
  }),
  number050: z.nullable(written),
  lines: z.strictObject({
    total: z.number(),
    ACTIVE: z.number(),
    SUSPENDED: z.number(),
    CANCELLED: z.number(),
    otherHolder: z.number(),
    unbound: z.number(),
  }),
  /** Of each kind: lines that have it today or will; on which it is in force today; on which an end is set. */
  options: z.array(
    z.strictObject({
      kind: optionKind,
      inMenu: z.boolean(),
      contracted: z.number(),
      inForce: z.number(),
      ending: z.number(),
    }),
  ),
  pairs: z.number(),
});
export type ContractView = z.output<typeof contractView>;

/** How many lines stand before the next page, for whom their numbers are masked. */
const place = z.string().check(z.regex(/^~\d{1,7}$/));

/** One mobile line with what it carries. `violations` say why the extension that it carries is held. */
export const mobileLineItem = z.strictObject({
  number: shownNumber,
  display: z.string(),
  holder: z.string(),
  sameHolder: z.boolean(),
  status: lineStatus,
  options: z.array(z.strictObject({ kind: optionKind, ...term, inForce: z.boolean() })),
  boundTo: z.nullable(
    z.strictObject({
      number: extensionNumber,
      name: z.string(),
      state: z.enum(["LIVE", "UNBOUND", "HELD"]),
      violations: z.array(violation),
    }),
  ),
  /** The other number of its 2in1 handset, and which half this line is. */
  twoInOne: z.nullable(
    z.strictObject({ half: z.enum(["A", "B"]), other: z.string(), ...term, inForce: z.boolean() }),
  ),
});
export type MobileLineItem = z.output<typeof mobileLineItem>;

/** 契約: facts that the carrier says and nobody edits in the panel. */
export const getContract = defineEndpoint({
  name: "getContract",
  method: "GET",
  path: "/api/contract",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: contractView },
  problems: ["not-found"],
});

/** The company's mobile lines by number; all that is given must hold. */
export const listMobileLines = defineEndpoint({
  name: "listMobileLines",
  method: "GET",
  path: "/api/mobile-lines",
  params: nothing,
  query: z.strictObject({
    status: z.optional(lineStatus),
    /** Only lines of another holder than the contract's. */
    holder: z.optional(z.literal("OTHER")),
    /** Only lines that carry no extension. */
    bound: z.optional(z.literal("UNBOUND")),
    /** Only lines of a 2in1 handset. */
    twoInOne: z.optional(z.literal("PAIRED")),
    /** Only lines with this option in force, or to come. */
    option: z.optional(optionKind),
    /** A number, or how it begins, in any usual form. */
    q: z.optional(z.string().check(z.maxLength(32))),
    /** The `next` of the page before. */
    after: z.optional(z.union([phoneNumber, place])),
    limit: z.optional(wholeNumber(1, 100)),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ items: z.array(mobileLineItem), next: z.nullable(z.union([phoneNumber, place])) }),
  },
  problems: [],
});
