import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { CHARGES } from "./step-words.ts";
import { dayText, MENUS, OPTIONS, OUTSIDE_CLASSES } from "./words.ts";

/** What the steps say of calls to the outside. */
export const outsideSteps = {
  "outside.prefix": {
    MATCHED: (p: Params) => ({
      title: p.by === "050" ? "050番号での外線発信です" : "ゲートウェイからの外線発信です",
      reason: `外線の番号${said(p.prefix)}に続く${said(p.number)}にかけます。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "外線発信",
      reason: `${said(p.dialled)}は、この電話の外線の番号から始まりません。`,
    }),
    REFUSED: (p: Params) => ({
      title: "外線の番号の後が電話番号ではありません",
      reason: `${p.by === "050" ? "050番号" : "ゲートウェイ"}の外線の番号${said(p.prefix)}に続く「${said(p.number)}」は、0または+から始まる電話番号ではありません。`,
    }),
  },
  "outside.ordinary-call": {
    MATCHED: (p: Params) => ({
      title: "携帯電話のふつうの通話です",
      reason: `${said(p.dialled)}は外の番号です。携帯電話の通話料がかかり、${p.presented === "" ? "番号は相手に見えません" : `相手には${said(p.presented)}が見えます`}。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "携帯電話のふつうの通話",
      reason: `${said(p.dialled)}へのこの通話は、携帯電話から外の番号への発信ではありません。`,
    }),
  },
  "outside.menu": {
    MATCHED: (p: Params) => ({
      title: "外線発信を使える契約です",
      reason: `この会社の契約は${wordFor(MENUS, p.menu)}です。`,
    }),
    NOT_APPLICABLE: () => ({ title: "外線発信を使える契約", reason: "外線発信ではありません。" }),
    REFUSED: (p: Params) => ({
      title: "外線発信を使えない契約です",
      reason: `外線発信は仮想PBXタイプだけで使えます。この会社の契約は${wordFor(MENUS, p.menu)}です。`,
    }),
  },
  "outside.option": {
    MATCHED: (p: Params) => ({
      title: "外線発信オプションがあります",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}の回線で${wordFor(OPTIONS, p.option)}が有効です。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "外線発信オプション",
      reason:
        p.why === "NOT_MOBILE"
          ? "固定IP電話機からの外線発信に、オプションは要りません。"
          : "外線発信ではありません。",
    }),
    REFUSED: (p: Params) => ({
      title: p.why === "NO_050_NUMBER" ? "会社の050番号がありません" : "外線発信オプションがありません",
      reason: optionReason(p),
    }),
  },
  "outside.gateway": {
    MATCHED: (p: Params) => ({
      title: "使えるゲートウェイがあります",
      reason: `拠点${said(p.site)}のゲートウェイ（${said(p.number)}）から発信します。`,
    }),
    NOT_APPLICABLE: () => ({ title: "ゲートウェイ", reason: "ゲートウェイからの外線発信ではありません。" }),
    REFUSED: (p: Params) => ({
      title: "使えるゲートウェイがありません",
      reason: `${p.site === null ? "この会社" : `拠点${said(p.site)}`}に、いま使える指定機種のゲートウェイがありません。`,
    }),
  },
  "outside.frozen": {
    NOT_APPLICABLE: () => ({ title: "外線の停止", reason: "停止中の外線発信ではありません。" }),
    REFUSED: (p: Params) => ({
      title: "外線を停止しています",
      reason: `会社の外線を停止しているため、${said(p.number)}にはかけられません。`,
    }),
  },
  "outside.class": {
    MATCHED: (p: Params) => ({
      title: "許可している種類の番号です",
      reason: `${said(p.number)}は${wordFor(OUTSIDE_CLASSES, p.class)}で、${p.allowance === "ANY" ? "会社がすべて許可しています" : "会社が許可した番号だけにかけられます"}。`,
    }),
    NOT_APPLICABLE: () => ({ title: "番号の種類", reason: "外線発信ではありません。" }),
    REFUSED: (p: Params) => ({
      title: "許可していない種類の番号です",
      reason: `${said(p.number)}は${wordFor(OUTSIDE_CLASSES, p.class)}で、会社が外線を許可していません。`,
    }),
  },
  "outside.allow-list": {
    MATCHED: (p: Params) => ({
      title: "許可した番号です",
      reason: `${said(p.number)}は、許可する番号の「${said(p.entry)}」に当たります。`,
    }),
    NOT_APPLICABLE: () => ({
      title: "許可する番号",
      reason: "許可する番号で絞る種類の外線発信ではありません。",
    }),
    REFUSED: (p: Params) => ({
      title: "許可した番号ではありません",
      reason: `${said(p.number)}は、会社の許可する番号のどれにも当たりません。`,
    }),
  },
  "outside.daily-cap": {
    MATCHED: (p: Params) => ({
      title: "1日の上限まで余りがあります",
      reason: `この日の外線は${said(p.today)}件で、上限は${said(p.cap)}件です。`,
    }),
    NOT_APPLICABLE: () => ({ title: "1日の上限", reason: "外線発信ではないか、上限がありません。" }),
    REFUSED: (p: Params) => ({
      title: "1日の上限に達しました",
      reason: `この日の外線は${said(p.today)}件で、上限の${said(p.cap)}件に達しました。`,
    }),
  },
  "outside.call": {
    MATCHED: (p: Params) => ({
      title: "外線の通話になります",
      reason: `${said(p.number)}にかけます。${p.presented === "" ? "番号は相手に見えません" : `相手には${said(p.presented)}が見えます`}。${wordFor(CHARGES, p.charge)}。`,
    }),
    NOT_APPLICABLE: () => ({ title: "外線の通話", reason: "内線への通話です。" }),
  },
};

function optionReason(p: Params): string {
  const option = wordFor(OPTIONS, p.option);
  const line = `${dayText(p.day)}に、内線${said(p.extension)}の回線`;
  if (p.why === "NO_050_NUMBER") return `${line}で${option}は有効ですが、契約に050番号がありません。`;
  return `${line}に有効な${option}がありません。`;
}
