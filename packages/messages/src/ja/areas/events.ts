import { logFaults } from "../log-faults.ts";

/** What an event tells beside who, when and by which way. */
type Told = Readonly<Record<string, string | number>>;

const PROOFS: Told = {
  PASSWORD: "パスワード",
  LINK: "リンク",
  PASSKEY: "パスキー",
  TOTP: "認証アプリ",
  RECOVERY_CODE: "復旧コード",
  OIDC: "会社の認証",
};
const PROVIDER_FAULTS: Told = {
  STATE: "始めていないか、もう終わったログインの続きです",
  MIXED_UP: "ほかの企業の戻り先に戻ってきました",
  PARAMETERS: "戻り先に付いた内容が違います",
  DENIED: "会社の認証サーバーが断ったか、途中でやめました",
  TOKEN_REFUSED: "会社の認証サーバーが引き換えを断りました",
  ISSUER: "発行者が違います",
  AUDIENCE: "ほかのサービスに向けたものです",
  TIME: "期限が切れたか、まだ有効でないか、時計が合っていません",
  ALGORITHM: "署名の方式が使えません",
  SIGNATURE: "署名が正しくありません",
  KEY: "署名の鍵が見つかりません",
  NONCE: "このログインに向けたものではありません",
  CLAIMS: "必要な内容がないか、形が違います",
  KIND: "ログインを示すものではない、別の種類のトークンです",
  MALFORMED: "読み取れない返事です",
  DOCUMENT: "認証サーバーの情報が正しくありません",
  MOVED: "認証サーバーの案内するホストが、設定を保存したときと違います",
  NOT_ALLOWED: "このサービスを運用する人が許していないホストです",
  ADDRESS: "使えないアドレスに向けられています",
  UNREACHABLE: "返事がないか、遅すぎるか、大きすぎます",
  TAKEN: "そのアカウントは、ほかの人にひも付いています",
  SECRET: "保存してあるクライアントシークレットを開けません。入力し直してください",
  STALE: "会社の認証サーバーでのログインが古すぎます",
};
const BY_IT_ONLY: Told = {
  YES: "ひも付いた利用者と監査者は、これだけでログインします",
  NO: "ほかの方法でもログインできます",
};
const IDENTIFIED: Told = {
  IN_PERSON: "会って確かめた",
  VIDEO: "ビデオ通話",
  CALL_BACK: "登録番号にかけ直した",
  MANAGER: "上司に確かめた",
};
const ROLES: Told = { ADMIN: "管理者", USER: "利用者", OPERATOR: "運用者", AUDITOR: "監査者" };
const n = (count: string | number | undefined) => Number(count).toLocaleString("ja-JP");
const proof = (by: string | number | undefined) => PROOFS[by ?? ""] ?? by;
const role = (one: string | number | undefined) => ROLES[one ?? ""] ?? one;
const ASKED: Told = { NONE: "必要としない", ADMINISTRATORS: "管理者だけ", EVERYONE: "全員" };
/** The sites that somebody or something is for; nothing where it is the whole company. */
const of = (sites: string | number | undefined) => (sites === undefined ? "" : `（拠点：${sites}）`);
const one = (words: Told, key: string | number | undefined) => words[key ?? ""] ?? key;

