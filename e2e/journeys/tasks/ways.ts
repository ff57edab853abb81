import { ja } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import type { Hand } from "../../drivers/hand.ts";

const { panel, areas } = ja;

/** The palette, opened by its button; it takes text. */
export async function findByMouse(hand: Hand, page: Page, text: string): Promise<void> {
  await hand.click(page.getByRole("button", { name: new RegExp(`^${panel.nav.find}`) }));
  await typeInPalette(hand, page, text);
}

/** The palette, opened by its keys; it takes text. */
export async function findByKeys(hand: Hand, page: Page, text: string): Promise<void> {
  await hand.key("Control+k");
  await typeInPalette(hand, page, text);
}

async function typeInPalette(hand: Hand, page: Page, text: string): Promise<void> {
  await expect(page.getByRole("combobox", { name: areas.palette.label })).toBeFocused();
  await hand.type(text);
}

/** Opens an extension from anywhere: two clicks and its number. */
export async function openByMouse(hand: Hand, page: Page, number: string): Promise<void> {
  await findByMouse(hand, page, number);
  await hand.click(page.getByRole("option", { name: new RegExp(`^${number} `) }));
  await seesOpen(page, number);
}

/** Opens an extension from anywhere: two keys and its number. */
export async function openByKeys(hand: Hand, page: Page, number: string): Promise<void> {
  await findByKeys(hand, page, number);
  await hand.key("Enter");
  await seesOpen(page, number);
}

/** Goes to a page or an act that the palette knows by a word. */
export async function goByKeys(hand: Hand, page: Page, word: string): Promise<void> {
  await findByKeys(hand, page, word);
  await hand.key("Enter");
}

/** Goes to a button or link with the Tab key, and presses it. */
export async function pressByKeys(hand: Hand, where: ReturnType<Page["locator"]>): Promise<void> {
  await hand.reach(where);
  await hand.key("Enter");
}

async function seesOpen(page: Page, number: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 2, name: new RegExp(`^${number}`) })).toBeVisible();
  await expect(page.getByRole("textbox", { name: panel.fields.name })).toBeVisible();
}
