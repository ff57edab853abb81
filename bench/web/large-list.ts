import { ja } from "@naisen/messages/ja";
import type { Browser, CDPSession, Locator, Page } from "@playwright/test";
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
  const slowly = (rate: number) => cdp.send("Emulation.setCPUThrottlingRate", { rate });
  await slowly(1);
  await page.goto(`${server.address}/extensions`, { waitUntil: "networkidle" });
  await page.getByRole("table").waitFor();
  await observe(page);
  const told = [];
  for (const { what, where, typed, keys = [] } of ACTS) {
    // The tool's own search for the place would count as work of the page, so it is done at full speed.
    await where(page).scrollIntoViewIfNeeded();
    const box = await where(page).boundingBox();
    if (box === null) throw new Error(`${what}: nothing to press`);
    await slowly(4);
    await page.mouse.click(box.x + Math.min(12, box.width / 2), box.y + box.height / 2);
    if (typed !== undefined) await page.keyboard.type(typed, { delay: 150 });
    for (const key of keys) await page.keyboard.press(key, { delay: 150 });
    await page.waitForTimeout(SETTLED);
    await slowly(1);
    told.push(`${what.padEnd(28)} INP ${String(await worstInteraction(page)).padStart(3)} ms`);
    await page.waitForLoadState("networkidle");
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

/** Milliseconds in which everything that an act begins has been painted. */
const SETTLED = 1_500;

interface Act {
  readonly what: string;
  readonly where: (page: Page) => Locator;
  readonly typed?: string;
  readonly keys?: readonly string[];
}

const ACTS: readonly Act[] = [
  { what: "next page", where: (page) => page.getByRole("link", { name: words.list.next(20) }) },
  { what: "sort by kana", where: (page) => page.getByRole("link", { name: words.fields.kana }) },
  {
    what: "choose a filter",
    where: (page) => page.getByRole("button", { name: words.list.filterBy(words.fields.state) }),
  },
  {
    what: "filter",
    where: (page) => page.getByRole("link", { name: words.state.UNBOUND, exact: true }),
  },
  {
    what: "drop the filter",
    where: (page) =>
      page.getByRole("link", { name: words.list.dropCondition(words.fields.state, words.state.UNBOUND) }),
  },
  { what: "search, typed key by key", where: (page) => page.getByRole("searchbox"), typed: "たかはし" },
  {
    what: "clear the search",
    where: (page) => page.getByRole("searchbox"),
    keys: ["ControlOrMeta+a", "Backspace"],
  },
  {
    what: "open an extension",
    where: (page) =>
      page
        .getByRole("table")
        .getByRole("link", { name: /^\d{6}$/ })
        .first(),
  },
  {
    what: "edit a field",
    where: (page) => page.getByRole("textbox", { name: words.fields.department }),
    typed: "x",
  },
  { what: "save", where: (page) => page.getByRole("button", { name: words.edit.apply }) },
  { what: "show another page of it", where: (page) => page.getByRole("tab").nth(1) },
  {
    what: "close",
    where: (page) => page.getByRole("button", { name: words.edit.cancel, exact: true }),
  },
  { what: "choose a row", where: (page) => page.getByRole("table").getByRole("checkbox").nth(2) },
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
