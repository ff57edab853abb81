import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

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
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG });
      const closed = Buffer.concat([cipher.update(cursor, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, closed, cipher.getAuthTag()]).toString("base64url");
    },
    open: (told) => {
      const bytes = Buffer.from(told, "base64url");
      if (bytes.length <= NONCE + TAG) return null;
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
      decipher.setAuthTag(bytes.subarray(-TAG));
      try {
        return decipher.update(bytes.subarray(NONCE, -TAG), undefined, "utf8") + decipher.final("utf8");
      } catch {
        return null;
      }
    },
  };
}
