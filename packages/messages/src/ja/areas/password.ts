/** Changing one's own password, a part of the person's settings. */
export const password = {
  title: "パスワード",
  lead: "変えると、ほかの端末やブラウザーのログインはすべて切れます。この画面はそのまま使えます。",
  current: "いまのパスワード",
  next: "新しいパスワード",
  again: "新しいパスワード（確認）",
  hint: "15文字以上。文字の種類に決まりはありません。関係のない言葉をいくつか並べると、覚えやすく、推測されにくくなります。",
  show: "表示",
  showOf: (field: string) => `${field}を表示`,
  submit: "パスワードを変える",
  working: "変えています",
  done: "パスワードを変えました。ほかの端末のログインは切れました。",
  faults: {
    current: "いまのパスワードを入力してください。",
    short: "15文字以上にしてください。",
    differ: "2つの新しいパスワードが違います。同じものを入力してください。",
  },
};
