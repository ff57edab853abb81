import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstView } from "./vite-first-view.ts";
import { precompress } from "./vite-precompress.ts";
import { preloadMessages } from "./vite-preload-messages.ts";

/** No inlined assets and no polyfill script: the content security policy allows neither. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), preloadMessages(["ja", "en"]), precompress()],
  build: {
    target: "es2022",
    cssTarget: ["chrome131", "firefox147", "safari26"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // The first view names every other file: each character of a hash is one that everybody fetches.
        chunkFileNames: "assets/[name]-[hash:7].js",
        assetFileNames: "assets/[name]-[hash:6][extname]",
        codeSplitting: { groups: [firstView(fileURLToPath(new URL("src/main.tsx", import.meta.url)))] },
      },
    },
  },
});
