import type { EndpointName } from "@naisen/api/endpoints";
import type { Areas } from "@naisen/messages/ja/areas";
import { matches } from "./folded.ts";

type Words = Areas["palette"];
type ActionName = keyof Words["act"];

/** What can be done from the palette: a page to go to, a file to save, or (without a href) the list of keys. */
export interface Action {
  readonly name: ActionName;
  readonly label: string;
  readonly href: string | null;
  readonly isFile: boolean;
}

const TARGETS: Readonly<Record<Exclude<ActionName, "shortcuts">, string>> = {
  add: "/extensions?add=MOBILE",
  home: "/",
  extensions: "/extensions",
  plan: "/plan",
  numbers: "/numbers",
  numberList: "/number-list",
  csv: "/api/exports/extensions.csv",
  simulator: "/simulator",
  history: "/history",
  sites: "/sites",
  contract: "/contract",
  scenarios: "/scenarios",
  accounts: "/accounts",
  tokens: "/tokens",
  reference: "/reference",
  settings: "/settings",
  help: "/help",
};

/** The operation without which an action leads to nothing. */
const NEEDED: Partial<Record<ActionName, EndpointName>> = {
  add: "applyChanges",
  plan: "putDraft",
  scenarios: "runScenario",
  accounts: "listAccounts",
  tokens: "listTokens",
};

/** The actions that a text means, by name or by alias; all of them where nothing is typed. */
export function actionsFor(
  text: string,
  { act }: Words,
  may: (name: EndpointName) => boolean,
): readonly Action[] {
  const names = Object.keys(act) as ActionName[];
  return names
    .filter((name) => may(NEEDED[name] ?? "getMe"))
    .filter((name) => matches(text, `${act[name].label} ${act[name].aliases}`))
    .map((name) => ({
      name,
      label: act[name].label,
      href: name === "shortcuts" ? null : TARGETS[name],
      isFile: name === "csv",
    }));
}
