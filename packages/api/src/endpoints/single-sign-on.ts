import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { text } from "../scalars.ts";

const LONGEST = 300;

/** The hosts to which a provider leads: people (`authorization`), and the server for tokens and keys. */
const providerHosts = z.strictObject({
  authorization: text(LONGEST),
  token: text(LONGEST),
  keys: text(LONGEST),
});
export type ProviderHosts = z.output<typeof providerHosts>;

/** By which provider (OpenID Connect) the company's people may sign in. The secret is in no answer. */
const singleSignOnSetting = z.strictObject({
  setting: z.nullable(
    z.strictObject({
      issuer: z.string(),
      clientId: z.string(),
      hasSecret: z.boolean(),
      /** Whether users and auditors who are linked come in by it only. */
      only: z.boolean(),
      /** As they were when it was set; null: set before they were kept. Nobody signs in by it until it is set anew. */
      hosts: z.nullable(providerHosts),
    }),
  ),
  /** How many accounts are linked. */
  linked: z.number(),
  /** What the provider must be told that it sends browsers back to. */
  redirectUri: z.string(),
  /** The hosts that whoever runs the server allows, "*." for all that end so; null: every one of the open internet. */
  allowedHosts: z.nullable(z.array(z.string())),
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
  /** As they were seen before. Left out, or where there are others now, nothing is saved. */
  hosts: z.optional(providerHosts),
});
export type SingleSignOnToPut = z.output<typeof singleSignOnToPut>;

/** What a provider says of itself now. */
const singleSignOnRead = z.strictObject({
  /** As the provider calls itself. */
  issuer: z.string(),
  /** How many keys of it were found; 0 where it was not asked for them. */
  keys: z.number(),
  hosts: providerHosts,
  /** Those of them that whoever runs the server does not allow. */
  notAllowed: z.array(z.string()),
  saved: z.boolean(),
});
export type SingleSignOnRead = z.output<typeof singleSignOnRead>;

/** Reads the provider's document and keys; sets it once the hosts to which it leads have been seen. */
export const putSingleSignOn = defineEndpoint({
  name: "putSingleSignOn",
  method: "PUT",
  path: "/api/single-sign-on",
  params: nothing,
  query: nothing,
  body: singleSignOnToPut,
  success: {
    status: 200,
    body: singleSignOnRead,
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
