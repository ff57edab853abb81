/** What the modes of a 2in1 handset are called. */
export const MODES: Readonly<Record<string, string>> = {
  A: "Aモード",
  B: "Bモード",
  DUAL: "デュアルモード",
};

/** Why a phone cannot be reached, as the end of a sentence. */
export const DEVICE_STATES: Readonly<Record<string, string>> = {
  CALLEE_ABROAD: "海外にあって着信できません",
  CALLEE_OUT_OF_AREA: "圏外です",
  CALLEE_BUSY: "話し中です",
  CALLEE_NO_ANSWER: "応答がありません",
  CALLEE_UNREGISTERED: "ネットワークに登録されていません",
  SITE_DOWN: "拠点の障害で使えません",
  NO_SUCH_EXTENSION: "見つかりません",
};

/** What a call costs the one who makes it, as the end of a sentence. */
export const CHARGES: Readonly<Record<string, string>> = {
  FLAT_RATE: "料金は定額です",
  METERED_050: "050番号の通話料がかかります",
  METERED_GATEWAY: "固定回線の通話料がかかります",
  NONE: "こちらに料金はかかりません",
};
