import { createHash, randomBytes } from "node:crypto";
import { decrypt, encrypt } from "./aes-gcm.ts";

/** A key of AES-256. */
export interface Key {
  /** Twelve hex digits, reckoned from the key: one that was copied wrongly is not taken for it. */
  readonly id: string;
  /** An instant in UTC. */
  readonly madeAt: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** What a secret is for. It is sealed for that and its owner, and opens for nothing else. */
export type Purpose = "TOTP" | "TOTP_PENDING" | "PROVIDER";

/** What stands in the place of a secret that was given up, its key being lost: it opens for nobody. */
export const GIVEN_UP = "lost";

const FORM = "v1";

/** A new key, of 256 bits of chance. */
export function newKey(madeAt: string): Key {
  const key = randomBytes(32);
  return { id: keyId(key), madeAt, key };
}

/** What a key is called. */
export function keyId(key: Buffer): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 12);
}

/** The keys under which secrets lie in the store: the newest seals, each opens what it sealed (adr-0025). */
export class KeyRing {
  #keys: readonly Key[] = [];

  constructor(keys: readonly Key[]) {
    this.#keys = keys;
  }

  /** The oldest first. */
  get keys(): readonly Key[] {
    return this.#keys;
  }

  /** Has these keys from now on. */
  turn(keys: readonly Key[]): void {
    this.#keys = keys;
  }

  /** The secret as it is kept: form, key, nonce, what is encrypted, and its tag. `owner`: whose it is, by the keys of its row. */
  seal(purpose: Purpose, owner: readonly string[], secret: string): string {
    const newest = this.#keys.at(-1);
    if (newest === undefined) throw new Error("there is no key to seal with");
    const { nonce, sealed, tag } = encrypt(newest.key, secret, boundTo(newest.id, purpose, owner));
    const parts = [nonce, sealed, tag].map((part) => part.toString("base64url"));
    return [FORM, newest.id, ...parts].join(".");
  }

  /** The secret; null where its key is not here, or it was altered, or is another purpose's or owner's. */
  open(purpose: Purpose, owner: readonly string[], text: string): string | null {
    const [form, id, ...parts] = text.split(".");
    const key = this.#keys.find((one) => one.id === id);
    if (form !== FORM || key === undefined || parts.length !== 3) return null;
    const [nonce, sealed, tag] = parts.map((part) => Buffer.from(part, "base64url")) as [
      Buffer,
      Buffer,
      Buffer,
    ];
    return decrypt(key.key, { nonce, sealed, tag }, boundTo(key.id, purpose, owner));
  }
}

/** The ring of whoever only reads: it opens nothing. */
export const NO_KEYS = new KeyRing([]);

function boundTo(key: string, purpose: Purpose, owner: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([FORM, key, purpose, ...owner]));
}
