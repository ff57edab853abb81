import { failing, neverAnswered } from "../answers.ts";
import type { Screen } from "../screen.ts";

const LOG = "**/api/change-sets?*";

export const HISTORY: readonly Screen[] = [
  { name: "history", as: "admin", path: "/history" },
  { name: "history-nothing-found", as: "admin", path: "/history?q=7199" },
  { name: "history-span", as: "admin", path: "/history?days=span&door=PANEL&who=admin" },
  { name: "history-as-of", as: "admin", path: "/history?number=7002&day=2026-11-26" },
  { name: "history-as-of-nobody", as: "admin", path: "/history?number=7199&day=2026-11-26" },
  { name: "history-slow", as: "admin", path: "/history", arrange: neverAnswered(LOG) },
  { name: "history-failed", as: "admin", path: "/history", arrange: failing(LOG), isRefused: true },
  {
    name: "history-bars-table",
    as: "admin",
    path: "/history",
    act: (page, { areas }) => page.getByText(areas.history.bars.asTable).click(),
  },
  {
    name: "history-rest",
    as: "admin",
    path: "/history",
    act: async (page, { areas }) => {
      const { rest } = areas.history.entry;
      await page.getByRole("button", { name: rest(6) }).click();
      await page.getByRole("button", { name: rest(6) }).waitFor({ state: "detached" });
    },
  },
  {
    name: "history-undo",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, { areas }) => {
      const { take, apply } = areas.history.undo;
      await page.getByRole("button", { name: take }).first().click();
      await page.getByRole("dialog").getByRole("button", { name: apply }).waitFor();
    },
  },
  {
    name: "history-undo-refused",
    as: "admin",
    path: "/history",
    windowOnly: true,
    act: async (page, { areas }) => {
      await page.getByRole("button", { name: areas.history.undo.compare }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
];
