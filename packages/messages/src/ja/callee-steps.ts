import { said, wordFor } from "../said.ts";
import type { Params } from "../shape.ts";
import { DEVICE_STATES } from "./step-words.ts";
import { dayText } from "./words.ts";

const OUTSIDE_CALL = "外線発信のため、相手は内線ではありません。";

/** What the steps say of the extension that is called, and of the network. */
export const calleeSteps = {
  "callee.known": {
    MATCHED: (p: Params) => ({
      title: "相手の内線があります",
      reason: `${said(p.dialled)}は内線${said(p.extension)}です。`,
    }),
    NOT_APPLICABLE: () => ({
      title: "相手の内線",
      reason: "外線の通話のため、ダイヤルした数字で内線を探しません。",
    }),
    REFUSED: (p: Params) => ({
      title: "相手の内線がありません",
      reason: `${said(p.dialled)}は、この会社のどの内線の番号でもありません。${p.siteCode === null ? "" : `拠点番号${said(p.siteCode)}を付けても同じです。`}`,
    }),
  },
  "callee.bound": {
    MATCHED: (p: Params) => ({
      title: "相手に鳴らす電話機があります",
      reason: `内線${said(p.extension)}には電話機があります。`,
    }),
    NOT_APPLICABLE: () => ({ title: "相手の電話機", reason: OUTSIDE_CALL }),
    REFUSED: (p: Params) => ({
      title: "相手の内線が未設定です",
      reason: `内線${said(p.extension)}に携帯電話番号が紐づいていないため、鳴らす電話機がありません。`,
    }),
  },
  "callee.live": {
    MATCHED: (p: Params) => ({
      title: "相手の内線は使えます",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は使える状態です。`,
    }),
    NOT_APPLICABLE: () => ({ title: "相手の内線の状態", reason: OUTSIDE_CALL }),
    REFUSED: (p: Params) => ({
      title: "相手の内線が保留です",
      reason: `${dayText(p.day)}に、内線${said(p.extension)}は保留のため着信できません。`,
    }),
  },
  "network.congestion": {
    NOT_APPLICABLE: () => ({ title: "混雑による規制", reason: "いまは規制がありません。" }),
    REFUSED: () => ({
      title: "混雑のため規制されています",
      reason: "規制の間は、内線と外線の通話がつながりません。緊急通報は規制されません。",
    }),
  },
  "callee.abroad": {
    MATCHED: (p: Params) => ({
      title: p.lacks === null ? "相手は海外で着信できます" : "相手は海外で着信できません",
      reason: abroadReason(p),
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "海外での着信",
      reason:
        p.why === "NOT_MOBILE"
          ? `内線${said(p.extension)}は携帯電話ではありません。`
          : `内線${said(p.extension)}の携帯電話は海外にありません。`,
    }),
  },
  "callee.state": {
    MATCHED: (p: Params) => ({
      title: "相手の電話機を呼び出せません",
      reason: `内線${said(p.extension)}は${wordFor(DEVICE_STATES, p.state)}。${p.why === "AVOIDED" ? "2in1で、使っていない側の番号の着信を避ける設定です。" : ""}`,
    }),
    NOT_APPLICABLE: (p: Params) => ({
      title: "相手の電話機の状態",
      reason: `内線${said(p.extension)}は呼び出せる状態です。`,
    }),
  },
};

function abroadReason(p: Params): string {
  const where = `内線${said(p.extension)}の携帯電話は海外（${said(p.country)}）にあります。`;
  if (p.lacks === "OPTION") return `${where}国際ローミング着信の契約がありません。`;
  if (p.lacks === "WORLD_WING") return `${where}WORLD WINGの国・地域ではありません。`;
  return `${where}国際ローミング着信の契約があり、WORLD WINGの国・地域です。`;
}
