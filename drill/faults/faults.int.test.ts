import { expect, test } from "vitest";
import { backupDrill } from "./backup-drill.ts";
import { cutLog, turnedBits } from "./damaged-file.ts";
import { killAnywhere } from "./kill-anywhere.ts";
import { lostUpdates } from "./lost-updates.ts";
import { replayedRequests } from "./replay.ts";
import { injectAll } from "./run-faults.ts";
import { stopped } from "./stopped.ts";

const SEED = Number(process.env.SEED ?? 20_261_201);

/** Those that need nothing but Node, in small; all of them in full are npm run drill -- --faults. */
test.each([killAnywhere, lostUpdates, replayedRequests, stopped, backupDrill, turnedBits, cutLog])(
  "$name: $invariant",
  async (fault) => {
    for await (const { figure } of injectAll([fault], SEED, 0)) {
      expect(figure).toMatchObject({ lost: 0, half: 0, hangs: 0, wrong: [] });
      expect(figure.injected).toBeGreaterThan(0);
    }
  },
);
