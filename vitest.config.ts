import { defineConfig } from "vitest/config";

const timeouts = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...timeouts,
          name: "node",
          include: ["{packages,apps/bff,docs,drill,e2e,scripts}/**/*.test.ts"],
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
