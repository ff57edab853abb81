import { existsSync } from "node:fs";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium of E2E_CHROMIUM or the system; where there is none, Playwright takes its own. */
const executablePath = process.env.E2E_CHROMIUM ?? KNOWN.find((path) => existsSync(path));

/** Its own sandbox cannot be had as root; the rest keeps it from asking the outside world for anything. */
const args = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launchOptions = { args, ...(executablePath === undefined ? {} : { executablePath }) };
