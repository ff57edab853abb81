import type { Browser, CDPSession, Page } from "@playwright/test";

const WINDOW = { width: 1_400, height: 1_000 };
const VIEWPORT = { width: 1_280, height: 720 };

/** A page of its own on a slow telephone: 4 × CPU, and Lighthouse's slow 4G where `network` is set; nothing is cached. */
export async function slowPage(browser: Browser, network: boolean): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // What lies below the edge of a window is drawn and never shown: the window is larger than the page in it.
  const { windowId } = await cdp.send("Browser.getWindowForTarget");
  await cdp.send("Browser.setWindowBounds", { windowId, bounds: WINDOW });
  await page.setViewportSize(VIEWPORT);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  if (network) {
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 562.5,
      downloadThroughput: (1_475 * 1_024) / 8,
      uploadThroughput: (675 * 1_024) / 8,
    });
  }
  return { page, cdp };
}

/** Milliseconds from navigation until something that `selector` names is painted and can be typed into or pressed. */
export async function usableAfter(page: Page, url: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    const look = () => {
      const there = document.querySelector(wanted);
      if (there === null) return requestAnimationFrame(look);
      return requestAnimationFrame(() => performance.mark("usable"));
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(url, { waitUntil: "commit" });
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName("usable")[0]?.startTime,
    null,
    {
      timeout: 60_000,
    },
  );
  return Number(await handle.jsonValue());
}

/** The middle one of several figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
