import { defineConfig } from "@playwright/test";
import { launchOptions } from "./drivers/chromium.ts";

/** Where npm test reads at the end what failed; without a file the JSON would be printed. */
const REPORT = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: "journeys",
  outputDir: ".results",
  reporter: [["list"], ["./drivers/effort-table.ts"], ...(REPORT === undefined ? [] : [["json"] as const])],
  // Guards against hanging, on the busiest machine.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // A browser on a busy machine: what passes only the second time is told as flaky, and is to be mended.
  retries: 1,
  workers: 2,
  fullyParallel: true,
  use: {
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions,
  },
});
