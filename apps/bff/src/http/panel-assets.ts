import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Request, RequestHandler } from "express";

/** A file of the build, as it is and compressed beforehand. */
interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

const A_YEAR = "public, max-age=31536000, immutable";

/**
 * Serves the files of the build by their hashed names out of memory (some 3 MB): a new build in the same folder takes
 * nothing away from the pages of the one that runs. What is no file of it goes on to whoever comes next.
 */
export function panelAssets(folder: string): RequestHandler {
  const assets = readAssets(folder);
  return (request, response, next) => {
    const asset = assets.get(request.path);
    if (asset === undefined || (request.method !== "GET" && request.method !== "HEAD")) return next();
    response.setHeader("cache-control", A_YEAR);
    response.setHeader("vary", "accept-encoding");
    response.setHeader("etag", asset.etag);
    if (request.headers["if-none-match"] === asset.etag) return response.status(304).end();
    const encoding = encodingFor(request, asset);
    if (encoding !== null) response.setHeader("content-encoding", encoding);
    response.type(asset.type).send((encoding === null ? null : asset[encoding]) ?? asset.plain);
  };
}

/** The smallest that the browser takes, whatever it names first. */
function encodingFor(request: Request, asset: Asset): "br" | "gzip" | null {
  const takes = (encoding: "br" | "gzip") =>
    asset[encoding] !== null && request.acceptsEncodings(encoding) === encoding;
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : null;
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const inside = join(folder, "assets");
  const names = existsSync(inside) ? readdirSync(inside) : [];
  const files = names.filter((name) => ![".br", ".gz"].includes(extname(name)));
  return new Map(files.map((name) => [`/assets/${name}`, readAsset(join(inside, name))]));
}

function readAsset(path: string): Asset {
  const compressed = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : null);
  return {
    type: extname(path),
    etag: `"${basename(path)}"`,
    plain: readFileSync(path),
    br: compressed(".br"),
    gzip: compressed(".gz"),
  };
}
