import { areas } from "./ja/areas.ts";
import { cli } from "./ja/cli.ts";
import { documents } from "./ja/documents.ts";
import { join } from "./ja/join.ts";
import { operations } from "./ja/operations.ts";
import { panel } from "./ja/panel.ts";
import { problems } from "./ja/problems.ts";
import { refusals } from "./ja/refusals.ts";
import { running } from "./ja/running.ts";
import { secondFactor } from "./ja/second-factor.ts";
import { signIn } from "./ja/sign-in.ts";
import { singleSignOn } from "./ja/single-sign-on.ts";
import { steps } from "./ja/steps.ts";
import { violations } from "./ja/violations.ts";

/** Everything that a person reads, in Japanese. */
export const ja = {
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

/** What every language has. */
export type Messages = typeof ja;
