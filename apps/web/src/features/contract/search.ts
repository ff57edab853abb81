import * as z from "zod/mini";

const KINDS = [
  "OFFICE_LINK",
  "OUTSIDE_050",
  "OUTSIDE_GATEWAY",
  "ROAMING_INCOMING",
  "CARRIER_VOICEMAIL",
] as const;

/** What the address of the contract says: which of its lines are listed. */
export const contractSearch = z.object({
  status: z.catch(z.optional(z.enum(["ACTIVE", "SUSPENDED", "CANCELLED"])), undefined),
  holder: z.catch(z.optional(z.literal("OTHER")), undefined),
  bound: z.catch(z.optional(z.literal("UNBOUND")), undefined),
  twoInOne: z.catch(z.optional(z.literal("PAIRED")), undefined),
  option: z.catch(z.optional(z.enum(KINDS)), undefined),
  q: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(32))), undefined),
});
export type ContractSearch = z.output<typeof contractSearch>;
