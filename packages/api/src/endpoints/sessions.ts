import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { passkeyOptions, signedByPasskey } from "../passkey.ts";
import { me } from "./session.ts";

/** A browser in which one is signed in. Instants are in UTC. */
const openSession = z.strictObject({
  id: z.string(),
  /** As people know it; null where the browser did not say. */
  browser: z.nullable(z.string()),
  system: z.nullable(z.string()),
  startedAt: z.string(),
  /** To the minute. */
  lastUsedAt: z.string(),
  /** When it ends whatever is done. */
  endsAt: z.string(),
  isThis: z.boolean(),
});
export type OpenSession = z.output<typeof openSession>;

/** One's own sessions, this one first. */
export const listSessions = defineEndpoint({
  name: "listSessions",
  method: "GET",
  path: "/api/sessions",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: z.strictObject({ items: z.array(openSession) }) },
  problems: [],
});

/** Ends all of one's sessions but this one. */
export const endOtherSessions = defineEndpoint({
  name: "endOtherSessions",
  method: "DELETE",
  path: "/api/sessions",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["session.step-up-required"],
});

export const endOneSession = defineEndpoint({
  name: "endOneSession",
  method: "DELETE",
  path: "/api/sessions/:id",
  params: z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(64)) }),
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: ["not-found", "session.step-up-required"],
});

/** What the browser is to sign in with by a passkey. */
export const offerSignIn = defineEndpoint({
  name: "offerSignIn",
  method: "POST",
  path: "/api/session/passkey-options",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: passkeyOptions },
  problems: ["passkey.impossible"],
});

/** Signs in by a passkey alone, which stands for its owner. */
export const signInByPasskey = defineEndpoint({
  name: "signInByPasskey",
  method: "POST",
  path: "/api/session/passkey",
  params: nothing,
  query: nothing,
  body: z.strictObject({ passkey: signedByPasskey }),
  success: { status: 201, body: me },
  problems: ["passkey.refused"],
});

/** What the browser is to prove with a passkey who is there. */
export const offerStepUp = defineEndpoint({
  name: "offerStepUp",
  method: "POST",
  path: "/api/session/step-up/passkey-options",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: passkeyOptions },
  problems: ["passkey.impossible"],
});

const typedPassword = z.string().check(z.minLength(1), z.maxLength(256));
const typedCode = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

/**
 * Gives the second factor that a session owes, or proves anew who is there. The session goes on under another token. Who has
 * an app proves it by password and code together, or by a passkey; who has a passkey alone, by that; who has an app and no
 * password by the code, after the company's provider has said who they are. A recovery code stands in for a factor that is owed, and for nothing else; the password for nothing that is owed.
 */
export const stepUp = defineEndpoint({
  name: "stepUp",
  method: "POST",
  path: "/api/session/step-up",
  params: nothing,
  query: nothing,
  body: z.union([
    z.strictObject({ password: typedPassword }),
    z.strictObject({ code: typedCode }),
    z.strictObject({ password: typedPassword, code: typedCode }),
    z.strictObject({ passkey: signedByPasskey }),
  ]),
  success: { status: 200, body: me },
  problems: ["password.wrong", "code.refused", "code.not-alone", "passkey.refused", "session.too-many-tries"],
});
