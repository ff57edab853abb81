import { hash, verify } from "@node-rs/argon2";
import { Turns } from "../turns.ts";
import { newToken } from "./session-token.ts";

/** argon2id at 19 MiB, two passes, one lane: OWASP's least for it. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Fewest characters of a password that stands alone, without a second factor (NIST 800-63B-4). */
export const FEWEST_CHARACTERS = 15;

/** A longer one could be set by a form and never given again to an operation, whose bodies take so many (UTF-16 units). */
export const MOST_UNITS = 256;

/**
 * Node has four threads for this, for files and for names of hosts; one is left for those. The last of sixty waits some two
 * seconds.
 */
const TURNS = new Turns({ operation: "password", atOnce: 3, waiting: 60, ofOne: 15 });

/** The password's argon2id hash in PHC form. Throws NoTurn where too many wait, in all or of one source. */
export function hashPassword(password: string, source: string | null = null): Promise<string> {
  return TURNS.take(source, () => hash(password, ARGON2ID));
}

/** Whether a hash was made by another algorithm, or by settings below those of now: then the password is hashed anew. */
export function isOutdated(passwordHash: string): boolean {
  const [, memory, time, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash) ?? [];
  const { memoryCost, timeCost, parallelism } = ARGON2ID;
  return !(Number(memory) >= memoryCost && Number(time) >= timeCost && Number(lanes) >= parallelism);
}

/** A hash of nothing that anybody knows: an unknown user takes as long to refuse as a known one. */
const NOBODYS = hash(newToken(), ARGON2ID);

/**
 * Whether the password is that of the hash; with null, where there is no such user, it takes its time and says no. Throws
 * NoTurn where too many wait: then nothing was compared, whoever it is.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null,
  source: string | null = null,
): Promise<boolean> {
  const known = passwordHash ?? (await NOBODYS);
  const matches = await TURNS.take(source, () => verify(known, password, ARGON2ID));
  return matches && passwordHash !== null;
}
