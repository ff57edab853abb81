import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { applyBefore, signInBefore } from "./before.ts";
import { type Effort, type Hand, handOn } from "./hand.ts";
import { test } from "./yesterday.ts";

/** How a task is done: with the mouse (text is typed), or with the keys alone. */
type Way = "mouse" | "keyboard";

/** The way through a task, and the most that it may take. A key that is text is a character and has no bound. */
interface Walk {
  readonly clicks: number;
  readonly keys: number;
  readonly go: (hand: Hand, page: Page) => Promise<void>;
}

/** A task of an administrator, who is signed in and stands on the home page. */
export interface Task {
  readonly name: string;
  /** What the design promises that it takes. */
  readonly target: string;
  /** Changes that somebody applied yesterday. */
  readonly yesterday?: readonly object[];
  /** Changes that somebody applied just now. */
  readonly before?: readonly object[];
  readonly mouse: Walk;
  readonly keyboard: Omit<Walk, "clicks">;
  /** What the person sees in the end, and that calls follow. */
  readonly sees: (page: Page) => Promise<void>;
}

/** The kind of annotation under which a test tells what its task took, as JSON of `Taken`. */
export const TAKEN = "effort";

/** What a task took in one way. */
export interface Taken extends Effort {
  readonly task: string;
  readonly way: Way;
  readonly target: string;
}

/** Tests a task with the mouse and with the keyboard alone, and counts both. */
export function countTask(task: Task): void {
  const { name, target, yesterday = [], before = [], sees } = task;
  const walks = { mouse: task.mouse, keyboard: { clicks: 0, ...task.keyboard } };
  test.describe(name, () => {
    test.use({ yesterday });
    for (const way of ["mouse", "keyboard"] as const) {
      const walk = walks[way];
      test(`${name}, ${way}`, async ({ page }, { annotations }) => {
        await standAtHome(page, before);
        const hand = handOn(page);
        await walk.go(hand, page);
        await sees(page);
        const effort = hand.effort();
        const taken: Taken = { task: name, way, target, ...effort };
        annotations.push({ type: TAKEN, description: JSON.stringify(taken) });
        expect(effort.clicks, "clicks").toBeLessThanOrEqual(walk.clicks);
        expect(effort.keys, "keys").toBeLessThanOrEqual(walk.keys);
      });
    }
  });
}

/** Signs in without the form, and stands on the home page once it shows all that it has. */
async function standAtHome(page: Page, before: readonly object[]): Promise<void> {
  await signInBefore(page.request);
  if (before.length > 0) await applyBefore(page.request, before);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: ja.areas.home.title })).toBeVisible();
  await expect(page.getByRole("grid", { name: ja.areas.numbers.map })).toBeVisible();
}
