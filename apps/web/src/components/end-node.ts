import type { FirstMessages } from "@naisen/messages/ja/first";
import type { PathNode } from "./call-path.tsx";
import type { EndWords } from "./call-words.ts";

/** Where a drawn call ends, after a word such as 変更後: a reason why nobody is reached says by itself that it is so. */
export function endNode({ title, note, reached }: EndWords, when: string, tone: "before" | "end"): PathNode {
  if (!reached) return { title: note, note: when, tone: tone === "before" ? tone : "lost" };
  return { title, note: when === "" ? note : `${when}　${note}`, tone };
}

/** The same for whoever does not see the drawing, as a part of a sentence. */
export function endSaid({ panel }: FirstMessages, { title, note, reached }: EndWords): string {
  return reached ? panel.preview.endText(title, note) : note.replace(/[。.]$/, "");
}
