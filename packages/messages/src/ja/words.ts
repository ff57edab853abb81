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

/** What the two menus are called. */
export const MENUS: Readonly<Record<string, string>> = {
  CUSTOMER_PBX: "お客様PBXタイプ",
  VIRTUAL_PBX: "仮想PBXタイプ",
};

/** What the states of a site are called. */
export const SITE_STATES: Readonly<Record<string, string>> = {
  PLANNED: "計画中",
  ORDERED: "申込済み",
  UNDER_CONSTRUCTION: "工事中",
  IN_SERVICE: "利用中",
  CLOSED: "閉鎖",
};

/** What the options of a line are called. */
export const OPTIONS: Readonly<Record<string, string>> = {
  OFFICE_LINK: "オフィスリンク契約",
  OUTSIDE_050: "外線発信オプション(050)",
  OUTSIDE_GATEWAY: "外線発信オプション(ゲートウェイ)",
  ROAMING_INCOMING: "国際ローミング着信",
  CARRIER_VOICEMAIL: "留守番電話サービス",
};

/** What the access lines are called. */
export const ACCESS_LINES: Readonly<Record<string, string>> = {
  DOCOMO_HIKARI: "ドコモ光",
  DOCOMO_HIKARI_TYPE_C: "ドコモ光タイプC",
  DOCOMO_HIKARI_MINI: "ドコモ光ミニ",
  DOCOMO_HIKARI_10G: "ドコモ光10ギガ",
  HIKARI_NEXT_MANSION: "光ネクスト(マンション)",
  HIKARI_NEXT_MANSION_HIGH_SPEED: "光ネクスト(マンション・ハイスピード)",
  HIKARI_NEXT_FAMILY: "光ネクスト(ファミリー)",
  HIKARI_NEXT_FAMILY_HIGH_SPEED: "光ネクスト(ファミリー・ハイスピード)",
  HIKARI_NEXT_GIGA: "光ネクスト(ギガ)",
  HIKARI_NEXT_BUSINESS: "光ネクスト(ビジネス)",
  HIKARI_NEXT_PRIO_10: "フレッツ光ネクスト プライオ10",
  WIDE_ETHER: "広域イーサ",
  IP_VPN: "IP-VPN",
};

/** What pieces of equipment are called; the two gateways of which a site needs one, together. */
export const EQUIPMENT: Readonly<Record<string, string>> = {
  PBX: "PBX",
  VOIP_GATEWAY: "VoIP-GW",
  SIP_GATEWAY: "SIP-GW",
  "VOIP_GATEWAY SIP_GATEWAY": "VoIP-GWまたはSIP-GW",
  L2_SWITCH: "L2スイッチ",
  ROUTER: "ルーター",
  FIXED_IP_PHONE: "固定IP電話機",
  OUTSIDE_GATEWAY: "外線接続ゲートウェイ",
};

/** What the conditions of a forward are called. */
export const CONDITIONS: Readonly<Record<string, string>> = {
  ALWAYS: "いつも",
  BUSY: "話し中",
  NO_ANSWER: "応答なし",
  OUT_OF_AREA: "圏外",
};

/** What the fields of an extension, of a 2in1 mode, of a number from outside and of what goes out are called. */
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
  mode: "2in1のモード",
  to: "外線着信先の内線",
  domestic: "国内の番号への外線",
  international: "国際電話",
  premiumRate: "相手が料金を決める番号への外線",
  otherCarrier: "ほかの電話会社の番号（00XY）を付けた外線",
  allowList: "許可する番号",
  dailyCap: "1日の上限",
  alarmAt: "1日の件数の警報",
  alarmOutOfHours: "時間外の件数の警報",
  freezeAtCap: "上限での自動停止",
  frozen: "外線の停止",
};

/** What numbers outside are called, by what they cost and how far they lead. */
export const OUTSIDE_CLASSES: Readonly<Record<string, string>> = {
  DOMESTIC: "国内の番号",
  INTERNATIONAL: "国際電話の番号",
  PREMIUM_RATE: "相手が料金を決める番号（0570・0990など）",
  OTHER_CARRIER: "ほかの電話会社の番号（00XY）を付けた番号",
};

/** "内線7001", or the number where it is one outside: no extension has nine digits. */
export function targetText(to: string | number | null | undefined): string {
  const number = said(to);
  return number.length > 8 ? `外の番号${number}` : `内線${number}`;
}

/** What a number that no extension may have begins like. */
export const RESERVED: Readonly<Record<string, string>> = {
  SERVICE: "先頭が重なる特別な番号",
  SPECIAL_NUMBER: "1から始まる3桁の特別な番号",
  OUTSIDE_PREFIX: "先頭が重なる外線の番号",
};

/** "2026-12-01" as 2026年12月1日; anything else as it is. */
export function dayText(day: string | number | null | undefined): string {
  const text = said(day);
  const [year, month, date] = text.split("-");
  if (year === undefined || month === undefined || date === undefined) return text;
  return `${year}年${Number(month)}月${Number(date)}日`;
}
