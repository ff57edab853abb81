import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    include: ["packages/{domain,routing-core}/src/**/*.test.ts"],
    setupFiles: ["scripts/mutants/plant.ts"],
    bail: 1,
  },
});
