/** A hidden page is not painted: what was pressed there begins after so long all the same. */
const LATEST_MS = 200;

/**
 * Does what a press asks for once the screen has answered it: until then what was pressed is busy, and another press on
 * it does nothing. What a page draws anew in the press itself is time in which it seems not to have heard it (INP).
 */
export async function afterPaint(pressed: Element, work: () => unknown): Promise<void> {
  if (pressed.getAttribute("aria-busy") === "true") return;
  pressed.setAttribute("aria-busy", "true");
  await painted();
  pressed.removeAttribute("aria-busy");
  await work();
}

/**
 * Ends when the next frame is on the screen: frames run before they are painted, and on a slow machine a frame that
 * waits for the processor with the work behind it is seen after that work; the frame after it begins when it was handed on.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, LATEST_MS);
  });
}
