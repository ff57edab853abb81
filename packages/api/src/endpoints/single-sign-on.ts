import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { text } from "../scalars.ts";

const LONGEST = 300;

/** By which provider (OpenID Connect) the company's people may sign in. The secret is in no answer. */
const singleSignOnSetting = z.strictObject({
  setting: z.nullable(
    z.strictObject({
      issuer: z.string(),
      clientId: z.string(),
      hasSecret: z.boolean(),
      /** Whether users and auditors who are linked come in by it only. */
      only: z.boolean(),
    }),
  ),
  /** How many accounts are linked. */
  linked: z.number(),
  /** What the provider must be told that it sends browsers back to. */
  redirectUri: z.string(),
});
export type SingleSignOnSetting = z.output<typeof singleSignOnSetting>;

export const getSingleSignOn = defineEndpoint({
  name: "getSingleSignOn",
  method: "GET",
  path: "/api/single-sign-on",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: singleSignOnSetting },
  problems: [],
});

const singleSignOnToPut = z.strictObject({
  issuer: text(LONGEST),
  clientId: text(LONGEST),
  /** null: none. Left out, the one that there is stays, as long as issuer and client do. */
  clientSecret: z.optional(z.nullable(text(LONGEST))),
  only: z.boolean(),
});
export type SingleSignOnToPut = z.output<typeof singleSignOnToPut>;

/** Sets the provider, once its document and keys were read. */
export const putSingleSignOn = defineEndpoint({
  name: "putSingleSignOn",
  method: "PUT",
  path: "/api/single-sign-on",
  params: nothing,
  query: nothing,
  body: singleSignOnToPut,
  success: {
    status: 200,
    body: z.strictObject({
      /** As the provider calls itself. */
      issuer: z.string(),
      /** How many keys of it were found. */
      keys: z.number(),
    }),
  },
  problems: [
    "single-sign-on.unsuitable",
    "single-sign-on.unreachable",
    "single-sign-on.not-a-provider",
    "session.step-up-required",
  ],
});

export const removeSingleSignOn = defineEndpoint({
  name: "removeSingleSignOn",
  method: "DELETE",
  path: "/api/single-sign-on",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found", "session.step-up-required"],
});

/** Begins to link one's own account with the person that the provider knows; the browser goes to the address. */
export const linkProvider = defineEndpoint({
  name: "linkProvider",
  method: "POST",
  path: "/api/me/provider",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: z.strictObject({ url: z.string() }) },
  problems: ["not-found", "single-sign-on.unreachable", "session.step-up-required"],
});

export const unlinkProvider = defineEndpoint({
  name: "unlinkProvider",
  method: "DELETE",
  path: "/api/me/provider",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found", "single-sign-on.only", "single-sign-on.last-way", "session.step-up-required"],
});
