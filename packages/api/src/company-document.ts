import type { CompanyDocument } from "@naisen/domain/document/company-document";
import * as z from "zod/mini";
import { someOfOutside } from "./outside.ts";
import { companyId, day, extensionNumber, holderId, phoneNumber, siteId, text } from "./scalars.ts";
import type { ToSend } from "./to-send.ts";

const optional = z.optional;
const term = { startsOn: day, endsOn: optional(day) };
const prefix = z.string().check(z.regex(/^\d{0,4}$/));
const digitCount = z.int().check(z.gte(2), z.lte(8));
const twoInOneMode = z.enum(["A", "B", "DUAL"]);

const holder = z.strictObject({
  id: holderId,
  name: text(100),
  kind: z.enum(["CORPORATE", "PERSONAL"]),
  corporateNumber: optional(z.string().check(z.regex(/^\d{13}$/))),
});

const baseContract = z.strictObject({
  menu: z.enum(["CUSTOMER_PBX", "VIRTUAL_PBX"]),
  holder: holderId,
  ...term,
  numberPlan: optional(
    z.strictObject({
      minDigits: optional(digitCount),
      maxDigits: optional(digitCount),
      gatewayPrefix: optional(prefix),
      outside050Prefix: optional(prefix),
      deskOutsidePrefix: optional(prefix),
      coolingOffDays: optional(z.int().check(z.gte(0), z.lte(3650))),
    }),
  ),
  number050: optional(phoneNumber),
});

const site = z.strictObject({
  id: siteId,
  name: text(100),
  siteCode: optional(z.string().check(z.regex(/^\d{0,4}$/))),
  address: optional(text(200)),
  state: z.enum(["PLANNED", "ORDERED", "UNDER_CONSTRUCTION", "IN_SERVICE", "CLOSED"]),
  accessLine: optional(
    z.strictObject({
      type: z.enum([
        "DOCOMO_HIKARI",
        "DOCOMO_HIKARI_TYPE_C",
        "DOCOMO_HIKARI_MINI",
        "DOCOMO_HIKARI_10G",
        "HIKARI_NEXT_MANSION",
        "HIKARI_NEXT_MANSION_HIGH_SPEED",
        "HIKARI_NEXT_FAMILY",
        "HIKARI_NEXT_FAMILY_HIGH_SPEED",
        "HIKARI_NEXT_GIGA",
        "HIKARI_NEXT_BUSINESS",
        "HIKARI_NEXT_PRIO_10",
        "WIDE_ETHER",
        "IP_VPN",
      ]),
      bandwidthMbps: optional(z.number()),
      guaranteed: optional(z.boolean()),
      splitGuarantee: optional(z.boolean()),
    }),
  ),
  equipment: optional(
    z.array(
      z.strictObject({
        kind: z.enum([
          "PBX",
          "VOIP_GATEWAY",
          "SIP_GATEWAY",
          "L2_SWITCH",
          "ROUTER",
          "FIXED_IP_PHONE",
          "OUTSIDE_GATEWAY",
        ]),
        designated: optional(z.boolean()),
      }),
    ),
  ),
  gatewayNumber: optional(phoneNumber),
});

const mobileLine = z.strictObject({
  number: phoneNumber,
  holder: holderId,
  status: z.enum(["ACTIVE", "SUSPENDED", "CANCELLED"]),
  options: optional(
    z.array(
      z.strictObject({
        kind: z.enum([
          "OFFICE_LINK",
          "OUTSIDE_050",
          "OUTSIDE_GATEWAY",
          "ROAMING_INCOMING",
          "CARRIER_VOICEMAIL",
        ]),
        ...term,
      }),
    ),
  ),
});

const twoInOne = z.strictObject({
  a: phoneNumber,
  b: phoneNumber,
  ...term,
  mode: twoInOneMode,
  avoidOtherNumber: optional(z.boolean()),
});

const extension = z.strictObject({
  number: extensionNumber,
  kind: z.enum(["MOBILE", "DESK_PHONE", "PBX_EXTENSION"]),
  site: optional(siteId),
  mobile: optional(phoneNumber),
  name: text(100),
  kana: optional(text(100)),
  department: optional(text(100)),
  voicemail: optional(z.strictObject({ on: z.boolean(), ringSeconds: optional(z.int()) })),
  forwarding: optional(
    z.array(
      z.strictObject({ when: z.enum(["ALWAYS", "BUSY", "NO_ANSWER", "OUT_OF_AREA"]), to: extensionNumber }),
    ),
  ),
});

/** API.md section 1. Only shapes are read here; whether it hangs together is the domain's documentProblems. */
export const companyDocument = z.strictObject({
  company: z.strictObject({ id: companyId, name: text(100) }),
  holders: z.array(holder),
  baseContract,
  sites: z.array(site),
  mobileLines: z.array(mobileLine),
  twoInOne: optional(z.array(twoInOne)),
  extensions: z.array(extension),
  inbound: optional(z.array(z.strictObject({ number: phoneNumber, to: extensionNumber }))),
  outside: optional(z.strictObject(someOfOutside)),
});
export type CompanyDocumentToSend = ToSend<typeof companyDocument>;

/** What an operator puts: a company document, or one without `extensions` to leave the settings as they are. */
export const companyFacts = z.strictObject({
  ...companyDocument.shape,
  extensions: optional(z.array(extension)),
});

/** The document's shape and the domain's are one: tsc fails where they part. */
export const heldEqual = (read: z.output<typeof companyDocument>): CompanyDocument => read;
