/** The sign-in page, which the server renders. */
export const signIn = {
  brand: "内線",
  title: "ログイン",
  companyId: "企業ID",
  companyIdRemembered: "前回の企業IDを入れています。",
  userId: "ユーザーID",
  password: "パスワード",
  required: "必須",
  submit: "ログイン",
  show: "表示",
  showPassword: "パスワードを表示",
  language: "言語",
  formExpired: "時間がたったため、ログインの画面を新しくしました。もう一度ログインしてください。",
  sessionEnded: "ログインが切れました。もう一度ログインすると、続きから使えます。",
};
