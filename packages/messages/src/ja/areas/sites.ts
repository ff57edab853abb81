import { wordFor } from "../../said.ts";
import { ACCESS_LINES, EQUIPMENT, KINDS, SITE_STATES } from "../words.ts";

/** The words of one part of the panel, loaded with it. */
export const sites = {
  title: "拠点と回線",
  count: (n: number) => `${n}拠点`,
  readOnly: "拠点と回線は、契約の内容です。この画面では変更できません。",
  readOnlyRemedy:
    "変更するときは、担当の営業担当者に問い合わせてください。担当者がわからないときは、お問い合わせ窓口へ連絡してください。",
  states: (state: string) => wordFor(SITE_STATES, state),
  access: (type: string) => wordFor(ACCESS_LINES, type),
  equipment: (kind: string) => wordFor(EQUIPMENT, kind),

  code: (code: string) => `拠点番号 ${code}`,
  accessLine: "アクセス回線",
  noAccessLine: "アクセス回線の登録がありません",
  bandwidth: (mbps: number) => `${mbps.toLocaleString("ja-JP")}Mbps`,
  guaranteed: "速度保証型",
  notGuaranteed: "速度保証型ではありません",
  split: "最大速度と保証速度が別",
  equipmentTitle: "設備",
  noEquipment: "設備の登録がありません",
  designated: "指定の機種",
  gateway: (number: string) => `固定回線 ${number}`,
  phones: "電話",
  phonesOf: (kind: string, n: number) => `${wordFor(KINDS, kind)} ${n.toLocaleString("ja-JP")}台`,
  mobilesOf: (n: number) => `携帯電話 ${n.toLocaleString("ja-JP")}人`,
  noPhones: "この拠点の内線はありません",
  joined: (list: readonly string[]) => list.join("、"),

  held: (n: number) => `${n.toLocaleString("ja-JP")}台が保留です`,
  heldText: (kind: string, n: number, title: string) =>
    `${wordFor(KINDS, kind)}${n.toLocaleString("ja-JP")}台は、いまは使えません。${title}。`,
  toList: (n: number) => `この拠点の内線${n.toLocaleString("ja-JP")}件を見る`,

  none: "拠点はまだありません。",
  noneRemedy: "契約の内容を取り込むと、ここに並びます。",
};
