import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import type { Request, RequestHandler, Router } from "express";
import { whoAsks } from "../sessions/sessions.ts";
import type { Who } from "../sessions/who.ts";
import type { Door } from "./bind-endpoint.ts";
import { readCookie } from "./cookies.ts";
import { dressedPage } from "./dressed-page.ts";
import { type Language, languageOf } from "./language.ts";
import { panelAssets } from "./panel-assets.ts";
import { pathOwed } from "./sign-in-paths.ts";

/** The built panel: its one page and what it is made of. */
export interface Panel {
  readonly page: string;
  readonly assets: RequestHandler;
  /** The scripts and styles that its first view needs, in each language. */
  readonly preload: Readonly<Record<Language, readonly string[]>>;
}

/** Reads the build's output; null where the panel has not been built. */
export function readPanel(folder: string): Panel | null {
  const file = join(folder, "index.html");
  if (!existsSync(file)) return null;
  const page = readFileSync(file, "utf8");
  const preload = { ja: assetsOf(page, "ja"), en: assetsOf(page, "en") };
  const assets = panelAssets(folder);
  return { page, assets, preload };
}

function assetsOf(page: string, language: Language): readonly string[] {
  const dressed = dressedPage(page, { ...PREFERENCES_AT_FIRST, language });
  return [...dressed.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].flatMap(
    ([, href]) => href ?? [],
  );
}

/** Serves the panel's files by their hashed names, and its page, dressed as they like it, to whoever is signed in. */
export function mountPanel(router: Router, { store, now, cookies }: Door, { page, assets }: Panel): void {
  router.get("/assets/*file", assets);
  router.get(/^\/(?!api\/|assets\/).*/, async (request, response) => {
    const token = readCookie(request, cookies.session);
    const who = token === null ? null : await whoAsks(store, now(), token);
    if (who === null) {
      const ended = token === null ? "" : "&ended";
      return response.redirect(303, `/signin?next=${encodeURIComponent(request.originalUrl)}${ended}`);
    }
    if (who.owes !== null) return response.redirect(303, pathOwed(who.owes, request.originalUrl));
    response.type("html").send(await pageFor(who, request));
  });

  async function pageFor({ companyId, userId }: Who, request: Request): Promise<string> {
    const person = await store.read((reader) => reader.person(companyId, userId));
    const { theme, density, language } = person.preferences ?? PREFERENCES_AT_FIRST;
    return dressedPage(page, { theme, density, language: language ?? languageOf(request) });
  }
}
