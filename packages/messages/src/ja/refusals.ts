import type { ProblemText } from "../shape.ts";

/** Why a call is refused, by the code of the decision, and what to do so that it gets through. */
export const refusals = {
  NUMBER_MALFORMED: {
    title: "読み取れない番号のため、つながりません。",
    remedy: "数字で番号を入力し直してください。",
  },
  CALLER_NOT_IN_GROUP: {
    title: "かける人が内線グループにいないため、つながりません。",
    remedy: "かける電話に内線番号があるか確かめてください。携帯電話は、内線に紐づけると使えます。",
  },
  CALLER_HELD: {
    title: "かける人の内線が保留のため、つながりません。",
    remedy: "かける人の内線を開き、保留の理由を直してください。",
  },
  ROAMING_EXTENSION_DIAL: {
    title: "海外からの発信のため、つながりません。",
    remedy: "海外からは、相手の携帯電話番号にかけてください。",
  },
  NOT_IN_MENU: {
    title: "外線発信を使えない契約のため、つながりません。",
    remedy: "携帯電話からは、外線の番号を付けずにかけてください。外線発信は仮想PBXタイプで使えます。",
  },
  OPTION_MISSING: {
    title: "外線発信に要る契約がないため、つながりません。",
    remedy: "回線の外線発信オプションと会社の050番号を確かめ、なければ申し込んでください。",
  },
  NO_GATEWAY: {
    title: "使えるゲートウェイがないため、つながりません。",
    remedy:
      "拠点のゲートウェイが指定の機種で、利用中か確かめてください。急ぐときは携帯電話からかけてください。",
  },
  NO_SUCH_EXTENSION: {
    title: "その番号の内線がないため、つながりません。",
    remedy: "内線の一覧で番号を確かめてください。",
  },
  EXTENSION_UNBOUND: {
    title: "相手の内線に携帯電話番号がないため、つながりません。",
    remedy: "相手の内線に携帯電話番号を紐づけてください。",
  },
  EXTENSION_HELD: {
    title: "相手の内線が保留のため、つながりません。",
    remedy: "相手の内線を開き、保留の理由を直してください。",
  },
  CONGESTION: {
    title: "混雑による規制のため、つながりません。",
    remedy: "しばらくしてからかけ直してください。携帯電話番号への通話と緊急通報は、この規制を受けません。",
  },
  OUTSIDE_FROZEN: {
    title: "会社の外線を停止しているため、つながりません。",
    remedy:
      "管理者が「外線の規制」で停止を解くと、かけられます。携帯電話からは、外線の番号を付けずにかけられます。",
  },
  OUTSIDE_CLASS_NOT_ALLOWED: {
    title: "会社がこの種類の番号への外線を許可していないため、つながりません。",
    remedy: "要るときは、管理者が「外線の規制」で許可してください。",
  },
  OUTSIDE_NOT_LISTED: {
    title: "会社の許可する番号ではないため、つながりません。",
    remedy: "要るときは、管理者が「外線の規制」で許可する番号に加えてください。",
  },
  OUTSIDE_CAP_REACHED: {
    title: "会社の外線が1日の上限に達したため、つながりません。",
    remedy: "日が変わるとかけられます。急ぐときは、管理者が「外線の規制」で上限を上げてください。",
  },
  CALLEE_ABROAD: {
    title: "相手が海外にいて着信できないため、つながりません。",
    remedy: "相手の携帯電話番号にかけてください。内線で受けるには、国際ローミング着信の契約が要ります。",
  },
  CALLEE_OUT_OF_AREA: {
    title: "相手が圏外のため、つながりません。",
    remedy: "しばらくしてからかけ直してください。圏外のときの転送や留守番電話も設定できます。",
  },
  CALLEE_BUSY: {
    title: "相手が話し中のため、つながりません。",
    remedy: "しばらくしてからかけ直してください。話し中のときの転送や留守番電話も設定できます。",
  },
  CALLEE_NO_ANSWER: {
    title: "相手の応答がないため、つながりません。",
    remedy: "しばらくしてからかけ直してください。応答がないときの転送や留守番電話も設定できます。",
  },
  CALLEE_UNREGISTERED: {
    title: "相手の電話機がネットワークに登録されていないため、つながりません。",
    remedy: "電話機の電源と配線を確かめてください。",
  },
  SITE_DOWN: {
    title: "相手の拠点の障害のため、つながりません。",
    remedy: "拠点の回線と設備の状態を確かめてください。相手の携帯電話にはかけられます。",
  },
} satisfies Record<string, ProblemText>;
