import { type MadePasskey, madePasskey, type SignedByPasskey, signedByPasskey } from "@naisen/api/passkey";
import type * as z from "zod/mini";

/** A new passkey in a form's field; null where it is none. */
export function readMade(field: string): MadePasskey | null {
  return read(madePasskey, field);
}

/** What a passkey signed, in a form's field; null where it is nothing such. */
export function readSigned(field: string): SignedByPasskey | null {
  return read(signedByPasskey, field);
}

function read<Schema extends z.ZodMiniType>(schema: Schema, field: string): z.output<Schema> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(field));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
