import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from "../aes-gcm.ts";

/** How the place where a page begins is told: as it stands, or so that nobody reads it or makes one up. */
export interface Seal {
  close(cursor: string): string;
  /** null for what it did not close. */
  open(told: string): string | null;
}

/** As it stands. */
export const OPEN: Seal = { close: (cursor) => cursor, open: (told) => told };

/** For whom numbers are masked: a フリガナ, by which a list is in order, may hold one. `salt`: 32 bytes in base64url. */
export function sealOf(salt: string): Seal {
  const key = Buffer.from(salt, "base64url");
  return {
    close: (cursor) => {
      const { nonce, sealed, tag } = encrypt(key, cursor);
      return Buffer.concat([nonce, sealed, tag]).toString("base64url");
    },
    open: (told) => {
      const bytes = Buffer.from(told, "base64url");
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
      const nonce = bytes.subarray(0, NONCE_BYTES);
      return decrypt(key, {
        nonce,
        sealed: bytes.subarray(NONCE_BYTES, -TAG_BYTES),
        tag: bytes.subarray(-TAG_BYTES),
      });
    },
  };
}
