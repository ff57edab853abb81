import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Response } from "express";

/** A file that a handler answers with, its text piece by piece; `name` is what a browser saves it as. */
export interface FileReply {
  readonly kind: "file";
  readonly type: string;
  readonly name: string;
  readonly pieces: AsyncIterable<string>;
  readonly encode: (text: string) => Uint8Array;
}

/**
 * Sends the file as its pieces come, as fast as the reader takes them. One that cannot be finished breaks the connection,
 * so that half a file is never taken for a whole one; a reader who goes away is no fault.
 */
export async function sendFile({ type, name, pieces, encode }: FileReply, response: Response): Promise<void> {
  response.setHeader("content-type", type);
  response.setHeader("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  try {
    await pipeline(Readable.from(encoded(pieces, encode), { objectMode: false }), response);
  } catch (fault) {
    const left = fault instanceof Error && "code" in fault && fault.code === "ERR_STREAM_PREMATURE_CLOSE";
    if (!left) throw fault;
  }
}

async function* encoded(
  pieces: FileReply["pieces"],
  encode: FileReply["encode"],
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) yield encode(piece);
}
