import { expect, type Page } from "@playwright/test";
import { PASSWORD, test } from "../drivers/own-server.ts";

/** The page by which one comes in, whole (PERFORMANCE.md). */
const SIGN_IN = { bytes: 25_000, requests: 5 };
/** All scripts of the list's first view (PERFORMANCE.md). */
const LIST_SCRIPTS = 130_000;
/** What a further route may bring beside what every page has. */
const ROUTE_SCRIPTS = 40_000;
/** Files of the panel that a visit fetches, with those that it fetches ahead while nothing else is to be done. */
const FILES = { list: 52, route: 36 };

const ROUTES = [
  "/",
  "/numbers",
  "/number-list",
  "/plan",
  "/simulator",
  "/history",
  "/sites",
  "/contract",
  "/scenarios",
  "/accounts",
  "/tokens",
  "/reference",
  "/settings",
  "/help",
];

test("the sign-in page is one small thing", async ({ page }) => {
  const came = watchBodies(page);
  await page.goto("/signin", { waitUntil: "networkidle" });
  const bodies = await came();
  expect(bodies.length).toBeLessThanOrEqual(SIGN_IN.requests);
  expect(sum(bodies)).toBeLessThanOrEqual(SIGN_IN.bytes);
});

test("no page makes a browser fetch more than it shows", async ({ page, browser, baseURL }) => {
  const credentials = { companyId: "demo", userId: "admin", password: PASSWORD };
  expect((await page.request.post("/api/session", { data: credentials })).status()).toBe(201);

  const list = await visitOf("/extensions", "table tbody tr");
  expect(list.scripts, "/extensions, with a panel that is built").toBeGreaterThan(0);
  expect(list.scripts, "/extensions").toBeLessThanOrEqual(LIST_SCRIPTS);
  expect(list.files, "/extensions, files").toBeLessThanOrEqual(FILES.list);
  for (const route of ROUTES) {
    const { scripts, files } = await visitOf(route, "h1");
    expect.soft(scripts, route).toBeLessThanOrEqual(list.scripts + ROUTE_SCRIPTS);
    expect.soft(files, `${route}, files`).toBeLessThanOrEqual(FILES.route);
  }

  /**
   * Compressed bytes of the scripts that were asked for before `selector` was there, on a visit with nothing cached, and
   * how many files of the panel were asked for until nothing more was.
   */
  async function visitOf(path: string, selector: string) {
    const context = await browser.newContext({
      baseURL: baseURL ?? "",
      locale: "ja-JP",
      storageState: await page.context().storageState(),
    });
    const visit = await context.newPage();
    await visit.addInitScript((wanted) => {
      new MutationObserver((_, observer) => {
        if (document.querySelector(wanted) === null) return;
        performance.mark("there");
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    }, selector);
    await visit.goto(path, { waitUntil: "networkidle" });
    const fetched = await visit.evaluate(() => {
      const there = performance.getEntriesByName("there")[0]?.startTime ?? Number.NaN;
      const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      const scripts = all
        .filter(({ name, startTime }) => name.endsWith(".js") && startTime <= there)
        .reduce((total, { encodedBodySize }) => total + encodedBodySize, 0);
      return { scripts, files: all.filter(({ name }) => !new URL(name).pathname.startsWith("/api/")).length };
    });
    await context.close();
    return fetched;
  }
});

/** Follows what comes in; asked, it gives the compressed size of every body so far. */
function watchBodies(page: Page) {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  return () => Promise.all(sizes);
}

function sum(bytes: readonly number[]): number {
  return bytes.reduce((total, each) => total + each, 0);
}
