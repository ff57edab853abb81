import { said } from "../said.ts";
import type { Params } from "../shape.ts";

/** What the steps say that read the digits. */
export const dialledSteps = {
  "dialled.readable": {
    MATCHED: (p: Params) => ({
      title: "読み取れる番号です",
      reason: `${said(p.dialled)}は発信できる形の番号です。`,
    }),
    REFUSED: (p: Params) => ({
      title: "読み取れない番号です",
      reason: `「${said(p.dialled)}」は数字だけではないため、発信できません。`,
    }),
  },
  "dialled.caller-id": {
    MATCHED: (p: Params) => ({
      title: p.prefix === "184" ? "番号を通知しません" : "番号を通知します",
      reason: `${said(p.prefix)}に続く${said(p.number)}にかけます。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "番号の通知の指定",
      reason: `${said(p.dialled)}は184・186から始まりません。`,
    }),
    REFUSED: (p: Params) => ({
      title: "184・186だけではかけられません",
      reason: `${said(p.dialled)}の後に、かける番号がありません。`,
    }),
  },
  "emergency.digits": {
    MATCHED: (p: Params) => ({ title: "緊急通報です", reason: emergencyReason(p) }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "緊急通報",
      reason: `${said(p.dialled)}は110・118・119ではありません。`,
    }),
  },
  "inbound.number": {
    MATCHED: (p: Params) => ({
      title: "外からの着信です",
      reason: `${said(p.dialled)}への着信は、内線${said(p.extension)}で受ける設定です。`,
    }),
    NOT_APPLICABLE: () => ({ title: "外からの着信", reason: "社内の電話からの発信です。" }),
    REFUSED: (p: Params) => ({ title: "外からの着信を受ける内線がありません", reason: inboundReason(p) }),
  },
};

function emergencyReason(p: Params): string {
  const number = said(p.number);
  if (p.way === "MOBILE") return `${number}には携帯電話の電話網からかかります。通話料はかかりません。`;
  if (p.way === "GATEWAY") {
    return `${number}には拠点${said(p.site)}の固定回線からかかります。通話料はかかりません。`;
  }
  return `${number}にかけられる固定回線が${placeOf(p)}にありません。携帯電話からかけてください。`;
}

function placeOf(p: Params): string {
  return p.site === null ? "この電話機の場所" : `拠点${said(p.site)}`;
}

function inboundReason(p: Params): string {
  const number = said(p.dialled);
  if (p.why === "NOT_IN_MENU") return `${number}への着信を内線で受けられるのは、仮想PBXタイプだけです。`;
  if (p.why === "NOT_SET") return `${number}への着信を受ける内線が設定されていません。`;
  if (p.why === "NOBODY") return `${number}への着信を受ける設定の内線が、いまはありません。`;
  return `${number}は、この会社の050番号でもゲートウェイの番号でもありません。`;
}
