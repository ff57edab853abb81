import type { Logger } from "pino";

/** Milliseconds until what was written meanwhile is sent; after a failure longer and longer, up to five minutes. */
const SOON = 2_000;
const LATEST = 5 * 60_000;

/** Sends logs on again and again until it is stopped; a failure is told in the log of defects once, and its end. */
export function startSendingLogs(sendAll: () => Promise<void>, logger: Logger): { stop(): void } {
  let failures = 0;
  let stopped = false;
  let timer = setTimeout(turn, 0);
  async function turn(): Promise<void> {
    try {
      await sendAll();
      if (failures > 0) logger.info({ job: "send-logs", failures, msg: "the collector takes logs again" });
      failures = 0;
    } catch (fault) {
      failures += 1;
      if (failures === 1) logger.error({ job: "send-logs", err: fault });
    }
    if (!stopped) timer = setTimeout(turn, Math.min(SOON * 2 ** failures, LATEST));
  }
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
