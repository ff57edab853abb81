import type { Page, Request } from "@playwright/test";

const QUIET_MS = 120;
/** A guard against hanging only: a page that is answered is at rest long before, on any machine. */
const LONGEST_MS = 30_000;

/**
 * Watches what a page asks for. The answer waits until it has asked for nothing for a moment and nothing on it is seen to
 * wait; where something is never answered, for as long as is said.
 */
export function watchRequests(page: Page, longest = LONGEST_MS): () => Promise<void> {
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
    while (Date.now() - begun < longest) {
      const isWaiting = (await page.locator(".waiting:visible").count()) > 0;
      if (open.size > 0 || isWaiting) since = Date.now();
      if (Date.now() - since > QUIET_MS) return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
}
