import type { Areas } from "@naisen/messages/ja/areas";

/** What mends an extension that a rule holds: a word for it, and where that is done. */
export interface Mend {
  readonly word: keyof Areas["home"]["todo"]["mends"];
  readonly at: "mobile" | "drawer" | "contract" | "sites";
}

/** Where nothing is to be done, or not by this person. */
export const LOOK: Mend = { word: "look", at: "drawer" };

const MENDS: Readonly<Record<string, Mend>> = {
  "ownership.holder-differs": { word: "sameHolder", at: "mobile" },
  "contract.line-not-active": { word: "otherLine", at: "mobile" },
  "contract.line-not-associated": { word: "contractedLine", at: "mobile" },
  "binding.two-in-one-unknown": { word: "otherLine", at: "mobile" },
  "contract.not-in-force": { word: "seeContract", at: "contract" },
  "site.not-in-service": { word: "otherSite", at: "drawer" },
  "number.malformed": { word: "otherNumber", at: "drawer" },
  "number.reserved": { word: "otherNumber", at: "drawer" },
};

/** The mend of the first rule that holds it; where several extensions are held together, what holds them is looked at. */
export function mendOf(code: string | undefined, together: boolean): Mend {
  const mend = (code === undefined ? undefined : MENDS[code]) ?? LOOK;
  if (!together || mend.at === "contract") return mend;
  return code === "site.not-in-service" ? { word: "seeSites", at: "sites" } : LOOK;
}

/** Whether it is done in the form of the extension itself. */
export function isInForm({ at }: Mend): boolean {
  return at === "mobile" || at === "drawer";
}
