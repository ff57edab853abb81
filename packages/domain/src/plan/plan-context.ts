import type { ExtensionId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";

/** What a plan needs from outside beside the company, the changes and the time. */
export interface PlanContext {
  /** The id of the extension that the set adds as its `index`-th, from 0. It must be nobody's. */
  readonly newId: (index: number) => ExtensionId;
  /** Lines that the network knows to be abroad now; none where it is left out. */
  readonly abroad?: ReadonlySet<PhoneNumber>;
}
