import type { HolderId } from "./ids.ts";

/** Who a contract is held by (名義). Two holders are the same if their ids are: ㈱ and 株式会社 differ as text (Q4). */
export interface Holder {
  readonly id: HolderId;
  readonly name: string;
  readonly corporateNumber: string | null;
  readonly kind: "CORPORATE" | "PERSONAL";
}
