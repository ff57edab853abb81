import type { EndpointName } from "@naisen/api/endpoints";
import { POLICY, type Scope } from "../../sessions/policy.ts";
import { type Actor, GONE } from "./actors.ts";
import type { Case } from "./cases.ts";
import type { Named } from "./objects.ts";

/** The table as it was when this was loaded: a fault that is planted in it afterwards is told from it. */
const TABLE = structuredClone(POLICY);

/** All that somebody may do who still owes something. */
const WHILE_OWING: Readonly<Record<NonNullable<Actor["owes"]>, readonly EndpointName[]>> = {
  FACTOR: ["signOut", "offerStepUp", "stepUp"],
  ENROLMENT: ["signOut", "startPasskey", "addPasskey", "startTotp", "confirmTotp"],
};

/** What a cell's answer must be. */
export interface Expected {
  readonly status: number;
  /** Whether the object is theirs; what is not is answered like what is not there. */
  readonly theirs: boolean;
}

/** By rule from the policy table: who asks, then the shape, then the role, then whose it is. */
export function expected(name: EndpointName, one: Case, actor: Actor, object: Named): Expected {
  const { may, token } = TABLE[name];
  const isMalformed = one.found === 400 || (object.malformed === true && !mayBe(object, one));
  if (may === "ANYONE") return { status: isMalformed ? 400 : one.found, theirs: true };
  if (actor.session !== "OPEN") return { status: 401, theirs: false };
  if (actor.owes !== undefined && !WHILE_OWING[actor.owes].includes(name))
    return { status: 403, theirs: false };
  if (isMalformed || isUnusableDigits(name, one, object)) return { status: 400, theirs: false };
  if (actor.token !== undefined && !isEnough(actor.token, token)) return { status: 403, theirs: false };
  const scope = scopeFor(may[actor.role] ?? null, actor);
  return scope === null ? { status: 403, theirs: false } : within(scope, one, actor, object);
}

/** Whether a token of that right does what demands the other one. */
function isEnough(right: "READ" | "WRITE", needed: "READ" | "WRITE" | null): boolean {
  return needed === "READ" || (needed === "WRITE" && right === "WRITE");
}

/** Extensions of 西館 that forwards of 東館 and the company's number ring. */
const POINTED_AT = ["3001", "7003"];

/** To whom has some sites, a right over the whole company is none. */
function scopeFor(scope: Scope | null, { sites }: Actor): Scope | null {
  const isWhole = scope === "COMPANY" || scope === "MASKED_COMPANY";
  return isWhole && sites !== null ? null : scope;
}

function within(scope: Scope, one: Case, actor: Actor, object: Named): Expected {
  const absent = typeof one.absent === "number" ? one.absent : one.absent(scope, actor);
  if (!isTheirs(scope, one, actor, object)) return { status: absent, theirs: false };
  if (one.self !== undefined && object.name === "own") return { status: one.self, theirs: true };
  if (one.ofAll === true && actor.sites !== null) return { status: 403, theirs: false };
  if (one.entangled === true && actor.sites !== null && POINTED_AT.includes(String(object.value)))
    return { status: 403, theirs: true };
  if (one.whole === true && !isTheirsWhole(actor, object)) return { status: 403, theirs: true };
  return { status: one.found, theirs: true };
}

/** Text may be anything that is not too long, and ids that browsers make up are longer than ours. */
function mayBe(object: Named, { text, long }: Case): boolean {
  if (long === true && object.name === "overlong") return true;
  return text === true && isReadable(object);
}

function isReadable({ name, value }: Named): boolean {
  return typeof value === "string" && name !== "overlong" && !name.startsWith("a key ");
}

/** A block of the number map is asked for by digits alone. */
function isUnusableDigits(name: EndpointName, { kind }: Case, { value }: Named): boolean {
  return name === "getNumberBlock" && kind !== "NOTHING" && !/^[0-9]{2,8}$/.test(String(value));
}

function isTheirs(scope: Scope, one: Case, actor: Actor, { value, ...object }: Named): boolean {
  const of = one.past === true ? (object.of ?? object.was) : object.of;
  if (of === undefined || (isMasked(scope) && one.unmasked === true)) return false;
  switch (scope) {
    case "SELF":
      return true;
    case "EVERY_COMPANY":
      return true;
    case "OWN_EXTENSION":
      if (one.notForUsers === true) return false;
      return one.kind === "NOTHING" || (of.user === actor.userId && isOfCompany(actor, of.company, value));
    case "COMPANY":
    case "MASKED_COMPANY":
      return isOfCompany(actor, of.company, value) && (one.carried !== true || of.sites !== null);
    case "SITES":
    case "MASKED":
      return isOfCompany(actor, of.company, value) && isOfSites(one, actor, of.sites);
  }
}

function isMasked(scope: Scope): boolean {
  return scope === "MASKED" || scope === "MASKED_COMPANY";
}

/** 7001 is a number of both companies. */
function isOfCompany({ companyId }: Actor, company: string, value: unknown): boolean {
  return company === companyId || company === "*" || (companyId === "beta" && value === "7001");
}

function isOfSites(one: Case, { sites }: Actor, of: readonly (string | null)[] | null): boolean {
  if (of === null && one.kind === "MOBILE") return one.carried !== true && sites?.includes(GONE) !== true;
  if (sites === null) return true;
  return of === null || of.some((site) => site !== null && sites.includes(site));
}

function isTheirsWhole({ sites }: Actor, { of }: Named): boolean {
  return sites === null || (of?.sites ?? []).every((site) => site !== null && sites.includes(site));
}
