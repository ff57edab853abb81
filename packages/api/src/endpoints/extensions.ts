import * as z from "zod/mini";
import { extensionRecord, lineFacts, violation } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { extensionId, extensionNumber, phoneNumber, shownNumber, wholeNumber } from "../scalars.ts";

const state = z.enum(["LIVE", "UNBOUND", "HELD"]);

/**
 * One extension as a list shows it. `violations` say why it is held, `passedOver` which of its settings calls do not
 * follow; their paths point into the extension.
 */
export const extensionItem = z.strictObject({
  ...extensionRecord.shape,
  siteName: z.nullable(z.string()),
  state,
  violations: z.array(violation),
  passedOver: z.array(violation),
});
export type ExtensionItem = z.output<typeof extensionItem>;

/** Whom a forward names, for people; number and name are null where nobody has the id, the name where nobody has the number. */
const forwardingTarget = z.strictObject({
  id: extensionId,
  number: z.nullable(extensionNumber),
  name: z.nullable(z.string()),
});

/** The 2in1 handset that an extension's line is in; one that is not in force works like a plain line. */
const twoInOneHandset = z.strictObject({
  a: shownNumber,
  b: shownNumber,
  aDisplay: z.string(),
  bDisplay: z.string(),
  mode: z.enum(["A", "B", "DUAL"]),
  avoidOtherNumber: z.boolean(),
  inForce: z.boolean(),
});

/** One extension as its own page shows it. `revision` is the company's when it was read. */
export const extensionView = z.strictObject({
  ...extensionItem.shape,
  line: z.nullable(lineFacts),
  /** One for each of `forwarding`, in its order. */
  forwardingTargets: z.array(forwardingTarget),
  twoInOne: z.nullable(twoInOneHandset),
  revision: z.number(),
});
export type ExtensionView = z.output<typeof extensionView>;

/** Which extensions are meant: conditions that hold together, in the words of a query. */
export const extensionFilter = {
  /** Searches number, name, フリガナ, department, site and mobile number; width, kana kind and variant kanji make no difference. */
  q: z.optional(z.string().check(z.maxLength(100))),
  site: z.optional(z.string().check(z.maxLength(64))),
  department: z.optional(z.string().check(z.maxLength(100))),
  state: z.optional(state),
  kind: z.optional(extensionRecord.shape.kind),
  /** Only those that the asker's own draft names. */
  planned: z.optional(z.literal("true")),
};

/** The order of a list. */
export const extensionSort = z.enum(["number", "kana"]);

export const listExtensions = defineEndpoint({
  name: "listExtensions",
  method: "GET",
  path: "/api/extensions",
  params: nothing,
  query: z.strictObject({
    ...extensionFilter,
    sort: z.optional(extensionSort),
    /** The `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(800))),
    limit: z.optional(wholeNumber(1, 200)),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      items: z.array(extensionItem),
      next: z.nullable(z.string()),
      total: z.number(),
      revision: z.number(),
    }),
  },
  problems: [],
});

/** The numbers of all extensions that a filter finds, by number: what an act on all of them needs. At most 10,000, a change set's most. */
export const listExtensionNumbers = defineEndpoint({
  name: "listExtensionNumbers",
  method: "GET",
  path: "/api/extension-numbers",
  params: nothing,
  query: z.strictObject(extensionFilter),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      items: z.array(z.strictObject({ number: extensionNumber, name: z.string() })),
      total: z.number(),
    }),
  },
  problems: ["extensions.too-many"],
});

/** The departments that extensions are in, each with how many, by name. */
export const listDepartments = defineEndpoint({
  name: "listDepartments",
  method: "GET",
  path: "/api/departments",
  params: nothing,
  query: z.strictObject({
    /** The `next` of the page before: the last name on it. */
    after: z.optional(z.string().check(z.maxLength(100))),
    limit: z.optional(wholeNumber(1, 200)),
  }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      items: z.array(z.strictObject({ name: z.string(), count: z.number() })),
      next: z.nullable(z.string()),
    }),
  },
  problems: [],
});

export const getExtension = defineEndpoint({
  name: "getExtension",
  method: "GET",
  path: "/api/extensions/:number",
  params: z.strictObject({ number: extensionNumber }),
  query: nothing,
  body: null,
  success: { status: 200, body: extensionView },
  problems: ["not-found"],
});

const accessLineFacts = z.strictObject({
  type: z.string(),
  bandwidthMbps: z.nullable(z.number()),
  guaranteed: z.nullable(z.boolean()),
  splitGuarantee: z.nullable(z.boolean()),
});

/** A site with what stands there. `violations` and `notices` are of its facts; their paths point into the site. */
export const siteItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  siteCode: z.string(),
  address: z.nullable(z.string()),
  state: z.enum(["PLANNED", "ORDERED", "UNDER_CONSTRUCTION", "IN_SERVICE", "CLOSED"]),
  accessLine: z.nullable(accessLineFacts),
  equipment: z.array(z.strictObject({ kind: z.string(), designated: z.boolean() })),
  gatewayNumber: z.nullable(z.strictObject({ number: phoneNumber, display: z.string() })),
  /** Extensions that belong to it, by their kinds. */
  counts: z.strictObject({ MOBILE: z.number(), DESK_PHONE: z.number(), PBX_EXTENSION: z.number() }),
  /** Extensions that are held because of the site itself, and why. */
  held: z.array(
    z.strictObject({
      kind: extensionRecord.shape.kind,
      count: z.number(),
      violation,
    }),
  ),
  violations: z.array(violation),
  notices: z.array(violation),
});
export type SiteItem = z.output<typeof siteItem>;

/** The company's sites in the document's order: as many as its contract has, no pages. */
export const listSites = defineEndpoint({
  name: "listSites",
  method: "GET",
  path: "/api/sites",
  params: nothing,
  query: nothing,
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ items: z.array(siteItem) }),
  },
  problems: [],
});

/** Lines that could be bound at once: of the contract's holder, active, with OFFICE_LINK, carrying no extension. */
export const listFreeLines = defineEndpoint({
  name: "listFreeLines",
  method: "GET",
  path: "/api/free-lines",
  params: nothing,
  query: z.strictObject({ limit: z.optional(wholeNumber(1, 200)) }),
  body: null,
  success: {
    status: 200,
    body: z.strictObject({ items: z.array(lineFacts), total: z.number() }),
  },
  problems: [],
});
