import * as z from "zod/mini";
import { change } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";
import { preferences } from "../preferences.ts";
import type { ToSend } from "../to-send.ts";

/** Puts how the panel looks to whoever is signed in. */
export const putPreferences = defineEndpoint({
  name: "putPreferences",
  method: "PUT",
  path: "/api/me/preferences",
  params: nothing,
  query: nothing,
  body: preferences,
  success: { status: 200, body: preferences },
  problems: [],
});

/** The changes that a person has collected and not applied yet: 変更計画. `version` counts its writings, 0 for none. */
export const draft = z.strictObject({
  changes: z.array(change).check(z.maxLength(10_000)),
  reason: z.string().check(z.maxLength(500)),
  version: z.number(),
});
export type Draft = z.output<typeof draft>;
export type DraftToSend = ToSend<typeof draft>;

/** The draft of whoever is signed in, an empty one where none was kept. */
export const getDraft = defineEndpoint({
  name: "getDraft",
  method: "GET",
  path: "/api/me/draft",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: draft },
  problems: [],
});

/** Puts the draft in the place of the one of that `version`; 412 where another window has written it since. */
export const putDraft = defineEndpoint({
  name: "putDraft",
  method: "PUT",
  path: "/api/me/draft",
  params: nothing,
  query: nothing,
  body: draft,
  success: { status: 200, body: draft },
  problems: ["draft.stale"],
});

/** Sets one's own password: every other session ends, and this one goes on with another token. */
export const changePassword = defineEndpoint({
  name: "changePassword",
  method: "POST",
  path: "/api/me/password",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    /** Both as they were typed: not trimmed, not folded, never cut (NIST 800-63B). */
    current: z.string().check(z.minLength(1), z.maxLength(256)),
    next: z.string().check(z.minLength(1), z.maxLength(256)),
  }),
  success: { status: 204, body: null },
  problems: [
    "password.wrong",
    "password.too-short",
    "password.too-long",
    "password.guessable",
    "session.step-up-required",
    "session.too-many-tries",
  ],
});
