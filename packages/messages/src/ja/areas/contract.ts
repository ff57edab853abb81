import { wordFor } from "../../said.ts";
import { dayText, LINE_STATUSES, MENUS, OPTIONS } from "../words.ts";

const NUMBER = (n: number) => n.toLocaleString("ja-JP");

/** The words of one part of the panel, loaded with it. */
export const contract = {
  title: "契約",
  readOnly: "契約の内容は、この画面では変更できません。",
  readOnlyRemedy:
    "変更するときは、担当の営業担当者に問い合わせてください。担当者がわからないときは、お問い合わせ窓口へ連絡してください。",
  day: (day: string) => dayText(day),
  asOf: (day: string) => `${dayText(day)}現在`,
  number: NUMBER,

  base: {
    title: "基本契約",
    menu: "タイプ",
    menus: (menu: string) => wordFor(MENUS, menu),
    menuText: {
      VIRTUAL_PBX: "PBX装置を社内に置かず、クラウドPBXで携帯電話と固定IP電話機の内線通話をします。",
      CUSTOMER_PBX: "社内のPBXをつないで、携帯電話と内線電話機の内線通話をします。",
    },
    holder: "名義",
    holderText: "携帯電話回線も、この名義と同じである必要があります。",
    term: "契約期間",
    from: (startsOn: string) => `${dayText(startsOn)}から`,
    span: (startsOn: string, endsOn: string) => `${dayText(startsOn)}から${dayText(endsOn)}まで`,
    inForce: "契約中",
    notInForce: "契約期間外",
    notInForceText: "契約期間の外では、すべての内線が保留になります。",
    number050: "050番号",
    no050: "なし",
  },

  plan: {
    title: "番号の決まり",
    digits: "内線番号の桁数",
    digitsText: (least: number, most: number) => (least === most ? `${least}桁` : `${least}〜${most}桁`),
    gateway: "固定回線で外にかける（携帯電話から）",
    outside050: "050番号で外にかける（携帯電話から）",
    desk: "外にかける（固定IP電話機から）",
    dial: (prefix: string) => `${prefix} に続けて相手の番号`,
    notInMenu: "このタイプでは使いません",
    none: "決まっていません",
    reserved: "内線番号は、これらの番号から始められません。",
    coolingOff: "空いた番号を別の人が使うまで",
    coolingOffDays: (days: number) => (days === 0 ? "すぐ使えます" : `${days}日あけます`),
  },

  options: {
    title: "オプション",
    caption: "携帯電話回線ごとのオプション",
    name: "オプション",
    names: (kind: string) => wordFor(OPTIONS, kind),
    contracted: "契約",
    inForce: "利用中",
    ending: "終了予定",
    prorated: "月途中の契約",
    counted: (n: number) => `${NUMBER(n)}回線`,
    notProrated: "日割りになりません",
    mayBeProrated: "契約による",
    notInMenu: "このタイプにはありません",
    purpose: {
      OFFICE_LINK: "携帯電話回線を基本契約に結び付けます。内線で使う回線には、すべて必要です。",
      OUTSIDE_050: "携帯電話から、会社の050番号で外にかけられます。仮想PBXタイプのオプションです。",
      OUTSIDE_GATEWAY:
        "携帯電話から、外線接続ゲートウェイの先の固定回線で外にかけられます。仮想PBXタイプのオプションです。",
      ROAMING_INCOMING:
        "WORLD WINGを使える国や地域にいるあいだ、内線で着信できます。海外から内線番号でかけることはできません。",
      CARRIER_VOICEMAIL: "携帯電話の留守番電話です。伝言を再生すると通話料金がかかります。",
    },
    proratedNote:
      "月の途中でも契約できます。オフィスリンク利用料、着信接続料、2つの外線発信オプションは日割りになりません。",
    see: (kind: string) => `${wordFor(OPTIONS, kind)}の回線を見る`,
  },

  lines: {
    title: "携帯電話回線",
    total: (n: number) => `${NUMBER(n)}回線`,
    filters: "絞り込み",
    all: (n: number) => `すべて ${NUMBER(n)}`,
    status: (status: string, n: number) => `${wordFor(LINE_STATUSES, status)} ${NUMBER(n)}`,
    statusOf: (status: string) => wordFor(LINE_STATUSES, status),
    otherHolder: (n: number) => `名義が異なる ${NUMBER(n)}`,
    unbound: (n: number) => `内線なし ${NUMBER(n)}`,
    paired: (pairs: number) => `2in1 ${NUMBER(pairs)}組`,
    option: (kind: string) => `${wordFor(OPTIONS, kind)}あり`,
    search: "携帯電話番号",
    searchHint: "番号の初めから探せます",
    caption: "携帯電話回線の一覧。番号の順",
    number: "携帯電話番号",
    holder: "名義",
    state: "回線の状態",
    options: "オプション",
    extension: "内線",
    noExtension: "なし",
    noOptions: "なし",
    differs: "基本契約と異なります",
    until: (day: string) => `${dayText(day)}まで`,
    from: (day: string) => `${dayText(day)}から`,
    over: (day: string) => `${dayText(day)}に終了`,
    half: (half: string, other: string) => `2in1の${half}ナンバー。もう一方は${other}`,
    halfOver: "（いまは使われていません）",
    more: "続きを表示",
    loadingMore: "読み込んでいます",
    shown: (n: number) => `${NUMBER(n)}回線を表示しています`,
    updating: "一覧を更新しています",
    pages: "続き",
    nothingFound: "条件に合う回線はありません。",
    nothingFoundRemedy: "条件を減らすか、番号を確かめてください。",
    clear: "条件を消す",
  },
};
