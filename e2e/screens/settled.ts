import type { Page, Request } from "@playwright/test";

const QUIET_MS = 120;
/** The panel says after three seconds that something takes long, which is a state of its screens. */
const LONGEST_MS = 4_000;

/** Watches what a page asks for. The answer waits until it has asked for nothing for a moment and nothing on it is seen to wait, or for never-answered ones not for ever. */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let since = Date.now();
  const over = (request: Request) => {
    open.delete(request);
    since = Date.now();
  };
  page.on("request", (request) => open.add(request));
  page.on("requestfinished", over);
  page.on("requestfailed", over);
  return async () => {
    const begun = Date.now();
    since = begun;
    while (Date.now() - begun < LONGEST_MS) {
      const isBusy = open.size > 0 || (await page.locator(".waiting:visible").count()) > 0;
      if (isBusy) since = Date.now();
      if (Date.now() - since > QUIET_MS) return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
}
