import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Chance } from "../chance.ts";
import { isOfStore, type Step } from "./disk-trace.ts";

/** A disk's smallest piece: of a longer write, pieces may reach it and others not. */
const SECTOR = 512;

/** The files of a store as they are after some steps. */
export class DiskImage {
  readonly #files: Map<string, Buffer>;

  private constructor(files: Map<string, Buffer>) {
    this.#files = files;
  }

  static of(folder: string): DiskImage {
    const names = readdirSync(folder).filter(isOfStore);
    return new DiskImage(new Map(names.map((name) => [name, readFileSync(join(folder, name))])));
  }

  copy(): DiskImage {
    return new DiskImage(new Map([...this.#files].map(([name, bytes]) => [name, Buffer.from(bytes)])));
  }

  apply(step: Step): void {
    if (step.kind === "sync" || step.kind === "acknowledged") return;
    if (step.kind === "unlink") {
      this.#files.delete(step.file);
      return;
    }
    if (step.kind === "link") {
      this.#files.set(step.to, Buffer.from(this.#files.get(step.from) ?? ""));
      return;
    }
    if (step.kind === "append") {
      this.#files.set(step.file, Buffer.concat([this.#files.get(step.file) ?? Buffer.alloc(0), step.data]));
      return;
    }
    const size = step.kind === "cut" ? step.size : step.offset + step.data.length;
    const before = this.#files.get(step.file) ?? Buffer.alloc(0);
    const bytes = step.kind === "cut" || size > before.length ? resized(before, size) : before;
    if (step.kind === "write") step.data.copy(bytes, step.offset);
    this.#files.set(step.file, bytes);
  }

  /** Makes a folder's store this one. */
  writeTo(folder: string): void {
    for (const name of readdirSync(folder)) {
      if (isOfStore(name) || name.endsWith("-shm")) rmSync(join(folder, name));
    }
    for (const [name, bytes] of this.#files) writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  }
}

/** What a disk may hold when the power goes: all that was synced, and of the rest what chance lets reach it. */
export class UnsyncedDisk {
  readonly #synced: DiskImage;
  #pending: Step[] = [];

  constructor(image: DiskImage) {
    this.#synced = image.copy();
  }

  apply(step: Step): void {
    if (step.kind === "sync") {
      for (const pending of this.#pending) if (isOf(pending, step.file)) this.#synced.apply(pending);
      this.#pending = this.#pending.filter((pending) => !isOf(pending, step.file));
    } else if (step.kind !== "acknowledged") this.#pending.push(step);
  }

  afterPowerCut(chance: Chance): DiskImage {
    const image = this.#synced.copy();
    const share = chance.pick([0.1, 0.5, 0.9, 1]);
    for (const step of this.#pending) {
      if (!chance.maybe(share)) continue;
      if (step.kind !== "write") image.apply(step);
      else for (const piece of sectorsOf(step)) if (chance.maybe(0.95)) image.apply(piece);
    }
    return image;
  }
}

function isOf(step: Step, file: string): boolean {
  return step.kind !== "acknowledged" && step.file === file;
}

function sectorsOf(step: Extract<Step, { kind: "write" }>): readonly Step[] {
  const pieces: Step[] = [];
  for (let at = 0; at < step.data.length; ) {
    const end = Math.min(step.data.length, at + SECTOR - ((step.offset + at) % SECTOR));
    pieces.push({ ...step, offset: step.offset + at, data: step.data.subarray(at, end) });
    at = end;
  }
  return pieces;
}

function resized(bytes: Buffer, size: number): Buffer {
  const other = Buffer.alloc(size);
  bytes.copy(other, 0, 0, Math.min(size, bytes.length));
  return other;
}
