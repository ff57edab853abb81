import { scopeOf } from "../../apps/bff/src/sessions/policy.ts";
import type { Account } from "../../apps/bff/src/store/store.ts";
import { PASSWORD } from "../../apps/bff/src/testing/open-house.ts";
import { OPERATORS, putUser } from "../../apps/bff/src/use-cases/add-user.ts";
import type { House } from "../../apps/bff/src/use-cases/use-case.ts";
import { ENDPOINTS, type EndpointName } from "../../packages/api/src/endpoints.ts";
import { readExtensionNumber } from "../../packages/domain/src/vocabulary/extension-number.ts";
import type { SiteId } from "../../packages/domain/src/vocabulary/ids.ts";

/** Somebody who asks, of a kind by which answers differ. */
export interface Person {
  readonly kind: string;
  readonly companyId: string;
  readonly userId: string;
  readonly role: Account["role"];
  readonly sites: readonly SiteId[] | null;
  /** A user's own extension, and the number of its line. */
  readonly extension: string | null;
  readonly mobile: string | null;
}

const DEMO = { companyId: "demo", sites: null, extension: null, mobile: null } as const;
const OSAKA = ["osaka" as SiteId];

/** One of each kind. */
export const KINDS: readonly Person[] = [
  { ...DEMO, kind: "an operator", companyId: OPERATORS, userId: "one-operator", role: "OPERATOR" },
  {
    ...DEMO,
    kind: "a user",
    userId: "one-user",
    role: "USER",
    extension: "7008",
    mobile: "080-3200-0008",
  },
  { ...DEMO, kind: "an auditor of a site", userId: "one-site-auditor", role: "AUDITOR", sites: OSAKA },
  { ...DEMO, kind: "an auditor", userId: "one-auditor", role: "AUDITOR" },
  { ...DEMO, kind: "an administrator of a site", userId: "one-site-admin", role: "ADMIN", sites: OSAKA },
  { ...DEMO, kind: "an administrator", userId: "one-admin", role: "ADMIN" },
];

/** Makes the person's sign-in. */
export async function addPerson(house: House, person: Person): Promise<void> {
  const extension = person.extension === null ? null : readExtensionNumber(person.extension);
  const added = await putUser(house, { ...person, extension, password: PASSWORD });
  if (added.kind !== "added") throw new Error(`${person.userId}: ${added.kind}`);
}

/** What the policy table lets somebody ask and yet never succeeds, each with its reason. */
export const NEVER: Readonly<Record<string, string>> = {
  "linkProvider by an operator": "operators belong to no company, and a company's is the provider",
  "unlinkProvider by an operator": "operators belong to no company, and a company's is the provider",
};

/** Every operation with every kind of person whom the policy table lets ask it, as "getMe by a user". */
export const DUE: readonly string[] = (Object.keys(ENDPOINTS) as EndpointName[]).flatMap((name) =>
  KINDS.filter((person) => scopeOf(name, { ...person, token: null }) !== null)
    .map(({ kind }) => `${name} by ${kind}`)
    .filter((pair) => !(pair in NEVER)),
);
