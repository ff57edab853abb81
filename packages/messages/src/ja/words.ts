import { said } from "../said.ts";

/** What the kinds of extension are called. */
export const KINDS: Readonly<Record<string, string>> = {
  MOBILE: "携帯電話",
  DESK_PHONE: "固定IP電話機",
  PBX_EXTENSION: "内線電話機",
};

/** What the states of a mobile line are called. */
export const LINE_STATUSES: Readonly<Record<string, string>> = {
  ACTIVE: "利用中",
  SUSPENDED: "利用停止中",
  CANCELLED: "解約済み",
};

/** What the fields of an extension are called. */
export const FIELDS: Readonly<Record<string, string>> = {
  number: "内線番号",
  kind: "種別",
  site: "拠点",
  mobile: "携帯電話番号",
  name: "氏名",
  kana: "フリガナ",
  department: "部署",
  voicemail: "留守番電話",
  forwarding: "転送",
};

/** "2026-12-01" as 2026年12月1日; anything else as it is. */
export function dayText(day: string | number | null | undefined): string {
  const text = said(day);
  const [year, month, date] = text.split("-");
  if (year === undefined || month === undefined || date === undefined) return text;
  return `${year}年${Number(month)}月${Number(date)}日`;
}
