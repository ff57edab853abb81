import { ACCOUNTS } from "./areas/accounts.ts";
import { ADDING } from "./areas/adding.ts";
import { CONTRACT } from "./areas/contract.ts";
import { DRAWER } from "./areas/drawer.ts";
import { FRAME } from "./areas/frame.ts";
import { HISTORY } from "./areas/history.ts";
import { HOME } from "./areas/home.ts";
import { LIST } from "./areas/list.ts";
import { NUMBERS } from "./areas/numbers.ts";
import { OWN } from "./areas/own.ts";
import { PLAN } from "./areas/plan.ts";
import { SCENARIOS } from "./areas/scenarios.ts";
import { SIGN_IN } from "./areas/sign-in.ts";
import { SIMULATOR } from "./areas/simulator.ts";
import { TOKEN_SCREENS } from "./areas/tokens.ts";
import type { Screen } from "./screen.ts";

/** Every page of the panel in every state that a person may meet it in, by area. */
export const AREAS = {
  "sign-in": SIGN_IN,
  home: HOME,
  list: LIST,
  drawer: DRAWER,
  adding: ADDING,
  numbers: NUMBERS,
  plan: PLAN,
  simulator: SIMULATOR,
  history: HISTORY,
  contract: CONTRACT,
  scenarios: SCENARIOS,
  accounts: ACCOUNTS,
  tokens: TOKEN_SCREENS,
  frame: FRAME,
  own: OWN,
} as const satisfies Readonly<Record<string, readonly Screen[]>>;

export const SCREENS: readonly Screen[] = Object.values(AREAS).flat();
