import * as z from "zod/mini";
import { call, result } from "./call.ts";
import { outsidePolicy, someOfOutside } from "./outside.ts";
import { ownCall } from "./own-calls.ts";
import {
  extensionId,
  extensionNumber,
  phoneNumber,
  shownNumber,
  siteId,
  text,
  textOrNull,
} from "./scalars.ts";
import type { ToSend } from "./to-send.ts";

const optional = z.optional;

const bindMobile = z.strictObject({
  type: z.literal("BindMobile"),
  extension: extensionNumber,
  mobile: phoneNumber,
});
const unbindMobile = z.strictObject({ type: z.literal("UnbindMobile"), extension: extensionNumber });
const editExtension = z
  .strictObject({
    type: z.literal("EditExtension"),
    extension: extensionNumber,
    name: optional(text(100)),
    kana: optional(textOrNull(100)),
    department: optional(textOrNull(100)),
    site: optional(z.nullable(siteId)),
  })
  .check(z.refine((edit) => Object.values(edit).filter((value) => value !== undefined).length > 2));

const extensionKind = z.enum(["MOBILE", "DESK_PHONE", "PBX_EXTENSION"]);
const twoInOneMode = z.enum(["A", "B", "DUAL"]);
/** When a forward applies, in the order in which they are shown. */
export const FORWARDING_CONDITIONS = ["ALWAYS", "BUSY", "NO_ANSWER", "OUT_OF_AREA"] as const;
const forwardingCondition = z.enum(FORWARDING_CONDITIONS);

const addExtension = z.strictObject({
  type: z.literal("AddExtension"),
  number: extensionNumber,
  kind: extensionKind,
  site: optional(siteId),
  mobile: optional(phoneNumber),
  name: text(100),
  kana: optional(textOrNull(100)),
  department: optional(textOrNull(100)),
});
const renumberExtension = z.strictObject({
  type: z.literal("RenumberExtension"),
  extension: extensionNumber,
  to: extensionNumber,
});
const removeExtension = z.strictObject({ type: z.literal("RemoveExtension"), extension: extensionNumber });
const swapExtensions = z.strictObject({
  type: z.literal("SwapExtensions"),
  a: extensionNumber,
  b: extensionNumber,
});
const setVoicemail = z.strictObject({
  type: z.literal("SetVoicemail"),
  extension: extensionNumber,
  on: z.boolean(),
  ringSeconds: optional(z.int()),
});
const setTwoInOneMode = z.strictObject({
  type: z.literal("SetTwoInOneMode"),
  number: phoneNumber,
  mode: twoInOneMode,
  avoidOtherNumber: optional(z.boolean()),
});
const setForwarding = z.strictObject({
  type: z.literal("SetForwarding"),
  extension: extensionNumber,
  rules: z.array(z.strictObject({ when: forwardingCondition, to: extensionNumber })).check(z.maxLength(20)),
});
const setInbound = z.strictObject({
  type: z.literal("SetInbound"),
  number: phoneNumber,
  to: z.nullable(extensionNumber),
});

const setOutside = z
  .strictObject({ type: z.literal("SetOutside"), ...someOfOutside })
  .check(z.refine((set) => Object.values(set).filter((value) => value !== undefined).length > 1));

/** One wish of an edit, API.md section 2. */
export const change = z.discriminatedUnion("type", [
  addExtension,
  editExtension,
  renumberExtension,
  removeExtension,
  bindMobile,
  unbindMobile,
  swapExtensions,
  setVoicemail,
  setTwoInOneMode,
  setForwarding,
  setInbound,
  setOutside,
]);
export type ChangeToSend = ToSend<typeof change>;

/** What is asked to be planned, and applied. */
export const changeSet = z.strictObject({
  reason: optional(text(500)),
  baseRevision: optional(z.int().check(z.nonnegative())),
  planDigest: optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  changes: z.array(change).check(z.minLength(1), z.maxLength(10_000)),
});
export type ChangeSet = z.output<typeof changeSet>;
export type ChangeSetToSend = ToSend<typeof changeSet>;

export const params = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A rule's refusal or warning; the path is a JSON pointer into the change set, "" for the set as a whole. */
export const violation = z.strictObject({ code: z.string(), path: z.string(), params });
export type Violation = z.output<typeof violation>;

