import type { AdministratorPanel } from "@naisen/journeys/panel";
import { ja, type Messages } from "@naisen/messages/ja";
import { expect, type Page } from "@playwright/test";
import { axeFinds } from "./axe.ts";

/** The panel in a real browser, against a real server, in a language. */
export function playwrightPanel(page: Page, messages: Messages = ja): AdministratorPanel {
  const { panel: words, signIn: fields } = messages;
  const menu = () => page.getByRole("navigation", { name: words.nav.label });
  const mobile = () => page.getByRole("textbox", { name: words.fields.mobile, exact: true });
  const forward = () => page.getByRole("combobox", { name: words.fields.BUSY });
  const result = () => page.getByRole("region", { name: words.simulator.result });

  return {
    async signIn({ companyId, userId, password }) {
      await page.goto("/signin");
      await page.getByLabel(fields.companyId).fill(companyId);
      await page.getByLabel(fields.userId).fill(userId);
      await page.getByRole("textbox", { name: fields.password }).fill(password);
      await page.getByRole("button", { name: fields.submit, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: messages.areas.home.title })).toBeVisible();
      await menu().getByRole("link", { name: words.nav.extensions }).click();
      await expect(page.getByRole("heading", { level: 1, name: words.list.title })).toBeVisible();
      await expect(page.getByRole("table")).toBeVisible();
    },
    async findExtension(text) {
      await menu().getByRole("link", { name: words.nav.extensions }).click();
      await page.getByRole("searchbox", { name: words.list.searchLabel }).fill(text);
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === text);
      await expect(page.getByRole("table")).toBeVisible();
    },
    async openExtension(number) {
      await page.getByRole("link", { name: number, exact: true }).click();
      await expect(page.getByRole("heading", { level: 2, name: new RegExp(`^${number}`) })).toBeVisible();
      await expect(mobile()).toBeVisible();
    },
    async typeMobile(number) {
      await mobile().fill(number);
    },
    async seesMobile(number) {
      await expect(mobile()).toHaveValue(number);
    },
    async showForwarding() {
      await page.getByRole("tab", { name: words.settings.tabs.forwarding }).click();
      await expect(forward()).toBeVisible();
    },
    async forwardWhenBusy({ typed, number }) {
      await forward().fill(typed);
      await page.getByRole("option", { name: new RegExp(`^${number}`) }).click();
    },
    async seesChangedCall({ from, dialled, when = "", before, after }) {
      const row = page
        .getByRole("list", { name: words.preview.calls })
        .getByRole("listitem")
        .filter({ has: page.getByText(`${from} → ${dialled}${when}`, { exact: true }) });
      await expect(row.getByRole("deletion")).toContainText(before);
      await expect(row.getByRole("insertion")).toContainText(after);
    },
    async apply() {
      await page.getByRole("button", { name: words.edit.apply }).click();
    },
    async seesApplied(number) {
      await expect(page.getByText(words.toast.applied(number))).toBeVisible();
    },
    async undo() {
      await page.getByRole("button", { name: words.toast.undo, exact: true }).click();
      await expect(page.getByText(words.toast.undone)).toBeVisible();
    },
    async discard() {
      await page.getByRole("button", { name: words.edit.cancel }).click();
      await page.getByRole("button", { name: words.edit.discard }).click();
      await expect(mobile()).toBeHidden();
    },
    async seesRefusal({ lineHolder, contractHolder }) {
      const violation = page
        .getByRole("group", { name: words.refused.groupOf("") })
        .filter({ hasText: lineHolder })
        .filter({ hasText: contractHolder });
      await expect(violation).toBeVisible();
    },
    async simulate({ from, dialled }) {
      await menu().getByRole("link", { name: words.nav.simulator }).click();
      for (const [label, text] of [
        [words.simulator.from, from],
        [words.simulator.dialled, dialled],
      ] as const) {
        await page.getByRole("combobox", { name: label, exact: true }).fill(text);
        await page
          .getByRole("option", { name: new RegExp(text) })
          .first()
          .click();
      }
    },
    async calleeIsBusy() {
      await page.getByRole("radio", { name: words.simulator.states.busy }).check();
    },
    async seesNobodyReached(reason) {
      await expect(result().getByRole("heading", { level: 2 })).toHaveText(reason);
    },
    async seesOutcome({ rings, shows, charge }) {
      await expect(result().getByRole("heading", { level: 2 })).toContainText(rings);
      await expect(answer(words.simulator.presented)).toContainText(shows);
      await expect(answer(words.simulator.charge)).toContainText(charge);
    },
    async checkAccessibility(state) {
      expect(await axeFinds(page), `axe: ${state}`).toEqual([]);
    },
  };

  function answer(term: string) {
    return result().locator("dl > div").filter({ hasText: term }).getByRole("definition");
  }
}
