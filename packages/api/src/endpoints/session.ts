import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { preferences } from "../preferences.ts";
import { extensionNumber } from "../scalars.ts";

export const credentials = z.strictObject({
  companyId: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
  userId: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
  /** Not trimmed, not folded, never cut (NIST 800-63B). */
  password: z.string().check(z.minLength(1), z.maxLength(256)),
});

/** Who is signed in. */
export const me = z.strictObject({
  companyId: z.string(),
  companyName: z.string(),
  userId: z.string(),
  /** The person's name as the panel shows it; the userId where none is known. */
  name: z.string(),
  role: z.enum(["OPERATOR", "ADMIN", "AUDITOR", "USER"]),
  /** A user's own extension. */
  extension: z.nullable(extensionNumber),
  /** The sites that an administrator or auditor is for; null: the whole company. */
  sites: z.nullable(z.array(z.strictObject({ id: z.string(), name: z.string() }))),
  /** The operations that they may ask for, by their names. */
  rights: z.array(z.string()),
  preferences,
});
export type Me = z.output<typeof me>;

/**
 * Who signed in, and what they still owe before they may do anything: a second factor, or to set one up. Until then the names,
 * rights and preferences are empty.
 */
const signedIn = z.strictObject({ ...me.shape, owes: z.nullable(z.enum(["FACTOR", "ENROLMENT"])) });

export const signIn = defineEndpoint({
  name: "signIn",
  method: "POST",
  path: "/api/session",
  params: nothing,
  query: nothing,
  body: credentials,
  success: { status: 201, body: signedIn },
  problems: ["session.refused", "session.too-many-tries"],
});

export const signOut = defineEndpoint({
  name: "signOut",
  method: "DELETE",
  path: "/api/session",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 204, body: null },
  problems: [],
});

export const getMe = defineEndpoint({
  name: "getMe",
  method: "GET",
  path: "/api/me",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: me },
  problems: [],
});
