import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
/** 96 bits of chance for each: with 2^32 texts under one key, two meet with less than 2^-32 (NIST SP 800-38D, 8.3). */
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
const TAG = { authTagLength: TAG_BYTES };
const NOTHING: Buffer = Buffer.alloc(0);

/** A text that was encrypted, in the parts that decrypting it takes. */
export interface Encrypted {
  readonly nonce: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

/** Encrypts a text under a key of 32 bytes; `boundTo`: what it opens with alone. */
export function encrypt(key: Buffer, text: string, boundTo = NOTHING): Encrypted {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, TAG);
  cipher.setAAD(boundTo);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { nonce, sealed, tag: cipher.getAuthTag() };
}

/** The text; null where it is of another key, bound to something else, or was altered. */
export function decrypt(key: Buffer, { nonce, sealed, tag }: Encrypted, boundTo = NOTHING): string | null {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, TAG);
    decipher.setAAD(boundTo);
    decipher.setAuthTag(tag);
    return decipher.update(sealed, undefined, "utf8") + decipher.final("utf8");
  } catch {
    return null;
  }
}
