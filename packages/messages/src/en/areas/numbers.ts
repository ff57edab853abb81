import type { Areas } from "../../ja/areas.ts";

export const numbers: Areas["numbers"] = {
  title: "Number map",
  map: "Number map. One cell is ten numbers",
  full: "full",
  reservedSign: "res",
  blockedSign: "×",
  block: ({ from, to, used, free, reserved, blocked }) =>
    [
      `${from} to ${to}: ${used} in use, ${free} free`,
      ...(reserved > 0 ? [`${reserved} reserved`] : []),
      ...(blocked > 0 ? [`${blocked} overlapping`] : []),
    ].join(", "),
};
