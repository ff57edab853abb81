import type { Page } from "@playwright/test";

/**
 * What a window of this size takes from its reader: a page wider than it, text that is cut off, and what stands outside
 * of it where nothing scrolls there. Empty where everything can be read.
 */
export function lostIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The numbers beside an editor scroll with its text, by a script.
    const NOT_READ = "svg, select, .skip, .editor-gutter";
    const { documentElement: root, body } = document;
    const lost = [...body.querySelectorAll<HTMLElement>("*")].filter(isRead).flatMap((element) => {
      const name = `${element.localName}.${element.className} "${textOf(element)}"`;
      return [
        ...(isCut(element) ? [`cut off: ${name}`] : []),
        ...(isOutside(element) ? [`outside of the window: ${name}`] : []),
      ];
    });
    const isWide = root.scrollWidth > window.innerWidth;
    return isWide ? [`the page is ${root.scrollWidth} px wide`, ...lost] : lost;

    function isRead(element: HTMLElement): boolean {
      if (element.closest(NOT_READ) !== null || textOf(element) === "") return false;
      if (boxesOf(element).some((box) => getComputedStyle(box).clipPath !== "none")) return false;
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    }

    /** From the first to the last of its own texts; a child that nobody sees does not count. */
    function ownTextBox(element: HTMLElement): DOMRect {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const range = document.createRange();
      range.setStartBefore(own.at(0) ?? element);
      range.setEndAfter(own.at(-1) ?? element);
      return range.getBoundingClientRect();
    }

    function textOf(element: HTMLElement): string {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return own
        .map((node) => node.textContent?.trim() ?? "")
        .join(" ")
        .trim()
        .slice(0, 60);
    }

    /** The element and what it stands in, up to what scrolls or is fixed. */
    function boxesOf(element: HTMLElement): HTMLElement[] {
      const boxes: HTMLElement[] = [];
      for (let box: HTMLElement | null = element; box !== null; box = box.parentElement) {
        boxes.push(box);
        if (scrolls(box) || getComputedStyle(box).position === "fixed") break;
      }
      return boxes;
    }

    function scrolls(box: HTMLElement): boolean {
      const { overflowX, overflowY } = getComputedStyle(box);
      return /auto|scroll/.test(overflowX + overflowY);
    }

    /** Whether one of its boxes shows less than the text takes. */
    function isCut(element: HTMLElement): boolean {
      const text = ownTextBox(element);
      return boxesOf(element).some((box) => {
        const { overflowX, overflowY, display } = getComputedStyle(box);
        if (display === "inline" || scrolls(box)) return false;
        const seen = box.getBoundingClientRect();
        const isWide = text.right > seen.right + 1 || text.left < seen.left - 1;
        const isHigh = text.bottom > seen.bottom + 2 || text.top < seen.top - 2;
        return (overflowX !== "visible" && isWide) || (overflowY !== "visible" && isHigh);
      });
    }

    /** What is fixed does not come along when the page scrolls. */
    function isOutside(element: HTMLElement): boolean {
      const last = boxesOf(element).at(-1);
      if (last === undefined || scrolls(last)) return false;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (left < -1 || right > window.innerWidth + 1) return true;
      return last !== root && (top < -1 || bottom > window.innerHeight + 1);
    }
  });
}
