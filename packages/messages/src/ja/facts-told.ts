import { said, wordFor } from "../said.ts";
import type { Params, RefusalText } from "../shape.ts";
import { ACCESS_LINES, EQUIPMENT, MENUS, OPTIONS } from "./words.ts";

/** What is told of the facts of a company document, by the code of the rule. */
export const factsTold = {
  "access.type-not-eligible": (p) => ({
    title: "使えない種類のアクセス回線です",
    facts: [
      ["拠点", said(p.site)],
      ["アクセス回線", wordFor(ACCESS_LINES, p.type)],
    ],
    remedy: "ドコモ光、光ネクスト、広域イーサ、IP-VPNのうち、使える種類の回線にしてください。",
  }),
  "access.bandwidth-out-of-range": (p) => ({
    title: "専用線の帯域が範囲の外です",
    facts: [
      ["拠点", said(p.site)],
      ["アクセス回線", wordFor(ACCESS_LINES, p.type)],
      ["帯域", `${said(p.bandwidthMbps)}Mbps`],
      ["使える範囲", `${said(p.least)}〜${said(p.most)}Mbps`],
    ],
    remedy: "範囲内の帯域にしてください。",
  }),
  "access.not-guaranteed": (p) => ({
    title: p.field === "guaranteed" ? "速度保証型ではない専用線です" : "最大速度と保証速度が別々の専用線です",
    facts: [
      ["拠点", said(p.site)],
      ["アクセス回線", wordFor(ACCESS_LINES, p.type)],
    ],
    remedy: "速度をすべて保証する型にしてください。",
  }),
  "equipment.missing": (p) => ({
    title: "拠点に要る設備がありません",
    facts: [
      ["拠点", said(p.site)],
      ["基本契約の型", wordFor(MENUS, p.menu)],
      ["足りない設備", wordFor(EQUIPMENT, p.missing)],
    ],
    remedy: "足りない設備を拠点に置いてください。",
  }),
  "equipment.not-designated": (p) => ({
    title: "指定の機種ではない設備です",
    facts: [
      ["拠点", said(p.site)],
      ["基本契約の型", wordFor(MENUS, p.menu)],
      ["設備", wordFor(EQUIPMENT, p.kind)],
    ],
    remedy: "指定の機種に取り替えてください。",
  }),
  "contract.option-not-in-menu": (p) => ({
    title: "契約の型にないオプションです",
    facts: [
      ["携帯電話番号", said(p.mobile)],
      ["オプション", wordFor(OPTIONS, p.option)],
      ["基本契約の型", wordFor(MENUS, p.menu)],
    ],
    remedy: "外線発信オプションは仮想PBXタイプだけで使えます。オプションを外してください。",
  }),
} satisfies Record<string, (p: Params) => RefusalText>;
