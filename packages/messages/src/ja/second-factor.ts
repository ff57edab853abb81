/** The pages between the password and the panel, and the one that makes the first operator; the server renders them. */
export const secondFactor = {
  title: "本人確認",
  lead: "パスワードのほかに、もう1つの確認が必要です。",
  code: "認証コード",
  codeHint: "認証アプリに表示されている6桁の数字です。使えないときは、リカバリーコードを入力してください。",
  recoveryOnly: "リカバリーコード",
  recoveryHint: "ここではパスキーを使えません。登録したときに控えたリカバリーコードを入力してください。",
  appLost:
    "認証アプリは、いまは使えません（サーバーに保存した情報を開けないため）。登録したときに控えたリカバリーコードを入力するか、会社の管理者に2段階目の確認の解除を頼んでください。",
  submit: "ログイン",
  byPasskey: "パスキーで確認",
  signInByPasskey: "パスキーでログイン",
  passkeyFailed: "パスキーを使えませんでした。もう一度試すか、ほかの方法でログインしてください。",
  another: "別のアカウントでログインする",

  enrolTitle: "2段階目の確認を登録する",
  enrolLead: "この会社では、パスワードのほかにもう1つの確認が必要です。登録すると、続けてログインします。",
  enrolOperator: "運用者には、パスワードのほかにもう1つの確認が必要です。登録すると、続けてログインします。",
  makePasskey: "パスキーを登録する",
  passkeyHint:
    "指紋、顔、端末のPINなどで確認します。いちばん安全で、次からはパスワードなしでもログインできます。",
  passkeyImpossible: (host: string) =>
    `このアドレス（${host}）ではパスキーを登録できません。パスキーは、ドメイン名かlocalhostで開いたときに使えます。`,
  passkeyFailedToMake: "パスキーを登録できませんでした。もう一度試すか、認証アプリを使ってください。",
  useApp: "認証アプリを使う",
  appTitle: "認証アプリを登録する",
  appLead: "認証アプリでこのコードを読み取り、表示された6桁の数字を入力してください。",
  appPicture: "認証アプリに登録するためのQRコード",
  appSecret: "読み取れないときは、このキーを入力してください。",
  confirmApp: "登録する",
  passkeyName: "最初のパスキー",

  codesTitle: "リカバリーコードを控えてください",
  codesLead:
    "登録しました。端末をなくしたときは、このコードで確認できます。1つにつき1回だけ使えます。表示するのは、いまだけです。",
  codesList: "リカバリーコード",
  goOn: "控えたので、続ける",

  removedTitle: "2段階目の確認が解除されました",
  removed: (by: string, at: string) =>
    `管理者（${by}）が、${at}に、あなたのパスキーと認証アプリの登録をすべて解除しました。`,
  removedRemedy: "心当たりがないときは、すぐに会社の管理者に連絡してください。",
  changedTitle: "ログインの方法が変更されました",
  changed: (at: string, from: string | null) =>
    `${at}に${from === null ? "" : `、${from}のネットワークから`}、あなたのパスワード、パスキー、認証アプリ、リカバリーコードのどれかが変更されました。`,
  changedRemedy:
    "心当たりがないときは、すぐにパスワードを変え、設定の画面で知らないログインを終わらせて、会社の管理者に連絡してください。",
  read: "確認して、続ける",

  setUpTitle: "最初の運用者を登録する",
  setUpLead: "サーバーの起動時に表示されたコードを入力し、運用者のユーザーIDとパスワードを決めてください。",
  setUpCode: "セットアップコード",
  setUpSubmit: "登録してログイン",
  setUpKeep: (companyId: string) => `ログインするときの企業IDは「${companyId}」です。`,
  setUpOver: "このコードは使えません。期限が切れたか、もう使われたか、違うコードです。",
  setUpOverRemedy: "期限が切れたときは、サーバーを起動し直すと新しいコードが表示されます。",
  userIdUnusable: "ユーザーIDは1〜64文字にしてください。使えるのは英数字、かな、漢字と . _ - @ + です。",
};
