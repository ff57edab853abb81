import type { Areas } from "../ja/areas.ts";
import { accounts } from "./areas/accounts.ts";
import { calls } from "./areas/calls.ts";
import { contract } from "./areas/contract.ts";
import { editing } from "./areas/editing.ts";
import { events } from "./areas/events.ts";
import { help } from "./areas/help.ts";
import { history } from "./areas/history.ts";
import { home } from "./areas/home.ts";
import { listing } from "./areas/listing.ts";
import { numbers } from "./areas/numbers.ts";
import { outside } from "./areas/outside.ts";
import { own } from "./areas/own.ts";
import { palette } from "./areas/palette.ts";
import { person } from "./areas/person.ts";
import { plan } from "./areas/plan.ts";
import { reasons } from "./areas/reasons.ts";
import { reference } from "./areas/reference.ts";
import { scenarios } from "./areas/scenarios.ts";
import { security } from "./areas/security.ts";
import { sites } from "./areas/sites.ts";
import { tokens } from "./areas/tokens.ts";

export const areas: Areas = {
  accounts,
  calls,
  contract,
  editing,
  events,
  help,
  history,
  home,
  listing,
  numbers,
  outside,
  own,
  palette,
  person,
  plan,
  reasons,
  reference,
  scenarios,
  security,
  sites,
  tokens,
};
