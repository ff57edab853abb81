/** The words of one part of the panel, loaded with it: the simulator's own, beside those of `panel.simulator`. */
export const calls = {
  titleOf: (from: string, dialled: string) => `通話シミュレーター ${from}から${dialled}`,
  copyLink: "この結果のURLをコピー",
  copied: "この結果のURLをコピーしました。開くと、同じ条件で確かめられます。",
  notCopied: "コピーできませんでした。アドレス欄のURLをコピーしてください。",
  print: "印刷する",
  makeScenario: "シナリオにする",
  madeScenario: "この通話と結果を、シナリオに足しました。",
  scenarioUnreadable: "いまのシナリオはJSONとして読めないため、通話を足せません。先に直してください。",
  noScenario: (why: string) => `シナリオにできませんでした。${why}`,
  caseName: (call: string, result: string) => `${call}：${result}`,
  way: "つながる順",
  hiddenNumber: (display: string) => `${display}は見えません`,
  stepLinks: {
    forwarding: "転送を設定する",
    voicemail: "留守番電話を設定する",
    settings: "設定を開く",
  },
  stepLinkOf: (words: string, number: string) => `${words}（内線${number}）`,
  forwardIs: (state: string) => `転送先は${state}`,
  forwardState: (who: string) => `転送先の状態（${who}）`,
};
