import * as z from "zod/mini";
import { networkConditions, shownNetworkConditions } from "../call.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { companyId } from "../scalars.ts";

/** Whose network state: an operator names the company; an administrator's is their own and may be left out. */
const ofCompany = z.strictObject({ company: z.optional(companyId) });

/** What the network knows of a company now. What is well has no key. */
export const getNetworkState = defineEndpoint({
  name: "getNetworkState",
  method: "GET",
  path: "/api/network-state",
  params: nothing,
  query: ofCompany,
  body: null,
  success: { status: 200, body: shownNetworkConditions },
  problems: ["not-found"],
});

/** Puts what the network knows now in the place of all that it knew before; a key that is left out is well. */
export const putNetworkState = defineEndpoint({
  name: "putNetworkState",
  method: "PUT",
  path: "/api/network-state",
  params: nothing,
  query: ofCompany,
  body: networkConditions,
  success: { status: 200, body: networkConditions },
  problems: ["not-found"],
});
