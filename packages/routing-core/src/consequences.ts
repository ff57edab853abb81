import { sameValue } from "@naisen/domain/settings/extension";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Call } from "./call.ts";
import { callsTouched } from "./calls-touched.ts";
import type { Decision, Ending } from "./decision.ts";
import { route } from "./route.ts";
import type { EntryChange } from "./table/entry.ts";
import { overlay } from "./table/overlay.ts";
import type { RoutingTable } from "./table/routing-table.ts";

/** A call whose outcome a plan changes, with what it does before and after. */
export interface Consequence {
  readonly call: Call;
  readonly before: Ending;
  readonly after: Ending;
  readonly effect: CallEffect;
  /** Whether who is called sees another number; never where nobody is reached before or after. */
  readonly seen: boolean;
}

/** Nobody is reached any more; somebody is by now; another phone, line or voicemail is; or all else that is met. */
export type CallEffect = "LOST" | "GAINED" | "MOVED" | "ALTERED";

/**
 * Which calls change: who is reached, where, how long it rings first, what is shown, what it costs or why it is
 * refused. Asked of the table as it is, and under an overlay of the changes; linear in what they touch.
 */
export function consequences(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
  at: Instant,
): readonly Consequence[] {
  return [...consequencesInTurn(table, company, changes, at)].filter((consequence) => consequence !== null);
}

/**
 * The same, one call at a time, so that whoever asks for many can do other work between; null for a call that stays.
 * Where only some of the changes are `asked` about, the calls are those that these touch.
 */
export function* consequencesInTurn(
  table: RoutingTable,
  company: CompanyId,
  changes: readonly EntryChange[],
  at: Instant,
  asked: readonly EntryChange[] = changes,
): Iterable<Consequence | null> {
  const after = overlay(table, company, changes);
  const felt = asked.filter((change) => isFelt(change, table, company));
  for (const touched of callsTouched({ before: table, after, company, changes: felt, day: dayOf(at) })) {
    const call: Call = { company, at, ...touched };
    const was = route(table, call);
    const is = route(after, call);
    yield whatIsMet(was) === whatIsMet(is) ? null : consequenceOf(call, was, is);
  }
}

function consequenceOf(call: Call, was: Decision, is: Decision): Consequence {
  const effect = effectOf(was, is);
  const seen = effect === "MOVED" || effect === "ALTERED" ? !sameValue(was.presented, is.presented) : false;
  return { call, before: endingOf(was), after: endingOf(is), effect, seen };
}

function effectOf(was: Decision, is: Decision): CallEffect {
  if (!isReached(is)) return isReached(was) ? "LOST" : "ALTERED";
  if (!isReached(was)) return "GAINED";
  return sameValue(reachedBy(was), reachedBy(is)) ? "ALTERED" : "MOVED";
}

function isReached({ outcome }: Decision): boolean {
  return outcome !== "REFUSED" && outcome !== "EMERGENCY_NOT_AVAILABLE";
}

function reachedBy({ legs, reached }: Decision) {
  return reached === null ? null : (legs[reached]?.to ?? null);
}

/** Whether the core knows the change at all: a new name or department says nothing to it. */
function isFelt(change: EntryChange, table: RoutingTable, company: CompanyId): boolean {
  return change.kind !== "EXTENSION" || !sameValue(table.withId(company, change.id) ?? null, change.entry);
}

/** What caller and callee meet of a call. Legs that are not reached are a plan for other conditions, asked by themselves. */
function whatIsMet({ outcome, legs, presented, charge, calleeCharge, refusal, reached }: Ending): string {
  const leg = reached === null ? undefined : legs[reached];
  const met = leg && [leg.to, leg.ringSeconds];
  return JSON.stringify([outcome, met, presented, charge, calleeCharge, refusal]);
}

function endingOf({ trace: _, ...ending }: Decision): Ending {
  return ending;
}
