import { said } from "../said.ts";
import type { Params, StepText } from "../shape.ts";
import { dayText } from "./words.ts";

type StepTexts = Readonly<Record<string, (p: Params) => StepText>>;

/** What a routing step says, by its code and its result. */
export const steps = {
  "dialled.readable": {
    MATCHED: (p) => ({ title: "読み取れる番号です", reason: `${said(p.dialled)}は発信できる形の番号です。` }),
    REFUSED: (p) => ({
      title: "読み取れない番号です",
      reason: `「${said(p.dialled)}」は数字だけではないため、発信できません。`,
    }),
  },
  "emergency.digits": {
    MATCHED: (p) => ({ title: "緊急通報です", reason: emergencyReason(p) }),
    NOT_APPLICABLE: (p) => ({
      title: "緊急通報",
      reason: `${said(p.dialled)}は110・118・119ではありません。`,
    }),
  },
  "outside.ordinary-call": {
    MATCHED: (p) => ({
      title: "携帯電話のふつうの通話です",
      reason: `${said(p.dialled)}は外の番号です。携帯電話の通話料がかかり、相手には携帯電話番号が見えます。`,
    }),
    NOT_APPLICABLE: (p) => ({
      title: "携帯電話のふつうの通話",
      reason: `${said(p.dialled)}へのこの通話は、携帯電話から外の番号への発信ではありません。`,
    }),
  },
  "caller.in-group": {
    MATCHED: (p) => ({
      title: "かける人は内線グループの一員です",
      reason: `かける人の内線番号は${said(p.extension)}です。`,
    }),
    REFUSED: (p) => ({
      title: "かける人が内線グループにいません",
      reason: `${said(p.device)}には、この会社の内線番号がありません。`,
    }),
  },
  "caller.live": {
    MATCHED: (p) => ({
      title: "かける人の内線は使えます",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は使える状態です。`,
    }),
    REFUSED: (p) => ({
      title: "かける人の内線が保留です",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は保留のため発信できません。`,
    }),
  },
  "callee.known": {
    MATCHED: (p) => ({ title: "相手の内線があります", reason: `相手の内線番号は${said(p.extension)}です。` }),
    REFUSED: (p) => ({
      title: "相手の内線がありません",
      reason: `${said(p.dialled)}は、この会社のどの内線の番号でもありません。`,
    }),
  },
  "callee.bound": {
    MATCHED: (p) => ({
      title: "相手に鳴らす電話機があります",
      reason: `内線${said(p.extension)}には電話機があります。`,
    }),
    REFUSED: (p) => ({
      title: "相手の内線が未設定です",
      reason: `内線${said(p.extension)}に携帯電話番号が紐づいていないため、鳴らす電話機がありません。`,
    }),
  },
  "callee.live": {
    MATCHED: (p) => ({
      title: "相手の内線は使えます",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は使える状態です。`,
    }),
    REFUSED: (p) => ({
      title: "相手の内線が保留です",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は保留のため着信できません。`,
    }),
  },
  "ring.extension": {
    MATCHED: (p) => ({
      title: "内線の定額通話で鳴ります",
      reason: `内線${said(p.extension)}が鳴り、相手には${said(p.presented)}が見えます。携帯電話番号は見えません。`,
    }),
    REFUSED: (p) => ({
      title: "鳴らす電話機がありません",
      reason: `${said(p.dialled)}で鳴らせる電話機が見つかりません。`,
    }),
  },
} satisfies Readonly<Record<string, StepTexts>>;

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
