import { freezeOutside } from "./freeze-outside.ts";
import type { House } from "./use-case.ts";

/** Nobody in particular: the cap that the company set. */
const CAP = { userId: "outside-cap", role: "SYSTEM" };

/**
 * Freezes those whose cap does so, and writes what was counted and the alarms: in that order, for a server that is killed
 * between the two counts up to the cap again, and nobody's freeze is forgotten. What fails now is done the next time.
 */
export async function settleOutside(house: House): Promise<void> {
  for (const company of house.outside.toFreeze()) {
    await freezeOutside(house, company, { companyId: company, ...CAP }, "API");
    house.outside.froze(company);
  }
  await house.outside.flush();
}
