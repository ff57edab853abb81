import type { ProblemText } from "../shape.ts";

/** Why a request is not answered, by the code of the problem. */
export const problems = {
  "request.malformed": {
    title: "送られた内容を読み取れません。",
    remedy: "示された項目を直して、もう一度送ってください。",
  },
  "session.required": {
    title: "ログインしていません。",
    remedy: "ログインしてください。入力した内容は残っています。",
  },
  "session.refused": {
    title: "企業ID、ユーザーID、パスワードのどれかが違います。",
    remedy: "入力し直してください。わからないときは、管理者に確認してください。",
  },
  "session.step-up-required": {
    title: "大切な操作なので、本人確認をやり直してください。",
    remedy: "確認すると、操作を続けられます。",
  },
  "code.refused": {
    title: "認証コードが違うか、もう使われています。",
    remedy: "次の数字を待って、入力し直してください。",
  },
  "code.not-alone": {
    title: "認証コードだけでは確認できません。",
    remedy:
      "先に会社のアカウントで確認し、そのあとでコードを入力してください。それができないときは、パスワードを決めるリンクを管理者に頼んでください。",
  },
  "passkey.refused": {
    title: "パスキーで確認できませんでした。",
    remedy: "もう一度試すか、ほかの方法で確認してください。",
  },
  "token.refused": {
    title: "このAPIトークンは使えません。",
    remedy: "APIトークンのページで、写し間違い、期限、停止していないかを確かめてください。",
  },
  "token.name-taken": {
    title: "その名前は使われています。",
    remedy: "ほかのAPIトークンともユーザーIDとも、見て区別できる名前にしてください。",
  },
  "token.no-such-site": {
    title: "担当の拠点に、その拠点がありません。",
    remedy: "担当の拠点の中から選んでください。",
  },
  "token.end-refused": {
    title: "その日までのAPIトークンは作れません。",
    remedy: "今日から365日後までの日にしてください。",
  },
  "token.too-many": {
    title: "有効なAPIトークンが100個あります。",
    remedy: "使わないものを停止してから作ってください。",
  },
  "token.over": {
    title: "期限が切れたか、停止されたAPIトークンです。",
    remedy: "新しいAPIトークンを作ってください。",
  },
  "session.factor-required": {
    title: "ログインがまだ終わっていません。",
    remedy: "2段階目の確認をしてください。",
  },
  "policy.forbidden": {
    title: "この操作をする権限がありません。",
    remedy: "会社の管理者に依頼してください。",
  },
  "policy.beyond-sites": {
    title: "担当していない拠点の設定も変わるため、変更していません。",
    remedy:
      "内線の拠点は、変更の前も後も担当の拠点にしてください。ほかの拠点の内線の転送先や、050番号などの着信先になっている内線は、それらの設定も変わるため削除できません。どうしても必要な変更は、会社全体の管理者に依頼してください。",
  },
  "request.cross-site": {
    title: "ほかのサイトから送られた操作は受け付けません。",
    remedy: "このパネルの画面から操作してください。",
  },
  "request.host": {
    title: "このサーバーは、このアドレスで開くようには設定されていません。",
    remedy:
      "サーバーを動かしている方は、ブラウザーで開くアドレス（https://naisen.example.jpなど）を環境変数PUBLIC_ORIGINに設定してください。同じ機械からは、http://localhost:ポート番号で開けます。",
  },
  "not-found": { title: "見つかりません。", remedy: "番号や宛先を確かめてください。" },
  "request.method": { title: "この宛先では使えない操作です。", remedy: "APIの説明を確かめてください。" },
  "change-set.stale": {
    title: "ほかの人が先に変更しました。",
    remedy: "最新の内容との違いを確かめて、もう一度適用してください。",
  },
  "draft.stale": {
    title: "変更計画が、ほかの画面で書き換えられました。",
    remedy: "最新の変更計画を読み込んで、もう一度操作してください。",
  },
  "request.too-large": { title: "送られた内容が大きすぎます。", remedy: "分けて送ってください。" },
  "request.too-slow": {
    title: "送られてくるのが遅すぎるため、途中で打ち切りました。何も変わっていません。",
    remedy: "通信の状態を確かめて、もう一度送ってください。",
  },
  "request.headers-too-large": {
    title: "リクエストのヘッダーが多すぎるか、長すぎます。",
    remedy: "このサイトのCookieを消して、もう一度試してください。",
  },
  "request.not-json": {
    title: "JSONで送られていません。",
    remedy: "Content-Typeをapplication/jsonにしてください。",
  },
  "change-set.refused": {
    title: "適用できません。",
    remedy: "直すところを確かめてください。何も変わっていません。",
  },
  "extensions.too-many": {
    title: "一度に選べる内線は10,000件までです。",
    remedy: "条件を足して絞り込むか、分けて選んでください。",
  },
  "export.unwritable": {
    title: "この文字コードでは書けない文字が含まれています。",
    remedy: "UTF-8を選ぶか、書けない文字を〓に置き換えて保存してください。",
  },
  "company.refused": {
    title: "会社の文書を取り込めません。",
    remedy: "示された項目を直してください。何も変わっていません。",
  },
  "scenario.too-slow": {
    title: "シナリオの実行に時間がかかりすぎたため、止めました。",
    remedy:
      "会社の内線、変更、通話を減らして、もう一度実行してください。コマンドの確認には、この制限がありません。",
  },
  "scenario.busy": {
    title: "ほかのシナリオの実行が混み合っているため、実行していません。",
    remedy: "しばらく待って、もう一度実行してください。",
  },
  "export.too-large": {
    title: "会社の内線が多いため、シナリオのファイルにできません。",
    remedy: "会社の文書は、サービスの運用者に依頼してください。",
  },
  "idempotency.key-reused": {
    title: "同じIdempotency-Keyで違う内容が送られました。",
    remedy: "新しいキーで送ってください。",
  },
  "undo.too-late": {
    title: "30日を過ぎたため、元に戻せません。",
    remedy: "いまの内容を見て、必要なところを変更してください。",
  },
  "undo.of-contract": {
    title: "契約の内容が変わった記録は、元に戻せません。",
    remedy: "契約の手続きが必要です。営業担当者に相談してください。",
  },
  "account.taken": {
    title: "このユーザーIDか、見て区別できないものが、もう使われています。",
    remedy: "別のユーザーIDにしてください。",
  },
  "account.no-such-extension": {
    title: "その番号の内線はありません。",
    remedy: "内線を候補から選び直してください。",
  },
  "account.no-such-site": {
    title: "その拠点はありません。",
    remedy: "担当の拠点を選び直してください。",
  },
  "account.own": {
    title: "自分のアカウントにはこの操作をできません。",
    remedy: "ほかの管理者に依頼してください。パスワードは個人設定で変えられます。",
  },
  "account.last-administrator": {
    title: "ログインできる会社全体の管理者がいなくなるため、できません。",
    remedy: "先に、ほかの人を会社全体の管理者にしてください。",
  },
  "account.disabled": {
    title: "停止中のアカウントです。",
    remedy: "先に再開してください。",
  },
  "password.wrong": {
    title: "いまのパスワードが違います。",
    remedy: "入力し直してください。思い出せないときは、管理者に再設定を依頼してください。",
  },
  "password.too-short": {
    title: "パスワードが短すぎます。",
    remedy: "15文字以上にしてください。",
  },
  "password.too-long": {
    title: "パスワードが長すぎます。",
    remedy: "256文字以内にしてください。",
  },
  "password.guessable": {
    title: "推測されやすいか、流出したパスワードです。",
    remedy: "会社名やサービス名、同じ文字の並びを避け、関係のない言葉をいくつか並べてください。",
  },
  "passkey.impossible": {
    title: "このアドレスではパスキーを使えません。",
    remedy: "ドメイン名かlocalhostで開いてください。",
  },
  "factor.last": {
    title: "2段階目の確認がなくなるため、解除できません。",
    remedy: "先に、別の方法を登録してください。",
  },
  "single-sign-on.unsuitable": {
    title: "この認証サーバーのアドレスは使えません。",
    remedy:
      "https:// で始まり、インターネットから見えるアドレスを入れてください。社内だけのアドレスは使えません。",
  },
  "single-sign-on.unreachable": {
    title: "会社の認証サーバーにつながりません。",
    remedy: "アドレスを確かめ、少し待って、もう一度試してください。",
  },
  "single-sign-on.not-a-provider": {
    title: "会社の認証サーバーの情報を読み取れません。",
    remedy:
      "発行者（issuer）のアドレスを、認証サーバーの設定どおりに入れてください。違う発行者を名のるもの、鍵や署名の方式が足りないものは使えません。",
  },
  "single-sign-on.only": {
    title: "会社のアカウントでログインする決まりです。",
    remedy:
      "ログインの画面で「会社のアカウントで続ける」を選んでください。変えたいときは、会社の管理者に依頼してください。",
  },
  "single-sign-on.last-way": {
    title: "ログインできなくなるため、ひも付けを解除できません。",
    remedy: "会社の管理者にリンクを作ってもらい、先にパスワードを決めてください。",
  },
  "session.too-many-tries": {
    title: "間違いが続いたため、しばらく受け付けません。",
    remedy:
      "待つあいだも、パスキー、管理者が作るリンク、前にログインしたことのあるほかのブラウザーは使えます。",
  },
  "request.too-many": {
    title: "短い時間に要求が多すぎたため、受け付けませんでした。",
    remedy: "少し待って、もう一度試してください。",
  },
  defect: {
    title: "サーバーで問題が起きました。",
    remedy: "もう一度試してください。続くときは、受付番号を添えて問い合わせてください。",
  },
  "store.away": {
    title: "いまは設定を読み書きできません。",
    remedy: "少し待って、もう一度試してください。通話はふだんどおり使えます。",
  },
} satisfies Record<string, ProblemText>;