/** The words of one part of the panel, loaded with it. */
export const events = {
  title: "ログインと拒否",
  views: "履歴の種類",
  changes: "操作と変更",
  events: "ログインと拒否",

  told: {
    "sign-in.succeeded": ({ by }: Told) => `ログインしました（${proof(by)}）`,
    "sign-in.refused": ({ reason }: Told) =>
      `ログインを断りました：${one(
        {
          WRONG_PASSWORD: "パスワードが違います",
          WRONG_FACTOR: "2つ目の確認が違います",
          DISABLED: "停止中のアカウントです",
          UNKNOWN_USER: "そのユーザーIDはありません",
          UNKNOWN_COMPANY: "その企業IDはありません",
          NO_PROVIDER: "会社の認証サーバーの設定がありません",
          NOT_LINKED: "会社のアカウントがどの人にもひも付いていません",
          BY_PROVIDER_ONLY: "会社のアカウントでログインする決まりの人です",
        },
        reason,
      )}`,
    "provider.refused": ({ fault }: Told) =>
      `会社のアカウントでのログインを断りました：${one(PROVIDER_FAULTS, fault)}`,
    "single-sign-on.changed": ({ issuer, clientId, only }: Told) =>
      `会社の認証サーバーを設定しました：${[issuer, clientId, one(BY_IT_ONLY, only)].filter(Boolean).join("、")}`,
    "single-sign-on.removed": () => "会社の認証サーバーの設定を消しました",
    "session.ended": ({ reason }: Told) =>
      `${one(
        {
          SIGNED_OUT: "ログアウトしました",
          EXPIRED: "時間が過ぎて、ログインが終わりました",
          REVOKED: "ログインを終わらせました",
        },
        reason,
      )}`,
    "step-up.succeeded": ({ by }: Told) => `本人であることを確かめました（${proof(by)}）`,
    "step-up.refused": ({ by }: Told) => `本人の確認に失敗しました（${proof(by)}）`,
    "password.changed": ({ by }: Told) =>
      `パスワードが変わりました（${one({ SELF: "本人", LINK: "リンクから", COMMAND_LINE: "コマンドラインから" }, by)}）`,
    "factor.added": ({ factor }: Told) => `ログインの方法を加えました：${proof(factor)}`,
    "factor.removed": ({ factor, identifiedBy, note }: Told) =>
      `ログインの方法を外しました：${proof(factor)}${identifiedBy === undefined ? "" : `（本人の確認：${one(IDENTIFIED, identifiedBy)}、${note}）`}`,
    "second-factor.changed": ({ from, to }: Told) =>
      `2段階目の確認を必要とする人を変えました：${one(ASKED, from)}から${one(ASKED, to)}へ`,
    "link.made": ({ purpose }: Told): string =>
      purpose === "INVITE" ? "招待のリンクを作りました" : "パスワードを決めなおすリンクを作りました",
    "link.refused": () => "使えないリンクが開かれました",
    "account.added": (params: Told) => `アカウントを作りました：${role(params.role)}${of(params.sites)}`,
    "account.invited": (params: Told) => `アカウントに招待しました：${role(params.role)}${of(params.sites)}`,
    "account.disabled": () => "アカウントを停止しました",
    "account.enabled": () => "アカウントの停止をやめました",
    "account.role-changed": ({ from, to, sitesBefore, sites }: Told) =>
      from === to && sitesBefore === sites
        ? `アカウントの氏名か内線を変えました：${role(to)}${of(sites)}`
        : `役割か担当する拠点を変えました：${role(from)}${of(sitesBefore)}から${role(to)}${of(sites)}へ`,
    "account.exempted": ({ exempt }: Told): string =>
      exempt === "YES"
        ? "会社の決まりにかかわらず、パスワードだけでログインできるようにしました"
        : "会社の決まりのとおり、2段階目の確認を求めるようにしました",
    "account.removed": () => "アカウントを削除しました",
    "token.made": ({ name, right, sites }: Told) =>
      `APIトークンを作りました：${name}${right === undefined ? "" : `（${one({ READ: "読むだけ", WRITE: "変えられる" }, right)}）`}${of(sites)}`,
    "token.rotated": ({ name }: Told) => `APIトークンを取り替えました：${name}`,
    "token.revoked": ({ name }: Told) => `APIトークンを止めました：${name}`,
    "token.used": ({ name }: Told) =>
      `APIトークンが使われました（その日最初か、別のネットワークから）：${name}`,
    "token.refused": ({ name, reason }: Told) =>
      `APIトークンを断りました：${name}（${one({ EXPIRED: "期限切れ", REVOKED: "止められたもの", ROTATED: "取り替える前の値", MAKER_STOPPED: "作った人が停止中", HOLDER_STOPPED: "値を受け取った人が停止中" }, reason)}）`,
    "export.taken": ({ what, rows }: Told) =>
      what === "SCENARIO"
        ? `会社の内容をシナリオに書き出しました（内線${n(rows)}件）`
        : `内線の一覧を書き出しました（${n(rows)}件）`,
    "operator.read": () => "運用者がこの会社の情報を見ました",
    "operator.wrote": () => "運用者がこの会社の情報を書き換えました",
    "keys.rotated": ({ key }: Told) => `保存した秘密を閉じる鍵を新しくしました：${key}`,
    "keys.retired": ({ key }: Told) => `古い鍵を外しました：${key}`,
    "keys.given-up": ({ secrets }: Told) => `どの鍵でも開けない秘密をあきらめました（${n(secrets)}件）`,
    "outside.alarm": ({ alarm, calls }: Told) =>
      `外線の警報：${one({ MANY_CALLS: "1日の件数", OUT_OF_HOURS: "時間外の件数", CAP: "1日の上限" }, alarm)}（今日${n(calls)}件）`,
    "outside.frozen": () => "会社の外線を止めました",
    "outside.widened": () => "外へ出られる通話を増やしました（許可、外への転送、停止の解除のどれか）",
    "access.refused": ({ problem }: Told) =>
      `操作を断りました：${one(
        {
          "policy.forbidden": "その役割ではできません",
          "policy.beyond-sites": "担当する拠点の外に及びます",
          "session.factor-required": "2段階目の確認がまだです",
          "session.step-up-required": "本人であることを確かめなおしていません",
          "code.refused": "使えないコードです",
          "not-found": "ないか、この人のものではありません",
          "session.required": "ログインしていません",
          "token.refused": "APIトークンではありません",
          "request.cross-site": "ほかのサイトからの操作です",
          "request.malformed": "画面からは送られない形の要求です",
          "form.expired": "フォームの期限が過ぎています",
        },
        problem,
      )}`,
    "requests.limited": () => "操作が多すぎるため、しばらく断りました",
    "refusals.more": () => "ほかにも断りました",
  },
  operation: (name: string | number) => `操作名 ${name}`,
  count: (count: number) => `${n(count)}回`,
  since: (when: string) => `${when}から`,
  nobody: "ログインしていない人",
  by: (name: string, userId: string) => (name === userId ? userId : `${name}（${userId}）`),
  operator: "運用者",
  about: (name: string) => `対象：${name}`,
  source: (network: string) => `接続元 ${network}`,
  requestId: (id: string) => `要求ID ${id}`,
  doors: { PANEL: "画面", API: "API", CLI: "コマンドライン", SYSTEM: "自動" },
  refused: "拒否",

  filters: {
    label: "絞り込み",
    kind: "種類",
    everyKind: "すべて",
    kinds: {
      SIGN_IN: "ログインとログアウト",
      REFUSED: "断ったもの",
      ACCOUNT: "アカウントとログインの方法",
      DATA: "書き出しと運用者の操作",
    },
    person: "ユーザーID",
    personHint:
      "その人がしたことと、その人のアカウントにされたことを探します。ユーザーIDを最後まで入力してください。",
  },
  list: {
    nothingFound: "条件に合う記録はありません。",
    nothingFoundRemedy: "期間を広げるか、ユーザーIDを最後まで入力しているか確かめてください。",
    nothingYet: "この30日間の記録はありません。",
    nothingYetRemedy: "だれかがログインすると、ここに並びます。",
  },

  verify: {
    title: "記録の検証",
    lead: "どの記録も、1つ前の記録の指紋を持っています。最初からたどって、欠けや書き換えがないことを確かめます。",
    start: "記録を検証",
    running: "検証しています",
    logs: { CHANGES: "操作と変更の記録", EVENTS: "ログインと拒否の記録" },
    clean: (log: string, entries: number) => `${log}${n(entries)}件に、欠けも書き換えもありません。`,
    broken: (log: string, row: number) => `${log}の${n(row)}番が壊れています。`,
    brokenWhy: (why: keyof typeof logFaults, before: number) =>
      `${logFaults[why]}。それより前の${n(before)}件は、書かれたときのままです。`,
    remedy: "この番号を運用者に知らせ、バックアップと照らし合わせてください。",
    head: (row: number, hash: string) => `最後は${n(row)}番、指紋 ${hash}`,
    at: (when: string) =>
      `${when}に確かめました。最後の番号と指紋を控えておくと、あとで同じ記録だと確かめられます。監査者の指紋は、管理者の指紋とは別のものです。`,
  },
};
