import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { shownName } from "../identity.ts";
import { nothing } from "../nothing.ts";
import { madePasskey, passkeyOptions } from "../passkey.ts";

const ofPasskey = z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(1_400)) });
const passkeyName = shownName(40);
const recoveryCodes = z.array(z.string());

/** What one has set up beside the password. Instants are in UTC. */
const ownFactors = z.strictObject({
  /** Whether the account must have a second factor. */
  asked: z.boolean(),
  /** Whether there is a password; who joined by the company's provider has none. */
  password: z.boolean(),
  /** The company's provider of sign-ins, and since when one is linked; null where the company has none. */
  provider: z.nullable(
    z.strictObject({
      host: z.string(),
      linkedAt: z.nullable(z.string()),
      /** Whether one comes in by it only, as the company wants it. */
      only: z.boolean(),
    }),
  ),
  /** Passkeys are of a domain: under an address of digits, or without TLS beside localhost, there are none. */
  passkeysPossible: z.boolean(),
  passkeys: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.nullable(z.string()),
    }),
  ),
  totp: z.nullable(z.strictObject({ confirmedAt: z.string() })),
  recoveryCodesLeft: z.number(),
  /** That an administrator took the factors away, until one has read it. */
  removal: z.nullable(z.strictObject({ by: z.string(), at: z.string() })),
  /** That they were changed in an earlier sign-in, and from which network, until one has read it. */
  changed: z.nullable(z.strictObject({ at: z.string(), from: z.nullable(z.string()) })),
});
export type OwnFactors = z.output<typeof ownFactors>;

export const getFactors = defineEndpoint({
  name: "getFactors",
  method: "GET",
  path: "/api/me/factors",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: ownFactors },
  problems: [],
});

/** One has read that an administrator took one's factors away, or that they were changed. */
export const dismissFactorRemoval = defineEndpoint({
  name: "dismissFactorRemoval",
  method: "DELETE",
  path: "/api/me/factors/removal",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: [],
});

/** What the browser is to make a passkey with. */
export const startPasskey = defineEndpoint({
  name: "startPasskey",
  method: "POST",
  path: "/api/me/passkeys/options",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: passkeyOptions },
  problems: ["passkey.impossible", "session.step-up-required"],
});

/** Recovery codes are told once, where the first factor brings them. */
const addedFactor = z.strictObject({ recoveryCodes: z.nullable(recoveryCodes) });

export const addPasskey = defineEndpoint({
  name: "addPasskey",
  method: "POST",
  path: "/api/me/passkeys",
  params: nothing,
  query: nothing,
  body: z.strictObject({ name: passkeyName, passkey: madePasskey }),
  success: { status: 201, body: addedFactor },
  problems: ["passkey.refused", "session.step-up-required"],
});

export const renamePasskey = defineEndpoint({
  name: "renamePasskey",
  method: "PUT",
  path: "/api/me/passkeys/:id",
  params: ofPasskey,
  query: nothing,
  body: z.strictObject({ name: passkeyName }),
  success: { status: 204, body: null },
  problems: ["not-found"],
});

export const removePasskey = defineEndpoint({
  name: "removePasskey",
  method: "DELETE",
  path: "/api/me/passkeys/:id",
  params: ofPasskey,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found", "factor.last", "session.step-up-required"],
});

/** Begins to set up an authenticator app; the secret is told here and nowhere else. */
export const startTotp = defineEndpoint({
  name: "startTotp",
  method: "POST",
  path: "/api/me/totp",
  params: nothing,
  query: nothing,
  body: null,
  success: {
    status: 201,
    body: z.strictObject({
      /** Base32. */
      secret: z.string(),
      uri: z.string(),
      /** The uri as a QR code: a square of `size` modules, the dark ones as an SVG path. */
      qr: z.strictObject({ size: z.number(), path: z.string() }),
    }),
  },
  problems: ["session.step-up-required"],
});

const typedCode = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

/** Ends it with the app's first code. */
export const confirmTotp = defineEndpoint({
  name: "confirmTotp",
  method: "PUT",
  path: "/api/me/totp",
  params: nothing,
  query: nothing,
  body: z.strictObject({ code: typedCode }),
  success: { status: 200, body: addedFactor },
  problems: ["code.refused", "session.step-up-required"],
});

export const removeTotp = defineEndpoint({
  name: "removeTotp",
  method: "DELETE",
  path: "/api/me/totp",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found", "factor.last", "session.step-up-required"],
});

/** New recovery codes; those that there were are over. */
export const makeRecoveryCodes = defineEndpoint({
  name: "makeRecoveryCodes",
  method: "POST",
  path: "/api/me/recovery-codes",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 201, body: z.strictObject({ codes: recoveryCodes }) },
  problems: ["not-found", "session.step-up-required"],
});

/** Whom the company asks for a second factor. */
const secondFactorSetting = z.strictObject({ askedOf: z.enum(["NONE", "ADMINISTRATORS", "EVERYONE"]) });
export type SecondFactorSetting = z.output<typeof secondFactorSetting>;

export const getSecondFactor = defineEndpoint({
  name: "getSecondFactor",
  method: "GET",
  path: "/api/second-factor",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: secondFactorSetting },
  problems: [],
});

export const putSecondFactor = defineEndpoint({
  name: "putSecondFactor",
  method: "PUT",
  path: "/api/second-factor",
  params: nothing,
  query: nothing,
  body: secondFactorSetting,
  success: { status: 204, body: null },
  problems: ["session.step-up-required"],
});
