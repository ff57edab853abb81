// What a company lets out, and numbers of every kind outside.
import type { Chance } from "./chance.ts";
import type { OutsidePolicy } from "./oracle/outside.ts";

/** A policy, or a part of one. */
export function outside(chance: Chance): Partial<OutsidePolicy> {
  const allowance = () => chance.pick(["NO", "LISTED", "ANY"] as const);
  const policy: OutsidePolicy = {
    domestic: chance.pick(["ANY", "ANY", "ANY", "LISTED", "NO"]),
    international: allowance(),
    premiumRate: allowance(),
    otherCarrier: allowance(),
    forwarding: chance.pick(["LISTED", "LISTED", "NO"]),
    allowList: ["03", "090", "+1", "010", "0570", "0033", "0990123456"].filter(() => chance.maybe(0.6)),
    dailyCap: chance.pick([null, 3, 5, 100]),
    alarmAt: chance.pick([null, 1, 3]),
    alarmOutOfHours: chance.pick([null, 20]),
    freezeAtCap: chance.maybe(0.3),
    frozen: chance.maybe(0.1),
  };
  const said = Object.entries(policy).filter(() => chance.maybe(0.8));
  return Object.fromEntries(said) as Partial<OutsidePolicy>;
}

/** The same with what rules refuse in it now and then. */
export function hostileOutside(chance: Chance): Partial<OutsidePolicy> {
  const policy = outside(chance);
  if (chance.maybe(0.1)) policy.allowList = [chance.pick(["01", "7001", "+81", "+", "abc"])];
  if (chance.maybe(0.1)) policy.dailyCap = chance.pick([0, -1, 100_001]);
  if (chance.maybe(0.05)) policy.alarmAt = 0;
  return Object.keys(policy).length === 0 ? { frozen: true } : policy;
}

/** A number outside as it is dialled, of any kind. */
export function outsideNumber(chance: Chance): string {
  return chance.pick([
    "0312345678",
    "03-1234-5678",
    "09012345678",
    "+12125550100",
    "010-44-20-7946-0000",
    "0101212555",
    "0570012345",
    "0990123456",
    "0180123456",
    "0120123456",
    "0033-03-1234-5678",
    "0019110",
    "+81 90 1234 5678",
  ]);
}
