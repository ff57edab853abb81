import type { CallConditions } from "@naisen/api/call";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { type Conditions, NOTHING_KNOWN } from "@naisen/routing-core/conditions";

/** What the network knows, as the core asks for it: each key that is named takes the place of what was known before. */
export function readConditions(named: CallConditions, before: Conditions = NOTHING_KNOWN): Conditions {
  const { lines, busy, noAnswer, unregistered, sitesDown, congestion, outsideToday } = named;
  return {
    lines: lines === undefined ? before.lines : new Map(entriesOf(lines)),
    busy: busy === undefined ? before.busy : new Set(busy),
    noAnswer: noAnswer === undefined ? before.noAnswer : new Set(noAnswer),
    unregistered: unregistered === undefined ? before.unregistered : new Set(unregistered),
    sitesDown: sitesDown === undefined ? before.sitesDown : new Set(sitesDown),
    congestion: congestion ?? before.congestion,
    outsideToday: outsideToday ?? before.outsideToday,
  };
}

/** The keys of a record of lines are numbers in E.164: its schema made them so. */
function entriesOf<State>(lines: Readonly<Record<string, State>>): Iterable<readonly [PhoneNumber, State]> {
  return Object.entries(lines) as [PhoneNumber, State][];
}
