import type { HtmlTagDescriptor, Plugin } from "vite";

/**
 * Has the browser fetch the texts of the page's language beside the script that will ask for them. The page names the
 * chunk of each language by `data-language`; whoever serves it leaves out those of the others.
 */
export function preloadMessages(languages: readonly string[]): Plugin {
  return {
    name: "naisen-preload-messages",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((one) => one.type === "chunk");
        return languages.flatMap((language): HtmlTagDescriptor[] => {
          const texts = `messages/src/${language}/first.ts`;
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(texts) === true);
          if (chunk === undefined) return [];
          const attrs = {
            rel: "modulepreload",
            crossorigin: true,
            href: `/${chunk.fileName}`,
            "data-language": language,
          };
          return [{ tag: "link", attrs, injectTo: "head" }];
        });
      },
    },
  };
}
