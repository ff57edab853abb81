import { afterEach, expect, it, vi } from "vitest";
import { afterPaint } from "./after-paint.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("looks busy until the next frame is painted, and takes no second press so long", async () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  const button = document.createElement("button");
  const work = vi.fn();
  const pressed = afterPaint(button, work);
  await afterPaint(button, work);
  expect(button.getAttribute("aria-busy")).toBe("true");
  expect(work).not.toHaveBeenCalled();
  for (const frame of frames) frame();
  await pressed;
  expect(button.hasAttribute("aria-busy")).toBe(false);
  expect(work).toHaveBeenCalledOnce();
});

it("begins all the same in a page that is hidden and not painted", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", () => 0);
  const work = vi.fn();
  const pressed = afterPaint(document.createElement("button"), work);
  await vi.runAllTimersAsync();
  await pressed;
  expect(work).toHaveBeenCalledOnce();
});
