/** What is wrong with an entry of a log; each goes on from "the entry of that number". */
export const logFaults = {
  ENTRY_CHANGED: "書かれたときと内容が違います",
  ENTRY_MISSING: "あるはずの記録がありません",
  BEYOND_HEAD: "最後の記録の後ろに、続くはずのない記録があります",
  HEAD_DIFFERS: "最後の記録が、控えの指紋と合いません",
  OUTLINE_DIFFERS: "一覧に出す要約が、記録の本文と合いません",
};
export type LogFaultWords = typeof logFaults;
