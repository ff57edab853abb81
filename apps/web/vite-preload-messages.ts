import type { Plugin } from "vite";

/** Has the browser fetch the texts of the page's language beside the script that will ask for them. */
export function preloadMessages(language: string): Plugin {
  return {
    name: "naisen-preload-messages",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (one) =>
            one.type === "chunk" &&
            one.facadeModuleId?.endsWith(`messages/src/${language}/first.ts`) === true,
        );
        if (chunk === undefined) return [];
        const attrs = { rel: "modulepreload", crossorigin: true, href: `/${chunk.fileName}` };
        return [{ tag: "link", attrs, injectTo: "head" as const }];
      },
    },
  };
}
