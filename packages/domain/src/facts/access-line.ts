/** The kinds of access line that an order or a site may name, eligible or not (Q3). */
export type AccessLineType =
  | "DOCOMO_HIKARI"
  | "DOCOMO_HIKARI_TYPE_C"
  | "DOCOMO_HIKARI_MINI"
  | "DOCOMO_HIKARI_10G"
  | "HIKARI_NEXT_MANSION"
  | "HIKARI_NEXT_MANSION_HIGH_SPEED"
  | "HIKARI_NEXT_FAMILY"
  | "HIKARI_NEXT_FAMILY_HIGH_SPEED"
  | "HIKARI_NEXT_GIGA"
  | "HIKARI_NEXT_BUSINESS"
  | "HIKARI_NEXT_PRIO_10"
  | "WIDE_ETHER"
  | "IP_VPN";

/** アクセス回線; the three last fields are known of the dedicated ones only, WIDE_ETHER and IP_VPN. */
export interface AccessLine {
  readonly type: AccessLineType;
  readonly bandwidthMbps: number | null;
  readonly guaranteed: boolean | null;
  readonly splitGuarantee: boolean | null;
}

/** Whether it is a dedicated line (専用線), which has a bandwidth of its own; the others are of FLET'S kind. */
export function isDedicated({ type }: AccessLine): boolean {
  return type === "WIDE_ETHER" || type === "IP_VPN";
}
