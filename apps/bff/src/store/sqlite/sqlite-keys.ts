import { KeysUnusable, readKeyFile, writeKeyFile } from "../key-file.ts";
import { type Key, type KeyRing, newKey } from "../key-ring.ts";
import type { KeptKey, Rotated, StoreKeys } from "../keys.ts";
import { NOBODYS_LOG } from "../security-log.ts";
import type { StoreTransaction } from "./schema.ts";
import { countSealed, giveUpSealed, resealSome, type Walked } from "./sealed-rows.ts";
import { putEvent } from "./security-rows.ts";

/** One write transaction of the store. */
type Write = <T>(work: (transaction: StoreTransaction) => Promise<T>) => Promise<T>;

/** The command line has no sign-in of its own: the event's door says whence it was done. */
const BY_NOBODY = { company: NOBODYS_LOG, actor: null } as const;

/** The keys of the embedded store. The file is read again before each act: somebody may have laid another one there. */
export class SqliteKeys implements StoreKeys {
  readonly #file: string;
  readonly #ring: KeyRing;
  readonly #write: Write;

  constructor(file: string, ring: KeyRing, write: Write) {
    this.#file = file;
    this.#ring = ring;
    this.#write = write;
  }

  list(): Promise<readonly KeptKey[]> {
    return this.#write(async (transaction) => {
      const counts = await countSealed(transaction);
      return this.#ring.keys.map(({ id, madeAt }) => ({ id, madeAt, secrets: counts.get(id) ?? 0 }));
    });
  }

  async rotate(at: number): Promise<Rotated> {
    const key = newKey(new Date(at).toISOString());
    await this.#write(async (transaction) => {
      const keys = this.#readAgain(await countSealed(transaction));
      await putEvent(transaction, { ...BY_NOBODY, at, code: "keys.rotated", params: { key: key.id } });
      this.#keep([...keys, key]);
    });
    let walked: Walked = { column: 0, row: 0 };
    let sealed = 0;
    let unopened = 0;
    for (;;) {
      const done = await this.#write((transaction) => resealSome(transaction, this.#ring, walked));
      if (done === null) return { id: key.id, sealed, unopened };
      walked = done.walked;
      sealed += done.sealed;
      unopened += done.unopened;
    }
  }

  retire(id: string, at: number): ReturnType<StoreKeys["retire"]> {
    return this.#write(async (transaction) => {
      const counts = await countSealed(transaction);
      const keys = this.#readAgain(counts);
      if (keys.every((key) => key.id !== id)) return "unknown";
      if (keys.at(-1)?.id === id) return "newest";
      if (counts.has(id)) return "in-use";
      await putEvent(transaction, { ...BY_NOBODY, at, code: "keys.retired", params: { key: id } });
      this.#keep(keys.filter((key) => key.id !== id));
      return "retired";
    });
  }

  giveUp(at: number): Promise<number> {
    return this.#write((transaction) => giveUp(transaction, this.#ring, at));
  }

  /** The file as it is now, which must have every key that is in use. */
  #readAgain(counts: ReadonlyMap<string, number>): readonly Key[] {
    const keys = readKeyFile(this.#file) ?? [];
    const ids = this.#ring.keys
      .map(({ id }) => id)
      .filter((id) => counts.has(id) && keys.every((key) => key.id !== id));
    if (ids.length > 0) throw new KeysUnusable(this.#file, { why: "missing", ids });
    return keys;
  }

  #keep(keys: readonly Key[]): void {
    writeKeyFile(this.#file, keys);
    this.#ring.turn(keys);
  }
}

/** Gives up what the ring does not open, and says so; says how many. Where it opens everything, nothing is done. */
export async function giveUp(transaction: StoreTransaction, ring: KeyRing, at: number): Promise<number> {
  const secrets = await giveUpSealed(transaction, ring);
  if (secrets > 0)
    await putEvent(transaction, { ...BY_NOBODY, at, code: "keys.given-up", params: { secrets } });
  return secrets;
}
