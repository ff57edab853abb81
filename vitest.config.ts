import { defineConfig } from "vitest/config";

/** Where npm test reads at the end what failed. */
const report = process.env.VITEST_REPORT;
/** Guards against hanging, on the busiest machine; what is waited for comes within a moment. */
const timeouts = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  test: {
    // By itself it leaves a core free, of two thus one; much of what is tested waits.
    maxWorkers: "100%",
    reporters: report === undefined ? ["default"] : ["default", ["json", { outputFile: report }]],
    projects: [
      {
        // Nothing here keeps a state of its own: the files of a worker share what they import.
        test: {
          ...timeouts,
          name: "pure",
          include: ["packages/**/*.test.ts"],
          environment: "node",
          isolate: false,
        },
      },
      {
        test: {
          ...timeouts,
          name: "node",
          include: ["{apps/bff,docs,drill,e2e,scripts}/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        oxc: { jsx: { runtime: "automatic" } },
        test: {
          ...timeouts,
          name: "web",
          include: ["apps/web/**/*.test.{ts,tsx}"],
          environment: "jsdom",
        },
      },
    ],
  },
});
