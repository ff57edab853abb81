import { ja } from "@naisen/messages/ja";
import type { Browser, CDPSession, Locator, Page } from "@playwright/test";
import { startOwnServer } from "../../e2e/drivers/own-server.ts";
import { LARGE, storeOfLargeCompany } from "./large-company.ts";
import { sessionCookie } from "./session-cookie.ts";
import { median, slowPage } from "./slow-page.ts";

const words = ja.panel;

/** Uses the list of a large company as a person does, so many times over at 4 × CPU, and says what was seen. */
export async function useLargeCompany(browser: Browser, extensions: number, rounds: number): Promise<string> {
  const server = await startOwnServer(storeOfLargeCompany(extensions));
  const cookie = await sessionCookie(server.address, LARGE);
  const seen = ACTS.map((): number[] => []);
  let end = "";
  for (let round = 0; round < rounds; round += 1) {
    const { page, cdp } = await slowPage(browser, false);
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    await page.context().addCookies([{ name, value, url: server.address }]);
    await openList(page, cdp, server.address);
    for (const [place, act] of ACTS.entries()) seen[place]?.push(await timeOf(act, page, cdp));
    end = await whatIsLeft(page, cdp);
    await page.context().close();
  }
  await server.stop();
  return [
    `${extensions.toLocaleString("en")} extensions, 4 x CPU: interaction to next paint in ms (steps of 8), ${rounds} visits`,
    `${"".padEnd(28)} median  worst`,
    ...ACTS.map(({ what }, place) => {
      const figures = seen[place] ?? [];
      return `${what.padEnd(28)} ${String(median(figures)).padStart(6)} ${String(Math.max(...figures)).padStart(6)}`;
    }),
    end,
  ].join("\n");
}

async function openList(page: Page, cdp: CDPSession, address: string): Promise<void> {
  await throttle(cdp, 1);
  await page.goto(`${address}/extensions`, { waitUntil: "networkidle" });
  await page.getByRole("table").waitFor();
  await observe(page);
}

/** The worst interaction of an act, done as a hand does it: it arrives, presses for a while, and types after that. */
async function timeOf(act: Act, page: Page, cdp: CDPSession): Promise<number> {
  const { where, typed, keys = [] } = act;
  // The tool's own search for the place would count as work of the page, so it is done at full speed.
  await where(page).scrollIntoViewIfNeeded();
  const box = await where(page).boundingBox();
  if (box === null) throw new Error(`${act.what}: nothing to press`);
  await throttle(cdp, 4);
  await page.mouse.move(box.x + Math.min(12, box.width / 2), box.y + box.height / 2);
  await page.waitForTimeout(HAND.hovers);
  await page.mouse.down();
  await page.waitForTimeout(HAND.presses);
  await page.mouse.up();
  await page.waitForTimeout(HAND.types);
  if (typed !== undefined) await page.keyboard.type(typed, { delay: HAND.types });
  for (const key of keys) await page.keyboard.press(key, { delay: HAND.types });
  await page.waitForTimeout(SETTLED);
  await throttle(cdp, 1);
  const worst = await worstInteraction(page);
  await page.waitForLoadState("networkidle");
  return worst;
}

async function whatIsLeft(page: Page, cdp: CDPSession): Promise<string> {
  const heap = await heapOf(cdp);
  const { longTasks, nodes } = await page.evaluate(() => ({
    longTasks: (window as unknown as { longTasks: number[] }).longTasks,
    nodes: document.querySelectorAll("*").length,
  }));
  const told = longTasks.length === 0 ? "none" : longTasks.map((ms) => `${ms.toFixed(0)} ms`).join(", ");
  return `heap after all that ${(heap / 1e6).toFixed(1)} MB; ${nodes} elements; long tasks after load: ${told}`;
}

function throttle(cdp: CDPSession, rate: number) {
  return cdp.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Milliseconds that a hand takes over a press and between keys. */
const HAND = { hovers: 200, presses: 80, types: 150 };

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
