import type { CallConditions } from "@naisen/api/call";
import type { Change } from "@naisen/domain/changes/change";
import { pairWith, type TwoInOnePair } from "@naisen/domain/facts/two-in-one";
import type { Action } from "@naisen/domain/plan/plan";
import { changedFields, type Extension, type ExtensionField } from "@naisen/domain/settings/extension";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import { spanIncludes } from "@naisen/domain/vocabulary/day-span";
import type { CompanyId, ExtensionId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { From } from "@naisen/routing-core/call";
import type { Conditions } from "@naisen/routing-core/conditions";
import type { Scope } from "../sessions/policy.ts";
import type { Who } from "../sessions/who.ts";
import { type Over, wholeOf } from "../store/over.ts";
import type { Reader } from "../store/store.ts";

/** A user's right: over one extension, null where they have none any more. */
export interface OwnReach {
  readonly company: CompanyId;
  readonly own: ExtensionId | null;
}

/** Over what somebody may ask and act: what of the company is theirs, or their own extension. */
export type Reach = Over | OwnReach;

/** What the right of a role means for this person. */
export function reachOf({ scope, who, over }: Asking): Reach {
  return scope === "OWN_EXTENSION" ? { company: who.companyId, own: who.extension } : over;
}

/** Who asks, with what right. */
interface Asking {
  readonly scope: Scope;
  readonly who: Who;
  readonly over: Over;
}

/** What changes are planned over: a user's, which are about their own things (mayChange), over the company. */
export function plannedOver(reach: Reach): Over {
  return isOwnReach(reach) ? wholeOf(reach.company) : reach;
}

/** Whether it is a user's. */
export function isOwnReach(reach: Reach): reach is OwnReach {
  return "own" in reach;
}

/** What a user's right is over: their extension, and the handset that its line is in. */
export interface Own {
  readonly extension: Extension;
  /** The 2in1 pair of its line, as long as it is in force. */
  readonly pair: TwoInOnePair | null;
  /** Its line and the other one of its handset. */
  readonly lines: ReadonlySet<PhoneNumber>;
}

/** A user's own things as they are now; null where the extension is not there any more. */
export async function ownOf(
  reader: Reader,
  { company, own: id }: OwnReach,
  now: Instant,
): Promise<Own | null> {
  if (id === null) return null;
  const state = await reader.neighbourhood(company, { ids: [id], numbers: [], mobiles: [] });
  const extension = state?.settings.extensions.get(id);
  if (state == null || extension === undefined) return null;
  const { mobile } = extension;
  const day = dayOf(now);
  const found = mobile === null ? undefined : pairWith(mobile, state.facts.pairs, day);
  const pair = found !== undefined && spanIncludes(found.term, day) ? found : null;
  const lines = [...(mobile === null ? [] : [mobile]), ...(pair === null ? [] : [pair.a, pair.b])];
  return { extension, pair, lines: new Set(lines) };
}

/** What a user may edit of their extension. */
const OWN_FIELDS: readonly ExtensionField[] = ["voicemail", "forwarding"];

/**
 * Whether a user may ask for all of these changes, and have them made: voicemail and forwards of their extension, the
 * mode of their handset, and the taking back of just that. Whatever else is named is answered like what is not there,
 * whether it is there or not, and nothing is looked up for it.
 */
export function mayChange(own: Own, changes: readonly Change[]): boolean {
  return changes.every((change) => {
    switch (change.type) {
      case "SetVoicemail":
      case "SetForwarding":
        return change.extension === own.extension.number;
      case "SetTwoInOneMode":
        return own.pair !== null && change.number === own.extension.mobile;
      case "Restore":
        return isOwnAction(own, change.action) && isOwnEdit(change.action);
      default:
        return false;
    }
  });
}

/** Whether a plan writes to something of theirs. */
export function isOwnAction({ extension, pair }: Own, action: Action): boolean {
  if (action.kind === "EXTENSION") return (action.after ?? action.before)?.id === extension.id;
  return action.kind === "TWO_IN_ONE" && (action.after ?? action.before)?.a === pair?.a;
}

function isOwnEdit(action: Action): boolean {
  if (action.kind !== "EXTENSION") return true;
  const { before, after } = action;
  return (
    before !== null &&
    after !== null &&
    changedFields(before, after).every((field) => OWN_FIELDS.includes(field))
  );
}

/**
 * Whether a user may ask what becomes of a call: one that their own phone makes. Of the network they may suppose only
 * where their own lines are: supposing that a colleague is busy would tell how that colleague's calls go on.
 */
export function mayAskCall(own: Own, from: From, conditions: CallConditions): boolean {
  const { lines = {}, congestion: _, ...others } = conditions;
  return (
    isOwnPhone(own, from) &&
    Object.values(others).every((named) => named === undefined) &&
    Object.keys(lines).every((line) => own.lines.has(line as PhoneNumber))
  );
}

function isOwnPhone({ extension: { kind, number, mobile } }: Own, from: From): boolean {
  if ("mobile" in from) return mobile !== null && from.mobile === mobile;
  if ("desk" in from) return kind === "DESK_PHONE" && from.desk === number;
  return "pbx" in from && kind === "PBX_EXTENSION" && from.pbx === number;
}

/** What the network knows, as far as it is about their own lines; whether a colleague is away now is that colleague's. */
export function ownNetwork(own: Own, known: Conditions): Conditions {
  return {
    lines: new Map([...known.lines].filter(([line]) => own.lines.has(line))),
    busy: new Set(),
    noAnswer: new Set(),
    unregistered: new Set(),
    sitesDown: new Set(),
    congestion: known.congestion,
    outsideToday: known.outsideToday,
  };
}
