import * as z from "zod/mini";

/** Bytes as browsers write them in JSON (WebAuthn 3, 5.1.8). */
const bytes = (longest: number) =>
  z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^[\w-]+={0,2}$/));
const credentialId = bytes(1_400);

const base = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal("public-key"),
  authenticatorAttachment: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};

/** A new passkey, as `toJSON` of a browser's credential gives it. */
export const madePasskey = z.object({
  ...base,
  response: z.object({
    clientDataJSON: bytes(4_000),
    attestationObject: bytes(16_000),
    transports: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10))),
  }),
});
export type MadePasskey = z.output<typeof madePasskey>;

/** What a passkey signed, as `toJSON` of a browser's credential gives it. */
export const signedByPasskey = z.object({
  ...base,
  response: z.object({
    clientDataJSON: bytes(4_000),
    authenticatorData: bytes(4_000),
    signature: bytes(4_000),
    userHandle: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  }),
});
export type SignedByPasskey = z.output<typeof signedByPasskey>;

/** What a browser is given to make or use a passkey, to be read by its own `parse…OptionsFromJSON`. */
export const passkeyOptions = z.strictObject({ options: z.record(z.string(), z.unknown()) });
