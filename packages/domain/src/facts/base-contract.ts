import type { DaySpan } from "../vocabulary/day-span.ts";
import type { HolderId } from "../vocabulary/ids.ts";
import type { PhoneNumber } from "../vocabulary/phone-number.ts";

/** お客様PBXタイプ or 仮想PBXタイプ (Q1). */
export type Menu = "CUSTOMER_PBX" | "VIRTUAL_PBX";

/** What a company's extension numbers may look like and which prefixes lead outside. */
export interface NumberPlan {
  readonly minDigits: number;
  readonly maxDigits: number;
  readonly gatewayPrefix: string;
  readonly outside050Prefix: string;
  readonly deskOutsidePrefix: string;
  readonly coolingOffDays: number;
}

/** DOMAIN.md section 5: the plan where a document names none. */
export const DEFAULT_NUMBER_PLAN: NumberPlan = {
  minDigits: 2,
  maxDigits: 8,
  gatewayPrefix: "8",
  outside050Prefix: "9",
  deskOutsidePrefix: "0",
  coolingOffDays: 0,
};

/** 基本サービス契約: one per company, one menu, many sites (Q5). */
export interface BaseContract {
  readonly menu: Menu;
  readonly holder: HolderId;
  readonly term: DaySpan;
  readonly numberPlan: NumberPlan;
  readonly number050: PhoneNumber | null;
}
