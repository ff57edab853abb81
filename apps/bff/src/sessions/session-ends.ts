import { IDLE_MINUTES } from "@naisen/api/idle-minutes";
import type { Account, Session } from "../store/store.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lives without being used, and at all (research/reliability.md, check 33). */
const LIFE = {
  OPERATOR: { idle: IDLE_MINUTES.OPERATOR * MINUTE, absolute: 12 * HOUR },
  ADMIN: { idle: IDLE_MINUTES.ADMIN * MINUTE, absolute: 12 * HOUR },
  AUDITOR: { idle: IDLE_MINUTES.AUDITOR * MINUTE, absolute: 12 * HOUR },
  USER: { idle: IDLE_MINUTES.USER * MINUTE, absolute: DAY },
} as const satisfies Record<Account["role"], { idle: number; absolute: number }>;

/** How long ago a sign-in at a company's provider may be, in milliseconds: as long as a session of that role lives at all. */
export function oldestAtProvider(role: Account["role"]): number {
  return LIFE[role].absolute;
}

/** So long one may take to give the second factor, or to set one up. */
const LIFE_OWING = 15 * MINUTE;

/** So far a clock that is kept right may be set back. */
const CLOCK_STEP = 5 * MINUTE;

/** Whether a session is of no use any more. One from the future was begun or used while the clock was wrong: nobody knows how old it is. */
export function isOver(
  { startedAt, seenAt, owes }: Session,
  { role, disabledAt }: Account,
  now: number,
): boolean {
  const { idle, absolute } = owes === null ? LIFE[role] : { idle: LIFE_OWING, absolute: LIFE_OWING };
  if (disabledAt !== null || Math.max(startedAt, seenAt) - now > CLOCK_STEP) return true;
  return now - seenAt >= idle || now - startedAt >= absolute;
}

/** When a session ends by itself: unused, and at the latest. */
export function endsOf({ startedAt, seenAt }: Session, { role }: Account) {
  const { idle, absolute } = LIFE[role];
  return { idleAt: seenAt + idle, absoluteAt: startedAt + absolute };
}
