import type { AdministratorPanel } from "@naisen/journeys/panel";
import { ja } from "@naisen/messages/ja";
import { screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import { domFaults } from "./dom-faults.ts";
import { renderApp } from "./render-app.tsx";

const words = ja.panel;

/** The panel in jsdom, against scripted answers. Signing in is the server's page, so one is signed in already. */
export function rtlPanel(): AdministratorPanel {
  const { user } = renderApp("/extensions");
  const menu = () => within(screen.getByRole("navigation", { name: words.nav.label }));
  const mobile = () => screen.findByRole("textbox", { name: words.fields.mobile });
  const forward = () => screen.findByRole("combobox", { name: words.fields.BUSY });
  const result = () => screen.findByRole("region", { name: words.simulator.result });

  return {
    async signIn() {
      await screen.findByRole("heading", { level: 1, name: words.list.title });
      await screen.findByRole("table");
    },
    async findExtension(text) {
      await user.click(menu().getByRole("link", { name: words.nav.extensions }));
      await user.type(await screen.findByRole("searchbox", { name: words.list.searchLabel }), text);
      await screen.findByText(/^\d+件見つかりました$/);
    },
    async openExtension(number) {
      await user.click(await screen.findByRole("link", { name: number }));
      await screen.findByRole("heading", { level: 2, name: new RegExp(`^${number}`) });
      await mobile();
    },
    async typeMobile(number) {
      await user.clear(await mobile());
      await user.type(await mobile(), number);
    },
    async seesMobile(number) {
      expect(await mobile()).toHaveProperty("value", number);
    },
    async showForwarding() {
      await user.click(screen.getByRole("tab", { name: words.settings.tabs.forwarding }));
      await forward();
    },
    async forwardWhenBusy({ typed, number }) {
      await user.type(await forward(), typed);
      await user.click(await screen.findByRole("option", { name: new RegExp(`^${number}`) }));
    },
    async seesChangedCall({ from, dialled, when = "", before, after }) {
      const rows = within(await screen.findByRole("list", { name: words.preview.calls }));
      const row = rows
        .getAllByRole("listitem")
        .find((one) => one.querySelector("p")?.textContent === `${from} → ${dialled}${when}`);
      expect(row?.querySelector("del")?.textContent).toContain(before);
      expect(row?.querySelector("ins")?.textContent).toContain(after);
    },
    async apply() {
      await user.click(screen.getByRole("button", { name: words.edit.apply }));
    },
    async seesApplied(number) {
      await screen.findByText(words.toast.applied(number));
    },
    async undo() {
      await user.click(screen.getByRole("button", { name: words.toast.undo }));
      await screen.findByText(words.toast.undone);
    },
    async discard() {
      await user.click(screen.getByRole("button", { name: words.edit.cancel }));
      await user.click(await screen.findByRole("button", { name: words.edit.discard }));
      await waitFor(() => expect(screen.queryByRole("textbox", { name: words.fields.mobile })).toBeNull());
    },
    async seesRefusal({ lineHolder, contractHolder }) {
      const violations = await screen.findAllByRole("group", { name: new RegExp(words.refused.groupOf("")) });
      const texts = violations.map(({ textContent }) => textContent);
      expect(texts.some((text) => text.includes(lineHolder) && text.includes(contractHolder))).toBe(true);
    },
    async simulate({ from, dialled }) {
      await user.click(menu().getByRole("link", { name: words.nav.simulator }));
      for (const [label, text] of [
        [words.simulator.from, from],
        [words.simulator.dialled, dialled],
      ] as const) {
        const box = await screen.findByRole("combobox", { name: label });
        await user.clear(box);
        await user.type(box, text);
        const [option] = await screen.findAllByRole("option", { name: new RegExp(text) });
        if (option !== undefined) await user.click(option);
      }
    },
    async calleeIsBusy() {
      await user.click(await screen.findByRole("radio", { name: words.simulator.states.busy }));
    },
    async seesNobodyReached(reason) {
      await within(await result()).findByRole("heading", { level: 2, name: reason });
    },
    async seesOutcome({ rings, shows, charge }) {
      const region = within(await result());
      await waitFor(() => expect(region.getByRole("heading", { level: 2 }).textContent).toContain(rings));
      expect(answerTo(await result(), words.simulator.presented)).toContain(shows);
      expect(answerTo(await result(), words.simulator.charge)).toContain(charge);
    },
    async checkAccessibility(state) {
      expect(domFaults(document), state).toEqual([]);
    },
  };
}

function answerTo(region: HTMLElement, term: string): string {
  const found = within(region).getByText(term);
  return found.nextElementSibling?.textContent ?? "";
}
