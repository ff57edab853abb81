import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";

/** The folder of the store, among its files. */
const FOLDER = ".";

/** What a process did to the files of a store, step by step, and when it acknowledged something. */
export type Step =
  | { readonly kind: "write"; readonly file: string; readonly offset: number; readonly data: Buffer }
  | { readonly kind: "cut"; readonly file: string; readonly size: number }
  | { readonly kind: "append"; readonly file: string; readonly data: Buffer }
  /** A name given to what has one already; the folder holds the names, and is what must be synced. */
  | { readonly kind: "link"; readonly file: typeof FOLDER; readonly from: string; readonly to: string }
  | { readonly kind: "sync"; readonly file: string }
  | { readonly kind: "unlink"; readonly file: string }
  | { readonly kind: "acknowledged" };

/** Runs a program so that each of its threads leaves what it did in a file of this prefix (strace(1), -ff). */
export function recorded(prefix: string): readonly string[] {
  const calls = "trace=pwrite64,write,writev,fsync,fdatasync,ftruncate,unlink,link";
  return [
    "strace",
    "-D",
    "-ff",
    "-qq",
    "--seccomp-bpf",
    "-y",
    "-xx",
    "-s",
    "9999999",
    "-e",
    calls,
    "-o",
    prefix,
  ];
}

/**
 * The steps of the thread to which SQLite and the answers belong, in their order. It acknowledges where it writes this
 * text to whoever asked.
 */
export function stepsOf(
  prefix: string,
  pid: number,
  folder: string,
  acknowledgement: string,
): readonly Step[] {
  const mark = hexOf(acknowledgement);
  return readFileSync(`${prefix}.${pid}`, "utf8")
    .split("\n")
    .flatMap((line) => {
      const read = LINE.exec(line);
      if (read === null) return [];
      const [, call = "", args = ""] = read;
      if (call === "write" || call === "writev") {
        if (args.includes(mark)) return [{ kind: "acknowledged" } as const];
      }
      return stepOf(call, args, folder) ?? [];
    });
}

/** A call that did what it was asked to. */
const LINE = /^(\w+)\((.*)\) += \d+$/;

function stepOf(call: string, args: string, folder: string): Step | null {
  const strings = [...args.matchAll(/[<"]((?:\\x[0-9a-f]{2})*)[>"]/g)].map(([, hex = ""]) => bytesOf(hex));
  const path = strings[0]?.toString() ?? "";
  if (path === folder && call === "fsync") return { kind: "sync", file: FOLDER };
  const file = basename(path);
  if (dirname(path) !== folder || !isOfStore(file)) return null;
  const last = Number(/(\d+)$/.exec(args)?.[1]);
  switch (call) {
    case "pwrite64":
      return { kind: "write", file, offset: last, data: strings[1] ?? Buffer.alloc(0) };
    case "write":
      return { kind: "append", file, data: strings[1] ?? Buffer.alloc(0) };
    case "link":
      return { kind: "link", file: FOLDER, from: file, to: basename(strings[1]?.toString() ?? "") };
    case "ftruncate":
      return { kind: "cut", file, size: last };
    case "unlink":
      return { kind: "unlink", file };
    default:
      return { kind: "sync", file };
  }
}

/** Whether a file of the folder is the store or its keys; what is shared by processes only is made anew. */
export function isOfStore(file: string): boolean {
  return (file.startsWith("naisen.db") && !file.endsWith("-shm")) || file.startsWith("keys.json");
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll("\\x", ""), "hex");
}

function hexOf(text: string): string {
  return [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}
