import type { Day } from "@naisen/domain/vocabulary/day";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import type { Destination, Leg, LegCondition } from "../decision.ts";
import type { ExtensionEntry } from "../table/entry.ts";
import type { RoutingTable } from "../table/routing-table.ts";
import { forwardOf } from "./forwards.ts";
import { RING_SECONDS, voicemailOf } from "./voicemail.ts";
import type { Way } from "./way.ts";

/** A customer's PBX tells nobody that its phone is busy or not answered. */
const HEARD: Readonly<Record<ExtensionEntry["kind"], readonly LegCondition[]>> = {
  MOBILE: ["BUSY", "NO_ANSWER", "OUT_OF_AREA"],
  DESK_PHONE: ["BUSY", "NO_ANSWER", "OUT_OF_AREA"],
  PBX_EXTENSION: ["OUT_OF_AREA"],
};

/** What a way is worked out with. */
export interface Surroundings {
  readonly company: CompanyId;
  readonly day: Day;
  readonly table: RoutingTable;
}

/**
 * The whole way to an extension's phone, in order (ADR 9): the device; its forwards, each target once; the voicemails of
 * the device and of each forward. It depends on no condition. A device that stands in another's place (ALWAYS) has no
 * forwards of its own: at most one is followed. Without a device there is no way.
 */
export function wayTo(first: ExtensionEntry, isForwarded: boolean, around: Surroundings): Way {
  const menu = around.table.company(around.company)?.menu;
  const forwards = isForwarded ? new Map<LegCondition, ExtensionEntry>() : forwardsOf(first, around);
  const owners = [...new Set([first, ...forwards.values()])];
  const devices = owners.flatMap((owner) => {
    const to = destinationOf(owner);
    return to === null ? [] : [{ owner, to }];
  });
  const voicemails = devices.flatMap(({ owner }) => {
    const voicemail = voicemailOf(owner, around.day, menu);
    return voicemail === null ? [] : [{ owner, to: { voicemail, extension: owner.number } }];
  });
  const deviceLegOf = (owner: ExtensionEntry | undefined) => legAt(devices, owner, 0);
  const voicemailLegOf = (owner: ExtensionEntry) => legAt(voicemails, owner, devices.length);
  const deviceLegs = devices.map(({ owner, to }) => {
    const on = legsOn(
      owner,
      (condition) =>
        (owner === first ? deviceLegOf(forwards.get(condition)) : undefined) ?? voicemailLegOf(owner),
    );
    return { to, ringSeconds: ringSecondsOf(owner, on), on };
  });
  const voicemailLegs = voicemails.map(({ to }) => ({ to, ringSeconds: null, on: {} }));
  return {
    legs: [...deviceLegs, ...voicemailLegs],
    owners: [...devices, ...voicemails].map(({ owner }) => owner),
  };
}

/** The index of an extension's leg among these, which begin at `offset` on the way. */
function legAt(
  legs: readonly { readonly owner: ExtensionEntry }[],
  asked: ExtensionEntry | undefined,
  offset: number,
): number | undefined {
  const index = legs.findIndex(({ owner }) => owner === asked);
  return index < 0 ? undefined : index + offset;
}

/** Its voicemail's, or ours where something follows and none is set; null where nothing follows. */
function ringSecondsOf({ voicemail }: ExtensionEntry, on: Leg["on"]): number | null {
  if (on.NO_ANSWER === undefined) return null;
  return voicemail?.ringSeconds ?? RING_SECONDS;
}

function forwardsOf(first: ExtensionEntry, around: Surroundings): ReadonlyMap<LegCondition, ExtensionEntry> {
  const forwards = new Map<LegCondition, ExtensionEntry>();
  for (const condition of HEARD[first.kind]) {
    const { target } = forwardOf(first, condition, around);
    if (target !== null) forwards.set(condition, target);
  }
  return forwards;
}

/** Of each condition that is heard of the device, the leg that follows. */
function legsOn(
  { kind }: ExtensionEntry,
  follows: (condition: LegCondition) => number | undefined,
): Leg["on"] {
  const on: Partial<Record<LegCondition, number>> = {};
  for (const condition of HEARD[kind]) {
    const leg = follows(condition);
    if (leg !== undefined) on[condition] = leg;
  }
  return on;
}

function destinationOf({ kind, number, site, mobile }: ExtensionEntry): Destination | null {
  if (kind === "DESK_PHONE") return { desk: number };
  if (kind === "PBX_EXTENSION") return { pbx: number, site };
  return mobile === null ? null : { mobile };
}
