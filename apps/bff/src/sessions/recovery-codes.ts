import { randomInt } from "node:crypto";
import { tokenHash } from "./session-token.ts";

const HOW_MANY = 10;
/** Letters and digits that nobody mistakes for another: 32 of them, 5 bits each. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
/** 140 bits: what is kept of a secret's chance must be 128 or more (ASVS 5.0, 11.2.3), and a plain hash keeps it (6.5.2). */
const GROUPS = 7;
const GROUP = 4;

/** Ten codes of 140 bits of chance. They are told once; only their hashes are kept. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: HOW_MANY }, newTypedCode);
}

/** A code of 140 bits that a person can type: seven groups of four. */
export function newTypedCode(): string {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** What the store knows a typed code by, however it was typed: wide, in capitals, with or without dashes. */
export function typedCodeHash(typed: string): string {
  const plain = typed.normalize("NFKC").toLowerCase();
  return tokenHash(plain.replace(/[^a-z0-9]/g, ""));
}