/** An extension's settings as an action writes them. */
export const extensionRecord = z.strictObject({
  id: extensionId,
  number: extensionNumber,
  kind: extensionKind,
  site: z.nullable(siteId),
  mobile: z.nullable(shownNumber),
  mobileDisplay: z.nullable(z.string()),
  name: z.string(),
  kana: z.nullable(z.string()),
  department: z.nullable(z.string()),
  voicemail: z.nullable(z.strictObject({ on: z.boolean(), ringSeconds: z.nullable(z.number()) })),
  forwarding: z.array(z.strictObject({ when: forwardingCondition, to: extensionId })),
});
export type ExtensionRecord = z.output<typeof extensionRecord>;

/** The 2in1 mode of the handset with this A number as an action writes it. */
export const twoInOneRecord = z.strictObject({
  a: shownNumber,
  aDisplay: z.string(),
  mode: twoInOneMode,
  avoidOtherNumber: z.boolean(),
});

/** What a 050 or gateway number rings as an action writes it. */
export const inboundRecord = z.strictObject({
  number: phoneNumber,
  numberDisplay: z.string(),
  to: extensionId,
});

function actionOn<Kind extends string, Written extends z.ZodMiniType>(kind: Kind, written: Written) {
  return z.strictObject({
    kind: z.literal(kind),
    address: z.string(),
    action: z.enum(["ADD", "CHANGE", "REMOVE"]),
    before: z.nullable(written),
    after: z.nullable(written),
  });
}

/** One record that a plan writes. */
export const action = z.discriminatedUnion("kind", [
  actionOn("EXTENSION", extensionRecord),
  actionOn("TWO_IN_ONE", twoInOneRecord),
  actionOn("INBOUND", inboundRecord),
  /** What goes out of the company: one record, at the address "outside", which is always there. */
  z.strictObject({
    kind: z.literal("OUTSIDE"),
    address: z.string(),
    action: z.literal("CHANGE"),
    before: outsidePolicy,
    after: outsidePolicy,
  }),
]);
export type Action = z.output<typeof action>;

/** A contracted mobile line, as far as a binding to it is concerned. */
export const lineFacts = z.strictObject({
  number: shownNumber,
  display: z.string(),
  holder: z.string(),
  /** Whether the base contract has the same holder (同一名義). */
  sameHolder: z.boolean(),
  status: z.enum(["ACTIVE", "SUSPENDED", "CANCELLED"]),
  /** Whether OFFICE_LINK is in force today. */
  officeLink: z.boolean(),
  /** The extension that it carries. */
  boundTo: z.nullable(z.strictObject({ number: extensionNumber, name: z.string() })),
});
export type LineFacts = z.output<typeof lineFacts>;

/** A call whose result the plan changes. */
export const consequence = z.strictObject({ call, before: result, after: result });
export type Consequence = z.output<typeof consequence>;

/**
 * What becomes of calls to a record that is written: nobody is reached any more, somebody is by now, another phone is,
 * the call is shown or charged otherwise, nobody is reached before or after, or it is only otherwise when the phone is
 * busy, does not answer or is abroad.
 */
const recordEffect = z.enum(["LOST", "GAINED", "MOVED", "ALTERED", "UNREACHED", "SOMETIMES"]);
export type RecordEffect = z.output<typeof recordEffect>;

/** How many calls a plan changes, of those to and from `asked` of the `touched` records; a preview asks about all. */
const callCounts = z.strictObject({
  lost: z.number(),
  gained: z.number(),
  moved: z.number(),
  altered: z.number(),
  /** Of those moved and altered: calls for which another number is seen. */
  seen: z.number(),
  asked: z.number(),
  touched: z.number(),
});
export type CallCounts = z.output<typeof callCounts>;

/**
 * What a change set would do: 変更計画. `lines` are those that touched extensions have or would have, the first 1,000.
 * `consequences` are at most 1,000 of the calls that `calls` counts, lost ones first where there are more. `effects`
 * and `origins` are by the address of an action: what becomes of calls to it, if anything, and which changes of the set
 * it comes from. `targets` are the extensions that forwards and inbound numbers of the actions ring, by id, as far as they are
 * in what was looked at; of a number that nobody has, the name is empty.
 */
export const plan = z.strictObject({
  baseRevision: z.number(),
  digest: z.string(),
  applicable: z.boolean(),
  actions: z.array(action),
  violations: z.array(violation),
  notices: z.array(violation),
  consequences: z.array(consequence),
  calls: callCounts,
  effects: z.record(z.string(), recordEffect),
  origins: z.record(z.string(), z.array(z.number())),
  targets: z.record(z.string(), z.strictObject({ number: z.string(), name: z.string() })),
  /** In a user's own plan, in the place of `consequences`, which would name colleagues. */
  ownCalls: optional(z.array(ownCall)),
  lines: z.array(lineFacts),
});
export type Plan = z.output<typeof plan>;
export type PlanToSend = ToSend<typeof plan>;
