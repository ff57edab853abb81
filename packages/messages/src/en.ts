import { areas } from "./en/areas.ts";
import { cli } from "./en/cli.ts";
import { documents } from "./en/documents.ts";
import { join } from "./en/join.ts";
import { operations } from "./en/operations.ts";
import { panel } from "./en/panel.ts";
import { problems } from "./en/problems.ts";
import { refusals } from "./en/refusals.ts";
import { running } from "./en/running.ts";
import { secondFactor } from "./en/second-factor.ts";
import { signIn } from "./en/sign-in.ts";
import { singleSignOn } from "./en/single-sign-on.ts";
import { steps } from "./en/steps.ts";
import { violations } from "./en/violations.ts";
import type { Messages } from "./ja.ts";

/** Everything that a person reads, in English: exactly the keys of ja, or tsc fails. */
export const en: Messages = {
  areas,
  cli,
  documents,
  join,
  operations,
  panel,
  problems,
  refusals,
  running,
  secondFactor,
  signIn,
  singleSignOn,
  steps,
  violations,
};
