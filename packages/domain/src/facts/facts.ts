import type { Holder } from "../vocabulary/holder.ts";
import type { CompanyId, HolderId, SiteId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";
import type { BaseContract } from "./base-contract.ts";
import type { MobileLine } from "./mobile-line.ts";
import type { Site } from "./site.ts";
import type { TwoInOnePair } from "./two-in-one.ts";

/** 企業: the tenant. Its days are those of Asia/Tokyo. */
export interface Company {
  readonly id: CompanyId;
  readonly name: string;
}

/** What the carrier says of one company. Nobody edits it in the panel; it always wins over the settings. */
export interface Facts {
  readonly company: Company;
  readonly holders: ReadonlyMap<HolderId, Holder>;
  readonly baseContract: BaseContract;
  /** In the document's order, which decides between gateways. */
  readonly sites: ReadonlyMap<SiteId, Site>;
  readonly lines: ReadonlyMap<PhoneNumber, MobileLine>;
  readonly pairs: readonly TwoInOnePair[];
}
