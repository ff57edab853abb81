import type { Browser, Page } from "@playwright/test";

/** What one page makes a browser fetch on a first visit: compressed bytes of bodies, and requests. */
export interface Weight {
  readonly scriptBytes: number;
  readonly bytes: number;
  readonly requests: number;
}

/** Loads a page with nothing cached and adds up what came. API answers are counted apart from the page's own files. */
export async function weigh(browser: Browser, url: string, cookie: string | null): Promise<Weight> {
  const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" });
  if (cookie !== null) await context.setExtraHTTPHeaders({ cookie });
  const page = await context.newPage();
  const weight = await watch(page, () => page.goto(url, { waitUntil: "networkidle" }));
  await context.close();
  return weight;
}

async function watch(page: Page, visit: () => Promise<unknown>): Promise<Weight> {
  const sizes: Promise<{ readonly script: boolean; readonly bytes: number }>[] = [];
  page.on("requestfinished", (request) => {
    if (new URL(request.url()).pathname.startsWith("/api/")) return;
    const script = request.resourceType() === "script" || request.url().endsWith(".js");
    sizes.push(request.sizes().then(({ responseBodySize }) => ({ script, bytes: responseBodySize })));
  });
  await visit();
  const all = await Promise.all(sizes);
  const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0);
  return { scriptBytes: sum(all.filter(({ script }) => script)), bytes: sum(all), requests: all.length };
}
