import type { Locator, Page } from "@playwright/test";

/** What a task took: presses of the mouse, keys that are no text (a chord is one), and characters. */
export interface Effort {
  readonly clicks: number;
  readonly keys: number;
  readonly characters: number;
}

/** One person's hands on a page, counted. */
export interface Hand {
  /** Presses something with the mouse. */
  click(where: Locator): Promise<void>;
  /** One key or chord, "Control+k". */
  key(chord: string): Promise<void>;
  /** Text into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Goes with Tab (or another key) until something has the focus, and shows that it has. */
  reach(where: Locator, by?: "Tab" | "Shift+Tab" | "ArrowDown" | "ArrowRight"): Promise<void>;
  readonly effort: () => Effort;
}

/** More steps than any way on a page of ours may take. */
const LONGEST_WAY = 120;

export function handOn(page: Page): Hand {
  let [clicks, keys, characters] = [0, 0, 0];
  const key = async (chord: string) => {
    keys += 1;
    await page.keyboard.press(chord);
  };
  return {
    click: async (where) => {
      clicks += 1;
      await where.click();
    },
    key,
    type: async (text) => {
      characters += text.length;
      await page.keyboard.type(text);
    },
    reach: async (where, by = "Tab") => {
      await where.waitFor();
      for (let step = 0; step < LONGEST_WAY; step += 1) {
        if (await where.evaluate((element) => element === document.activeElement)) return seesFocus(where);
        await key(by);
      }
      throw new Error(`${by} does not come to ${where}`);
    },
    effort: () => ({ clicks, keys, characters }),
  };
}

/** Fails where a person who looks at the page could not tell that something has the focus. */
async function seesFocus(where: Locator): Promise<void> {
  const isSeen = await where.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && outlineWidth !== "0px";
  });
  if (!isSeen) throw new Error(`nothing shows the focus on ${where}`);
}
