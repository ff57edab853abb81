import { freezeOutside } from "./freeze-outside.ts";
import type { House } from "./use-case.ts";

/** Nobody in particular: the cap that the company set. */
const CAP = { userId: "outside-cap", role: "SYSTEM" };

/** Writes what was counted and the alarms, and freezes those whose cap does so. What fails now is done the next time. */
export async function settleOutside(house: House): Promise<void> {
  await house.outside.flush();
  for (const company of house.outside.toFreeze()) {
    await freezeOutside(house, company, { companyId: company, ...CAP }, "API");
    house.outside.froze(company);
  }
}
