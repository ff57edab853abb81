import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { CHARGES, DEVICE_STATES } from "./step-words.ts";
import { CONDITIONS, KINDS, targetText } from "./words.ts";

/** What the steps say of forwards, voicemail and the phone that rings. */
export const ringSteps = {
  "forwarding.always": {
    MATCHED: (p: Params) => ({
      title: "いつも転送します",
      reason: `内線${said(p.extension)}への通話は、いつも${targetText(p.to)}に転送する設定です。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({ title: "転送（いつも）", reason: noForwardReason(p) }),
  },
  "ring.device": {
    MATCHED: (p: Params) => ({
      title: "最初に呼び出す電話機が決まりました",
      reason: deviceReason(p),
    }),
    REFUSED: (p: Params) => ({
      title: "鳴らす電話機がありません",
      reason: `${said(p.dialled)}で鳴らせる電話機が見つかりません。`,
    }),
  },
  "forwarding.by-condition": {
    MATCHED: (p: Params) => ({
      title: `転送（${wordFor(CONDITIONS, p.when)}）します`,
      reason: `内線${said(p.extension)}から${targetText(p.to)}に転送します。${p.state === null ? "" : `${targetText(p.to)}は${wordFor(DEVICE_STATES, p.state)}。`}`,
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: p.when === null ? "転送（条件つき）" : `転送（${wordFor(CONDITIONS, p.when)}）`,
      reason: noForwardReason(p),
    }),
  },
  "forwarding.outside": {
    MATCHED: (p: Params) => ({
      title: "外の番号に転送します",
      reason: `内線${said(p.extension)}から外の番号${said(p.number)}に転送します。${p.presented === "" ? "番号は相手に見えません" : `相手には会社の番号${said(p.presented)}が見えます`}。${wordFor(CHARGES, p.charge)}。外への通話料は会社にかかります。`,
    }),
    NOT_APPLICABLE: () => ({ title: "外の番号への転送", reason: "外の番号には転送しません。" }),
  },
  "voicemail.carrier": {
    MATCHED: (p: Params) => ({
      title: "携帯電話会社の留守番電話につながります",
      reason: `内線${said(p.extension)}は${wordFor(DEVICE_STATES, p.state)}。伝言を聞く通話料は、受けた人にかかります。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({ title: "携帯電話会社の留守番電話", reason: noCarrierReason(p) }),
  },
  "voicemail.office-link": {
    MATCHED: (p: Params) => ({
      title: "オフィスリンクの留守番電話につながります",
      reason: `内線${said(p.extension)}は${wordFor(DEVICE_STATES, p.state)}。留守番電話はネットワークにあるため使えます。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({ title: "オフィスリンクの留守番電話", reason: noOfficeLinkReason(p) }),
  },
  "ring.extension": {
    MATCHED: (p: Params) => ({ title: "電話機が鳴ります", reason: ringReason(p) }),
    REFUSED: (p: Params) => ({
      title: "つながる電話機がありません",
      reason: `内線${said(p.extension)}は${wordFor(DEVICE_STATES, p.state)}。代わりに受ける転送や留守番電話もありません。`,
    }),
  },
};

function deviceReason(p: Params): string {
  const extension = `内線${said(p.extension)}`;
  if (p.kind === "OUTSIDE") return `${extension}の電話機の代わりに、転送先の外の番号にかけます。`;
  const seconds = p.ringSeconds === null ? "" : `${said(p.ringSeconds)}秒まで`;
  return `${extension}の${wordFor(KINDS, p.kind)}を${seconds}呼び出します。`;
}

function ringReason(p: Params): string {
  const shown = p.presented === "" ? "番号は相手に見えません" : `相手には${said(p.presented)}が見えます`;
  const roaming =
    p.calleeCharge === "METERED_ROAMING" ? "受ける人に国際ローミングの着信料がかかります。" : "";
  return `内線${said(p.extension)}が鳴ります。${shown}。${wordFor(CHARGES, p.charge)}。${roaming}`;
}

const NO_FORWARD: Readonly<Record<string, string>> = {
  ITSELF: "自分自身への転送のため使いません。",
  UNKNOWN: "その内線がないため使いません。",
  UNBOUND: "その内線に携帯電話番号がないため使いません。",
  HELD: "その内線が保留のため使いません。",
  LOOP: "転送をたどると元の内線に戻るため使いません。",
  OUTSIDE_OFF: "会社が外への転送を許可していないため使いません。",
  OUTSIDE_FROZEN: "会社の外線を停止しているため使いません。",
  OUTSIDE_CLASS: "会社がその種類の番号への外線を許可していないため使いません。",
  OUTSIDE_NOT_LISTED: "会社の許可する番号ではないため使いません。",
  OUTSIDE_OWN_NUMBER: "会社の番号に戻るため使いません。",
  OUTSIDE_CAP: "外線が1日の上限に達したため使いません。",
  OUTSIDE_NO_WAY: "外に出るゲートウェイやオプションがないため使いません。",
};

function noForwardReason(p: Params): string {
  const extension = `内線${said(p.extension)}`;
  if (p.why === "FREE") return `${extension}は呼び出せるため、転送しません。`;
  if (p.why === "ALWAYS") return `${extension}は転送を受ける側です。そこからさらに転送はしません。`;
  const reason = Object.hasOwn(NO_FORWARD, said(p.why)) ? NO_FORWARD[said(p.why)] : undefined;
  if (reason === undefined) return `${extension}に、この条件の転送の設定がありません。`;
  return `${extension}から${said(p.to)}への転送の設定がありますが、${reason}`;
}

function noCarrierReason(p: Params): string {
  const extension = `内線${said(p.extension)}`;
  if (p.why === "OTHER_KIND") return `${extension}は携帯電話ではありません。`;
  if (p.why === "OFF") return `${extension}の留守番電話は「切」です。`;
  if (p.why === "NO_OPTION") return `${extension}の回線に、有効な留守番電話サービスの契約がありません。`;
  return `${extension}は呼び出せるため、留守番電話になりません。`;
}

function noOfficeLinkReason(p: Params): string {
  const extension = `内線${said(p.extension)}`;
  if (p.why === "OTHER_KIND") return `${extension}は固定IP電話機ではありません。`;
  if (p.why === "OFF") return `${extension}の留守番電話は「切」です。`;
  if (p.why === "NOT_IN_MENU") return `${extension}の会社の契約は、仮想PBXタイプではありません。`;
  return `${extension}は呼び出せるため、留守番電話になりません。`;
}
