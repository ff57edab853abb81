import { ja } from "@naisen/messages/ja";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { startOwnServer } from "../../e2e/drivers/own-server.ts";
import { LARGE, storeOfLargeCompany } from "./large-company.ts";
import { sessionCookie } from "./session-cookie.ts";
import { slowPage } from "./slow-page.ts";

const words = ja.panel;

/** Uses the list of a large company as a person does, at 4 × CPU, and says what was seen. */
export async function useLargeCompany(browser: Browser, extensions: number): Promise<string> {
  const server = await startOwnServer(storeOfLargeCompany(extensions));
  const cookie = await sessionCookie(server.address, LARGE);
  const { page, cdp } = await slowPage(browser, false);
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: server.address }]);
  await page.goto(`${server.address}/extensions`, { waitUntil: "networkidle" });
  await page.getByRole("table").waitFor();
  await observe(page);
  const told = [];
  for (const [what, act] of ACTS) {
    await act(page);
    await page.waitForLoadState("networkidle");
    told.push(`${what.padEnd(28)} INP ${String(await worstInteraction(page)).padStart(3)} ms`);
  }
  const heap = await heapOf(cdp);
  const { longTasks, nodes } = await page.evaluate(() => ({
    longTasks: (window as unknown as { longTasks: number[] }).longTasks,
    nodes: document.querySelectorAll("*").length,
  }));
  await server.stop();
  return [
    `${extensions.toLocaleString("en")} extensions, 4 x CPU: interaction to next paint (steps of 8 ms)`,
    ...told,
    `heap after all that ${(heap / 1e6).toFixed(1)} MB; ${nodes} elements; long tasks after load: ${longTasks.length === 0 ? "none" : longTasks.map((ms) => `${ms.toFixed(0)} ms`).join(", ")}`,
  ].join("\n");
}

const ACTS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ["next page", (page) => page.getByRole("link", { name: words.list.next(20) }).click()],
  ["sort by kana", (page) => page.getByRole("link", { name: words.fields.kana }).click()],
  [
    "search, typed key by key",
    (page) => page.getByRole("searchbox").pressSequentially("たかはし", { delay: 120 }),
  ],
  [
    "open an extension",
    (page) =>
      page
        .getByRole("table")
        .getByRole("link", { name: /^\d{6}$/ })
        .first()
        .click(),
  ],
  [
    "edit a field",
    (page) =>
      page.getByRole("textbox", { name: words.fields.department }).pressSequentially("x", { delay: 120 }),
  ],
  ["save", (page) => page.getByRole("button", { name: words.edit.apply }).click()],
];

interface Seen {
  longTasks: number[];
  worst: number;
}

async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = window as unknown as Seen;
    seen.longTasks = [];
    seen.worst = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
    }).observe({ type: "longtask" });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("interactionId" in entry && entry.interactionId !== 0)
          seen.worst = Math.max(seen.worst, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** The longest interaction since it was last asked; 16 where none was that long. */
function worstInteraction(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100)));
    const seen = window as unknown as Seen;
    const worst = Math.max(16, seen.worst);
    seen.worst = 0;
    return worst;
  });
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}
