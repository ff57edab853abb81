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
} satisfies Record<string, ProblemText>;
