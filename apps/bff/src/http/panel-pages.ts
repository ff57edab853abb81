import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RequestHandler, Router } from "express";
import sirv from "sirv";
import { whoAsks } from "../sessions/sessions.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie } from "./cookies.ts";

/** The built panel: its one page and what it is made of. */
export interface Panel {
  readonly page: string;
  readonly assets: RequestHandler;
  /** The scripts and styles that its first view needs. */
  readonly preload: readonly string[];
}

/** Reads the build's output; null where the panel has not been built. */
export function readPanel(folder: string): Panel | null {
  const file = join(folder, "index.html");
  if (!existsSync(file)) return null;
  const page = readFileSync(file, "utf8");
  const preload = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].flatMap(
    ([, href]) => href ?? [],
  );
  const assets = sirv(folder, { brotli: true, gzip: true, etag: true, maxAge: 31_536_000, immutable: true });
  return { page, assets, preload };
}

/** Serves the panel's files by their hashed names, and its page to whoever is signed in. */
export function mountPanel(router: Router, { store, now, cookies }: Door, { page, assets }: Panel): void {
  router.use((request, response, next) => {
    if (request.path.startsWith("/assets/")) assets(request, response, next);
    else next();
  });
  router.get(/^\/(?!api\/|assets\/).*/, async (request, response) => {
    const token = readCookie(request, cookies.session);
    const who = token === null ? null : await whoAsks(store, now(), token);
    if (who === null) {
      const ended = token === null ? "" : "&ended";
      return response.redirect(303, `/signin?next=${encodeURIComponent(request.originalUrl)}${ended}`);
    }
    response.setHeader("cache-control", "no-store");
    response.type("html").send(page);
  });
}
