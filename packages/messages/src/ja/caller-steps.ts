import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { MODES } from "./step-words.ts";
import { dayText } from "./words.ts";

/** What the steps say of whoever calls. */
export const callerSteps = {
  "caller.line": {
    MATCHED: (p: Params) => ({
      title: "2in1の電話機からの発信です",
      reason: `${wordFor(MODES, p.mode)}のため、${said(p.line)}から発信します。`,
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "2in1",
      reason:
        p.line === null
          ? `${dayText(p.day)}のこの発信は、携帯電話からではありません。`
          : `${dayText(p.day)}に、${said(p.line)}は2in1の番号ではありません。`,
    }),
  },
  "caller.in-group": {
    MATCHED: (p: Params) => ({
      title: "かける人は内線グループの一員です",
      reason: `かける人の内線番号は${said(p.extension)}です。`,
    }),
    NOT_APPLICABLE: () => ({
      title: "かける人の内線グループ",
      reason: "外からの着信のため、かける人に内線は要りません。",
    }),
    REFUSED: (p: Params) => ({
      title: "かける人が内線グループにいません",
      reason: `${said(p.device)}には、この会社の内線番号がありません。`,
    }),
  },
  "caller.live": {
    MATCHED: (p: Params) => ({
      title: "かける人の内線は使えます",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は使える状態です。`,
    }),
    NOT_APPLICABLE: () => ({
      title: "かける人の内線の状態",
      reason: "外からの着信のため、かける人に内線は要りません。",
    }),
    REFUSED: (p: Params) => ({
      title: "かける人の内線が保留です",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は保留のため発信できません。`,
    }),
  },
  "caller.at-home": {
    MATCHED: (p: Params) => ({
      title: "国内からの発信です",
      reason: `${said(p.line)}は海外にありません。`,
    }),
    NOT_APPLICABLE: () => ({ title: "海外からの発信の制限", reason: "携帯電話からの発信ではありません。" }),
    REFUSED: (p: Params) => ({
      title: "海外からは内線番号にかけられません",
      reason: `${said(p.line)}は海外（${said(p.country)}）にあります。相手の携帯電話番号にはかけられます。`,
    }),
  },
};
