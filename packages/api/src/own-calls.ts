import * as z from "zod/mini";
import { extensionNumber } from "./scalars.ts";
import type { ToSend } from "./to-send.ts";

/** Where a call to somebody's own extension ends. */
const ownEnd = z.discriminatedUnion("kind", [
  /** Their own phone; `ringSeconds` where something follows if it is not answered. */
  z.strictObject({ kind: z.literal("RINGS"), ringSeconds: z.nullable(z.number()) }),
  /** The number of a forward of theirs; null where nobody has it any more. */
  z.strictObject({ kind: z.literal("FORWARDED"), to: z.nullable(extensionNumber) }),
  z.strictObject({ kind: z.literal("VOICEMAIL") }),
  z.strictObject({ kind: z.literal("UNREACHED") }),
]);
export type OwnEnd = z.output<typeof ownEnd>;
export type OwnEndToSend = ToSend<typeof ownEnd>;

/** The number that somebody sees whom they call; null where the call does not go through. */
const shown = z.nullable(z.strictObject({ kind: z.string(), number: z.string() }));

/**
 * A call of a user's own extension that a plan changes, without naming who is at the other end: one from a colleague,
 * with what their phone is in (null where it is free), or one that they make.
 */
export const ownCall = z.discriminatedUnion("direction", [
  z.strictObject({
    direction: z.literal("IN"),
    when: z.nullable(z.enum(["BUSY", "NO_ANSWER", "OUT_OF_AREA"])),
    before: ownEnd,
    after: ownEnd,
  }),
  z.strictObject({
    direction: z.literal("OUT"),
    dials: z.enum(["EXTENSION", "OUTSIDE"]),
    before: shown,
    after: shown,
  }),
]);
export type OwnCall = z.output<typeof ownCall>;
export type OwnCallToSend = ToSend<typeof ownCall>;
