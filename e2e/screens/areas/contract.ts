import { failing } from "../answers.ts";
import type { Screen } from "../screen.ts";

/** Sites and their lines, the contract, its options and its mobile lines. */
export const CONTRACT: readonly Screen[] = [
  { name: "sites", as: "admin", path: "/sites" },
  { name: "sites-failed", as: "admin", path: "/sites", arrange: failing("**/api/sites"), isRefused: true },
  { name: "contract", as: "admin", path: "/contract" },
  { name: "contract-suspended", as: "admin", path: "/contract?status=SUSPENDED" },
  { name: "contract-paired", as: "admin", path: "/contract?twoInOne=PAIRED" },
  { name: "contract-other-holder", as: "admin", path: "/contract?holder=OTHER" },
  { name: "contract-nothing-found", as: "admin", path: "/contract?q=09099999999" },
  {
    name: "contract-failed",
    as: "admin",
    path: "/contract",
    arrange: failing("**/api/contract*"),
    isRefused: true,
  },
];
