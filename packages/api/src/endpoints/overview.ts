import * as z from "zod/mini";
import { extensionRecord, violation } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { outsideToday } from "./outside.ts";

/** What is named of many: the first few, and how many there are. */
const few = <Item extends z.ZodMiniType>(item: Item) =>
  z.strictObject({ items: z.array(item), total: z.number() });

/** A line with the extension that it carries, if any. */
const carryingLine = z.strictObject({ display: z.string(), extension: z.nullable(z.string()) });

/** An extension that is held, and why; the paths point into the extension. */
const heldExtension = z.strictObject({
  number: extensionRecord.shape.number,
  name: z.string(),
  violations: z.array(violation),
});
export type HeldExtension = z.output<typeof heldExtension>;

/** What ends on one day: so many lines of one option, 2in1 pairs, or the base contract. */
const ending = z.strictObject({
  kind: z.enum([
    "OFFICE_LINK",
    "OUTSIDE_050",
    "OUTSIDE_GATEWAY",
    "ROAMING_INCOMING",
    "CARRIER_VOICEMAIL",
    "TWO_IN_ONE",
    "BASE_CONTRACT",
  ]),
  /** The last day that counts. */
  endsOn: z.string(),
  /** Whole days from today to that one. */
  daysLeft: z.number(),
  lines: few(carryingLine),
});
export type Ending = z.output<typeof ending>;

/** A company at a glance: how its extensions stand today, and what needs doing. */
export const getOverview = defineEndpoint({
  name: "getOverview",
  method: "GET",
  path: "/api/overview",
  params: nothing,
  query: nothing,
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      asOf: z.string(),
      revision: z.number(),
      counts: z.strictObject({ LIVE: z.number(), HELD: z.number(), UNBOUND: z.number(), total: z.number() }),
      held: few(heldExtension),
      /** What is over within 30 days, the first to end first; `total` counts the groups. */
      endings: few(ending),
      /** How many calls went out today, the cap, and whether they are frozen; null to who has only some of the sites. */
      outside: z.nullable(
        z.strictObject({ ...outsideToday.shape, cap: z.nullable(z.number()), frozen: z.boolean() }),
      ),
    }),
  },
  problems: ["not-found"],
});
export type Overview = z.output<typeof getOverview.success.body>;

/** A site as the network sees it. */
const siteOnNetwork = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(["PLANNED", "ORDERED", "UNDER_CONSTRUCTION", "IN_SERVICE", "CLOSED"]),
  down: z.boolean(),
  /** Phones that stand there, and the extension numbers of those that are not registered. */
  phones: z.number(),
  unregistered: few(z.string()),
});
export type SiteOnNetwork = z.output<typeof siteOnNetwork>;

/** The network at a glance, as it is known at this moment; where nothing is known all is well. */
export const getNetworkOverview = defineEndpoint({
  name: "getNetworkOverview",
  method: "GET",
  path: "/api/overview/network",
  params: nothing,
  query: nothing,
  body: null,
  success: {
    status: 200,
    body: z.strictObject({
      asOf: z.string(),
      congestion: z.boolean(),
      /** Those that are not well first, closed ones left out. */
      sites: few(siteOnNetwork),
      abroad: few(carryingLine),
    }),
  },
  problems: ["not-found"],
});
export type NetworkOverview = z.output<typeof getNetworkOverview.success.body>;
