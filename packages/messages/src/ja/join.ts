/** The page behind an invitation or a reset of a password, which the server renders. */
export const join = {
  title: { INVITE: "パスワードを決める", RESET: "パスワードを決め直す" },
  opening: "リンクを開く",
  openingHint:
    "管理者から受け取ったリンクを開いています。この画面から進まないときは、リンク全体をここに貼り付けてください。",
  link: "リンク",
  open: "開く",
  company: "企業",
  name: "氏名",
  keep: "ログインには、企業IDとユーザーIDも使います。控えておいてください。",
  password: "新しいパスワード",
  showPassword: "新しいパスワードを表示",
  again: "新しいパスワード（確認）",
  showAgain: "確認のパスワードを表示",
  hint: "15文字以上。文字の種類に決まりはありません。関係のない言葉をいくつか並べると、覚えやすく、推測されにくくなります。",
  submit: "パスワードを決めてログイン",
  differ: "2つのパスワードが違います。同じものを入力してください。",
  formExpired: "時間がたったため、画面を新しくしました。もう一度入力してください。",
  over: "このリンクは使えません",
  overWhy: "期限が切れたか、もう使われたか、新しいリンクに替わりました。",
  overRemedy:
    "会社の管理者に、新しいリンクを依頼してください。パスワードを決めてあるときは、そのままログインできます。",
  toSignIn: "ログインの画面を開く",
};
