import { altered, failing, neverAnswered } from "../answers.ts";
import type { Screen } from "../screen.ts";

const OVERVIEW = "**/api/overview";
const NOTHING = { items: [], total: 0 };

export const HOME: readonly Screen[] = [
  { name: "home", as: "admin", path: "/" },
  {
    name: "home-outside-alarm",
    as: "admin",
    path: "/",
    arrange: altered(OVERVIEW, (answer) => ({
      ...answer,
      outside: { ...answer.outside, calls: 200, outOfHours: 200, alarms: ["OUT_OF_HOURS"], frozen: true },
    })),
  },
  { name: "home-slow", as: "admin", path: "/", isWaiting: true, arrange: neverAnswered(OVERVIEW) },
  { name: "home-failed", as: "admin", path: "/", arrange: failing(OVERVIEW), isRefused: true },
  {
    name: "home-nothing-to-do",
    as: "admin",
    path: "/",
    arrange: altered(OVERVIEW, (answer) => ({
      ...answer,
      held: NOTHING,
      endings: NOTHING,
      counts: { ...answer.counts, LIVE: answer.counts.total, HELD: 0, UNBOUND: 0 },
    })),
  },
  {
    name: "home-empty-company",
    as: "admin",
    path: "/",
    arrange: async (page) => {
      await altered(OVERVIEW, (answer) => ({
        ...answer,
        held: NOTHING,
        endings: NOTHING,
        counts: { LIVE: 0, HELD: 0, UNBOUND: 0, total: 0 },
      }))(page);
      await altered("**/api/change-sets?*", () => ({ items: [], next: null }))(page);
      await altered("**/api/number-map?*", (answer) => ({ ...answer, rows: [], free: null }))(page);
    },
  },
];
