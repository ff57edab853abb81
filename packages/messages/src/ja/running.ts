/** What whoever runs the server reads of TLS, addresses and the clock: what, why, and what to do. */
export const running = {
  contradictions: {
    "half-a-pair": (variable: string) =>
      `環境変数 ${variable} がありません。NAISEN_TLS_CERT と NAISEN_TLS_KEY は、両方とも指定するか、どちらも指定しないでください。`,
    "origin-needed": (variable: string) =>
      `TLSで開くには、ブラウザーが使うアドレスを環境変数 ${variable} に https:// で指定してください（例: https://panel.example.co.jp）。証明書がそのホスト名のものかを確かめます。`,
    "origin-by-http": (variable: string) =>
      `環境変数 ${variable} が http:// です。暗号化されないアドレスは、このコンピューター（localhost）にしか使えません。https:// で指定してください。`,
    "open-without-tls": (variable: string) =>
      `環境変数 ${variable} はほかのコンピューターからつながるアドレスですが、TLSの証明書がありません。NAISEN_TLS_CERT と NAISEN_TLS_KEY を指定するか、${variable} を外してください（127.0.0.1 だけで開きます）。`,
    "only-with-tls": (variable: string) =>
      `環境変数 ${variable} は、NAISEN_TLS_CERT と NAISEN_TLS_KEY があるときだけ使えます。`,
    "not-in-public": (variable: string) =>
      `${variable}=on はお試しと開発のためのもので、https:// で開くときは使えません。${variable} か PUBLIC_ORIGIN のどちらかを外してください。`,
  },
  pairFaults: {
    "file-unreadable": (file: string, detail: string) =>
      `${file} を読めません（${detail}）。場所と、読む権限を確かめてください。`,
    "key-open-to-others": (file: string) =>
      `秘密鍵 ${file} を、ほかの利用者が読み書きできます。chmod o= で権限を外してください。すでに見られたおそれがあれば、鍵と証明書を作り直してください。`,
    "not-a-certificate": (file: string) =>
      `${file} は証明書ではありません。PEM形式で、サーバーの証明書を先頭に、中間証明書をその後に並べてください。`,
    "not-a-key": (file: string) =>
      `${file} は秘密鍵ではありません。PEM形式で、パスフレーズのないものを指定してください。`,
    "key-of-another": (file: string) =>
      `秘密鍵 ${file} は、証明書のものではありません。組になる鍵を指定してください。証明書のファイルでは、サーバーの証明書を先頭に置きます。`,
    expired: (file: string) => `証明書 ${file}（または中間証明書）の期限が切れています。更新してください。`,
    "not-yet-valid": (file: string) =>
      `証明書 ${file}（または中間証明書）の期限がまだ始まっていません。このコンピューターの時計を確かめてください。`,
    "for-another-host": (file: string) =>
      `証明書 ${file} は、PUBLIC_ORIGIN のホスト名のものではありません。その名前の証明書にするか、PUBLIC_ORIGIN を直してください。`,
    "not-trusted": (file: string, detail: string) =>
      `証明書 ${file} は、公的に信頼された認証局までたどれません（${detail}）。中間証明書が抜けていないか確かめてください。社内の認証局の証明書なら、その認証局の証明書を NAISEN_TLS_PRIVATE_CA に指定してください。`,
    "not-usable": (file: string, detail: string) =>
      `証明書 ${file} は使えません（${detail}）。作り直してください。`,
  },
  oldPairStays: "動いているサーバーは、いままでの証明書を使い続けます。",
  endsSoon: (file: string, day: string) =>
    `証明書 ${file} の期限は ${day} です。更新してください。ファイルを置き換えると、1分以内に、止めずに切り替わります。`,
  portNotAllowed: (port: number) =>
    `ポート ${port} を開く権限がありません。1024以上の番号にするか、CAP_NET_BIND_SERVICE を与えてください（deploy/naisen.service は与えています）。`,
  addressNotHere: (address: string) =>
    `NAISEN_LISTEN のアドレス ${address} は、このコンピューターにありません。`,
  plainHttp: {
    title: "暗号化されていない通信では受け付けません。",
    detail:
      "https:// のアドレスを使ってください。送ったトークンやパスワードは途中で読まれたおそれがあるので、作り直してください。",
  },
  clockBehind: (now: string, newest: string) =>
    `このコンピューターの時計は ${now} ですが、記録には ${newest} のものがあります。時計が遅れているか、前に進みすぎていました。合わせてください。`,
};
