import { logFaults } from "./log-faults.ts";

type Held = readonly (readonly [extension: string, codes: readonly string[]])[];

/** What the server says when it starts, and what the verbs of the command line answer: one line each. */
export const cli = {
  demoLoaded: (company: string, extensions: number) =>
    `空の保存先に、お試し用の会社「${company}」（内線${extensions}件）を入れました。ログイン：`,
  signIn: (companyId: string, userId: string, password: string) =>
    `  企業ID ${companyId}　ユーザーID ${userId}　パスワード ${password}`,
  setUpCode: (code: string, origin: string) =>
    `まだ誰もいません。${origin}/setup を開き、このコードで最初の運用者を登録してください（24時間、1回だけ）: ${code}`,
  noCompanyYet:
    "会社がまだありません。naisen import FILE で会社の文書を、naisen user add でログインを用意してください。",
  signInsKept: "ログインのパスワードを忘れたときは、naisen user add で作り直せます（標準入力から渡します）。",
  panelNotBuilt: "画面がまだ作られていません。npm start で作れます。APIとログインの画面だけを開きます。",
  dataDirInUse: (folder: string) =>
    `ほかのサーバーが ${folder} を使っています。そのサーバーを止めるか、DATA_DIR に別のフォルダーを指定してください。`,
  variableRefused: (name: string, value: string) =>
    `環境変数 ${name} の値「${value}」は使えません。READMEの Running it を確かめてください。`,
  portInUse: (port: number) =>
    `ポート ${port} は使われています。PORT に別の番号を指定してください（0 なら空いている番号）。`,
  noStore: (folder: string) => `${folder} に保存先がありません。DATA_DIR を確かめてください。`,
  cannotGoOn: (why: string) => `続けられません。${why}`,
  serverGone: "動いているサーバーにつながりません。もう一度試してください。",
  usage:
    "使い方: naisen import FILE [--preview] ｜ user add --company ID --user ID --role ADMIN|AUDITOR|USER|OPERATOR [--extension N] [--sites A,B] [--password-only] ｜ token add --company ID --name N --right READ|WRITE --days N [--sites A,B] ｜ explain --company ID --from mobile:090…|desk:N|pbx:N|outside:03… --dialled N [--at 日時] [--json] ｜ check FILE… ｜ verify-log ｜ verify-table ｜ keys [rotate | retire ID | give-up] ｜ backup FILE ｜ restore FILE [--replace] [--give-up-secrets]",
  unknownArgument: (argument: string) => `「${argument}」はわかりません。`,
  roleUnknown: "--role は ADMIN、AUDITOR、USER、OPERATOR のどれかです。",
  missingArgument: (argument: string) => `${argument} を指定してください。`,
  fileUnreadable: (file: string) => `${file} を読めません。ファイルの場所を確かめてください。`,
  fileNotJson: (file: string) => `${file} はJSONではありません。`,
  fieldWrong: (file: string, path: string, title: string) => `${file}: ${path} ${title}`,
  imported: (company: string, extensions: number, revision: number, held: Held) =>
    `会社 ${company} を取り込みました（内線${extensions}件、版${revision}）。${held.length === 0 ? "保留はありません。" : `保留${held.length}件: ${held.map(([extension, codes]) => `${extension}（${codes.join("、")}）`).join(" ")}`}`,
  wouldImport: (company: string, extensions: number, held: Held, live: readonly string[]) =>
    `会社 ${company} を取り込むと、内線は${extensions}件です（まだ取り込んでいません）。新しく保留になる: ${held.length === 0 ? "なし" : held.map(([extension, codes]) => `${extension}（${codes.join("、")}）`).join(" ")}。使えるようになる: ${live.length === 0 ? "なし" : live.join(" ")}。`,
  userAdded: (company: string, user: string, role: string) =>
    `${company} の ${user}（${role}）がログインできます。`,
  passwordFromInput: "パスワードは標準入力から渡します。",
  breachedUnusable: (file: string) =>
    `NAISEN_BREACHED_PASSWORDS の ${file} は使えません。流出したパスワードのSHA-1ハッシュが順に並び、1行が「ハッシュ:回数」の、読めるファイルを指定してください（Have I Been Pwnedのダウンローダーが作るもの）。`,
  userRefused: {
    "no-such-company": "その企業IDの会社がありません。先に naisen import で取り込んでください。",
    "no-such-extension": "その内線番号がありません。--extension を確かめてください。",
    "no-such-site": "会社にない拠点です。--sites に拠点のIDをカンマで区切って指定してください。",
    "sites-not-wanted": "--sites を指定できるのはADMINとAUDITORだけです。",
    "extension-needed": "USERには、本人の内線番号を --extension で指定してください。",
    "operators-company": "OPERATORの企業IDは operator だけです。operator はOPERATORだけが使えます。",
    "user-id-unusable":
      "ユーザーIDは1〜64文字にしてください。使えるのは英数字、かな、漢字と . _ - @ + です。",
    "user-id-taken":
      "そのユーザーIDと見分けられないユーザーIDか、APIトークンがあります。別のものにしてください。",
  },
  tokenRightUnknown: "--right は READ か WRITE です。",
  tokenDaysUnknown: "--days は1〜365の日数です。",
  tokenNameUnusable: "--name は、目に見える1〜64文字にしてください。使える文字は英数字、日本語、記号です。",
  tokenSitesNotWanted: "operator のトークンに --sites は指定できません。",
  explained: (from: string, dialled: string, outcome: string, presented: string, charge: string) =>
    `${from} → ${dialled}: ${outcome}（相手に見える番号 ${presented}、料金 ${charge}）`,
  none: "なし",
  noSuchCompany: (company: string) => `会社 ${company} がありません。`,
  storeSound: (companies: number, entries: number, events: number, records: number) =>
    `変更の記録にも、ログインと拒否の記録にも、欠けも書き換えもなく、いまの設定は記録のとおりです（${companies}社、変更の記録${entries}件、ログインと拒否の記録${events}件、設定${records}件）。`,
  logsSent: "サインインと拒否の記録は、すべて転送先に届いています。",
  logsBehind: (company: string, events: number) =>
    `サインインと拒否の記録のうち、まだ転送先に届いていないものがあります（企業${company}：${events}件）。`,
  logBroken: (company: string, log: "CHANGES" | "EVENTS", row: number, why: keyof typeof logFaults) =>
    log === "CHANGES"
      ? `変更の記録が壊れています: 会社 ${company} の版 ${row}（${logFaults[why]}）。`
      : `ログインと拒否の記録が壊れています: 会社 ${company} の ${row} 番（${logFaults[why]}）。`,
  rowsDiffer: (company: string, what: string) =>
    `いまの設定が変更の記録と違います: 会社 ${company} の ${what}。naisen restore FILE でバックアップから戻せます。`,
  storeDamaged: (where: string) =>
    `保存先のファイルが壊れています（${where}）。naisen restore FILE --replace でバックアップから戻してください。`,
  storeNewer: (what: string) =>
    `もっと新しい版で作られた保存先です（${what}）。新しい版のNaisenで開いてください。`,
  storeAway: (code: string) =>
    `保存先をいま読み書きできません（${code}）。ディスクの空きと、フォルダーを使う権限を確かめてください。`,
  keysMissing: (file: string, ids: string) =>
    `認証アプリなどの秘密を開く鍵（${ids}）が ${file} にありません。何も変えていません。鍵のファイルを元の場所に戻すか、NAISEN_KEYS にその場所を指定してください。鍵をもう取り戻せないときは、naisen keys give-up（バックアップからは naisen restore FILE --give-up-secrets）で、開けない秘密をあきらめます。`,
  keysOpenToOthers: (file: string) =>
    `鍵のファイル ${file} を、持ち主のほかの人も読めます。chmod 600 で持ち主だけが読めるようにしてください。読まれたおそれがあるときは、そのあと naisen keys rotate で鍵を替えてください。`,
  keysMalformed: (file: string) =>
    `鍵のファイル ${file} が空か、書き換わっています。控えから戻してください。`,
  keysUnreadable: (file: string, code: string) =>
    `鍵のファイル ${file} を読めません（${code}）。場所と権限を確かめてください。`,
  keysUnwritable: (file: string, code: string) =>
    `鍵のファイル ${file} に書けません（${code}）。鍵は替えていません。読むだけの場所にあるときは、サーバーを止め、書ける場所に写したファイルを NAISEN_KEYS に指定して替えてから、元の場所へ移してください。`,
  keyKept: (id: string, madeOn: string, secrets: number, isNewest: boolean) =>
    `鍵 ${id}（${madeOn} に作成）で閉じた秘密: ${secrets}件${isNewest ? "。これから閉じるときに使う鍵です" : ""}`,
  keysRotated: (id: string, sealed: number, unopened: number) =>
    `新しい鍵 ${id} を作り、秘密${sealed}件を閉じ直しました。${unopened === 0 ? "" : `${unopened}件は開けず、そのままです。持ち主が設定し直す必要があります。`}鍵のファイルを控え直してください。`,
  keyRetired: (id: string) =>
    `鍵 ${id} を鍵のファイルから消しました。この鍵で閉じた秘密がある古いバックアップは、この鍵なしでは開けません。`,
  keyNotRetired: {
    unknown: (id: string) => `鍵 ${id} はありません。naisen keys で確かめてください。`,
    newest: (id: string) =>
      `鍵 ${id} は、いま使っている鍵です。消していません。先に naisen keys rotate で鍵を替えてください。`,
    "in-use": (id: string) =>
      `鍵 ${id} で閉じた秘密がまだあります。消していません。先に naisen keys rotate で閉じ直してください。`,
  },
  keysGivenUp: (secrets: number) =>
    `開けない秘密${secrets}件をあきらめました。その認証アプリは使えないままです。本人がリカバリーコードでログインして登録し直すか、管理者が解除します。会社のログインのクライアントシークレットは、管理者が入力し直します。`,
  backedUp: (file: string, companies: number, entries: number, bytes: number) =>
    `${file} にバックアップし、中身を確かめました（${companies}社、記録${entries}件、${bytes}バイト）。鍵のファイルは入っていません。別の場所に控えてください。`,
  backupExists: (file: string) => `${file} はもうあります。別の名前を指定してください。`,
  notBackedUp: "バックアップは作っていません。",
  restored: (file: string, companies: number, entries: number, kept: string | null) =>
    `${file} から戻し、中身を確かめました（${companies}社、記録${entries}件）。全員がログインし直します。${kept === null ? "" : `前の保存先は ${kept} に残しました。`}`,
  storeNotEmpty: (folder: string) =>
    `${folder} には保存したものがあります。置き換えるときは --replace を付けてください。`,
  notAStore: (file: string) => `${file} はNaisenのバックアップではありません。`,
  notRestored: "何も戻していません。",
  tableEqual: (companies: number, extensions: number) =>
    `通話に使う表は、保存先から作り直した表と同じです（${companies}社、内線${extensions}件）。`,
  tableDiffers: (companies: string) => `通話に使う表が保存先と違います: ${companies}`,
  tableNeedsServer: "verify-table は動いているサーバーに尋ねます。いまは動いていません。",
};
