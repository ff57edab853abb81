import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dress } from "./screen.ts";

/** A page with the eight pictures of one screen side by side, each under its dress. */
export function sheetOf(name: string, dresses: readonly Dress[], folder: string): string {
  const pictures = dresses.map(({ theme, width, language }) => {
    const file = join(folder, `${name}-${theme}-${width}-${language}.png`);
    if (!existsSync(file)) return `<p>${theme} ${width} ${language} did not come</p>`;
    const source = `data:image/png;base64,${readFileSync(file).toString("base64")}`;
    const shown = width > 640 ? 436 : 220;
    return `<figure style="width:${shown}px"><figcaption>${theme} ${width} ${language}</figcaption><img src="${source}" style="width:100%"></figure>`;
  });
  return `<style>body{font:14px sans-serif;background:#888;margin:12px}main{display:flex;flex-wrap:wrap;gap:12px;align-items:start}
figure{margin:0}figcaption{color:#fff}</style><h1>${name}</h1><main>${pictures.join("")}</main>`;
}
