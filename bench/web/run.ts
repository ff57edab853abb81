// npm run bench:web [-- --repetitions N]: what the panel weighs and how fast it is, each as a ratio to a React page that
// is built and served in the same run, and a company of 100,000 extensions at a quarter of the processor's speed.
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { launchOptions } from "../../e2e/drivers/chromium.ts";
import { PASSWORD, startOwnServer } from "../../e2e/drivers/own-server.ts";
import { startFloor } from "./floor-server.ts";
import { useLargeCompany } from "./large-list.ts";
import { sessionCookie } from "./session-cookie.ts";
import { median, slowPage, usableAfter } from "./slow-page.ts";
import { weigh } from "./weight.ts";

const ROUTES = [
  "/extensions",
  "/",
  "/plan",
  "/numbers",
  "/number-list",
  "/simulator",
  "/history",
  "/sites",
  "/contract",
  "/scenarios",
  "/accounts",
  "/settings",
  "/help",
];

const { values } = parseArgs({ options: { repetitions: { type: "string", default: "7" } } });
const repetitions = Number(values.repetitions);

const floor = await startFloor();
const server = await startOwnServer();
const browser = await chromium.launch(launchOptions);
const cookie = await sessionCookie(server.address, {
  companyId: "demo",
  userId: "admin",
  password: PASSWORD,
});

console.log("route              JS br KB   all KB  requests   (API answers not counted)");
await tellWeight("React floor", `${floor.address}/`, null);
await tellWeight("/signin", `${server.address}/signin`, null);
for (const route of ROUTES) await tellWeight(route, server.address + route, cookie);

const floors: number[] = [];
const ratios: number[] = [];
for (let turn = 0; turn <= repetitions; turn += 1) {
  const onFloor = await timeUsable(`${floor.address}/`, "input");
  const onSignIn = await timeUsable(`${server.address}/signin`, "#password");
  if (turn === 0) continue;
  floors.push(onFloor);
  ratios.push(onSignIn / onFloor);
}
const spread = Math.max(...floors) / Math.min(...floors);
console.log(`\nusable at 4 x CPU and slow 4G, ${repetitions} pairs, the first one discarded`);
console.log(
  `React floor        ${median(floors).toFixed(0)} ms (spread ${spread.toFixed(2)}${spread > 2 ? ": INVALID" : ""})`,
);
console.log(`/signin            ${median(ratios).toFixed(2)} of the floor`);
await server.stop();
floor.stop();

console.log(`\n${await useLargeCompany(browser, 100_000, repetitions)}`);
await browser.close();

async function tellWeight(name: string, url: string, cookie: string | null): Promise<void> {
  const { scriptBytes, bytes, requests } = await weigh(browser, url, cookie);
  const kb = (n: number) => (n / 1000).toFixed(1).padStart(8);
  console.log(`${name.padEnd(18)} ${kb(scriptBytes)} ${kb(bytes)} ${String(requests).padStart(9)}`);
}

async function timeUsable(url: string, selector: string): Promise<number> {
  const { page } = await slowPage(browser, true);
  const time = await usableAfter(page, url, selector);
  await page.context().close();
  return time;
}
