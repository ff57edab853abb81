import { sameValue } from "@naisen/domain/settings/extension";
import type { Destination, Leg, LegCondition } from "../decision.ts";
import type { ExtensionEntry } from "../table/entry.ts";
import { forwardOf } from "./forwards.ts";
import type { ForwardSurroundings, OutsideForward } from "./outside-forward.ts";
import { RING_SECONDS, voicemailOf } from "./voicemail.ts";
import { isOutside, type LegOwner, type Way } from "./way.ts";

/** A customer's PBX tells nobody that its phone is busy or not answered. */
const HEARD: Readonly<Record<ExtensionEntry["kind"], readonly LegCondition[]>> = {
  MOBILE: ["BUSY", "NO_ANSWER", "OUT_OF_AREA"],
  DESK_PHONE: ["BUSY", "NO_ANSWER", "OUT_OF_AREA"],
  PBX_EXTENSION: ["OUT_OF_AREA"],
};

/**
 * The whole way to an extension's phone, in order (ADR 9): the device; its forwards, each target once; the voicemails of
 * the device and of each forward. It depends on no condition. A device that stands in another's place (ALWAYS) has no
 * forwards of its own: at most one is followed. Without a device there is no way.
 */
export function wayTo(first: ExtensionEntry, isForwarded: boolean, around: ForwardSurroundings): Way {
  const menu = around.table.company(around.company)?.menu;
  const forwards = isForwarded ? new Map<LegCondition, LegOwner>() : forwardsOf(first, around);
  const owners: readonly LegOwner[] = [...new Set([first, ...forwards.values()])];
  const devices = owners.flatMap((owner) => {
    const to = destinationOf(owner);
    return to === null ? [] : [{ owner, to }];
  });
  const voicemails = devices.flatMap(({ owner }) => {
    const voicemail = isOutside(owner) ? null : voicemailOf(owner, around.day, menu);
    return voicemail === null || isOutside(owner)
      ? []
      : [{ owner, to: { voicemail, extension: owner.number } }];
  });
  const deviceLegOf = (owner: LegOwner | undefined) => legAt(devices, owner, 0);
  const voicemailLegOf = (owner: LegOwner) => legAt(voicemails, owner, devices.length);
  const deviceLegs = devices.map(({ owner, to }) => {
    if (isOutside(owner)) return legOutside(owner);
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

/** What becomes of a call out there is told by nobody: nothing follows. */
export function legOutside({ to }: OutsideForward): Leg {
  return { to, ringSeconds: null, on: {} };
}

/** The index of an owner's leg among these, which begin at `offset` on the way. */
function legAt(
  legs: readonly { readonly owner: LegOwner }[],
  asked: LegOwner | undefined,
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

/** Two conditions that lead to one number outside lead to one leg. */
function forwardsOf(first: ExtensionEntry, around: ForwardSurroundings): ReadonlyMap<LegCondition, LegOwner> {
  const forwards = new Map<LegCondition, LegOwner>();
  for (const condition of HEARD[first.kind]) {
    const { target } = forwardOf(first, condition, around);
    if (target !== null) forwards.set(condition, sameWay(target, [...forwards.values()]));
  }
  return forwards;
}

function sameWay(target: LegOwner, known: readonly LegOwner[]): LegOwner {
  if (!isOutside(target)) return target;
  return known.find((one) => isOutside(one) && sameValue(one.to, target.to)) ?? target;
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

function destinationOf(owner: LegOwner): Destination | null {
  if (isOutside(owner)) return owner.to;
  const { kind, number, site, mobile } = owner;
  if (kind === "DESK_PHONE") return { desk: number };
  if (kind === "PBX_EXTENSION") return { pbx: number, site };
  return mobile === null ? null : { mobile };
}
