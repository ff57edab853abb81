import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { companyDocument } from "@naisen/api/company-document";
import type { Change } from "@naisen/domain/changes/change";
import { dayOf } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import { digestOf } from "../../digest.ts";
import { readConditions } from "../../live-table/read-conditions.ts";
import { tokenHash } from "../../sessions/session-token.ts";
import { wholeOf } from "../../store/over.ts";
import { OPERATORS } from "../../use-cases/add-user.ts";
import { applyChanges } from "../../use-cases/apply-changes.ts";
import { importCompany } from "../../use-cases/import-company.ts";
import { idOfSession } from "../../use-cases/list-sessions.ts";
import { NOW, type OpenHouse, openHouse } from "../open-house.ts";
import { unhurried } from "../unhurried.ts";
import { ACTORS, type Actor, accountOf, signInAs, tokenOf } from "./actors.ts";
import { type Kind, type Named, NOT_THERE, OBJECTS, type Owner, REMOVED } from "./objects.ts";
import { putNamesake, putThirdCompany, THIRD } from "./third-company.ts";
import { alpha, beta } from "./two-companies.ts";

/** Two companies, everybody who may ask, and what may be asked about, on one server. */
export interface World {
  readonly open: OpenHouse;
  readonly tokens: ReadonlyMap<Actor, string | null>;
  objectsOf(kind: Kind, actor: Actor): readonly Named[];
  /** A further session of the actor, as theirs is. */
  anotherSession(actor: Actor): Promise<string | null>;
  /** An account that nobody needs any more. */
  freshAccount(companyId: string): Promise<string>;
  /** An entry like this one, of which nothing was changed since. */
  freshEntry(like: Named): Promise<string>;
  /** What the store holds of a company, sign-ins left out, in one hash. */
  checksum(companyId: string): string;
  close(): Promise<void>;
}

export async function openWorld(options: Parameters<typeof openHouse>[0] = {}): Promise<World> {
  const open = await openHouse({ asks: unhurried(), ...options, empty: true });
  const { house } = open;
  for (const document of [alpha(), beta()]) {
    const actor = { companyId: OPERATORS, userId: "tests", role: "OPERATOR" };
    const imported = await importCompany(house, companyDocument.parse(document), actor, "IMPORT");
    if (imported.kind !== "imported") throw new Error(JSON.stringify(imported));
    const { held } = imported.report;
    if (Object.keys(held).length > 0) throw new Error(JSON.stringify(held));
  }
  const tokens = new Map<Actor, string | null>();
  for (const actor of ACTORS) tokens.set(actor, await signInAs(house, actor));
  const invited = ["invited-alpha", "invited-beta"];
  for (const userId of invited) await putInvited(open, userId);
  const people = ACTORS.filter(({ token, session }) => token === undefined && session === "OPEN");
  await putThirdCompany(open, [
    ...people.map(({ userId }) => userId),
    ...invited,
    "victim-alpha",
    "victim-beta",
  ]);
  const others = { passkeys: [] as Named[], sessions: [] as Named[] };
  for (const companyId of ["alpha", "beta"]) {
    const { passkey, session } = await putVictim(open, companyId);
    others.passkeys.push({ name: `of another of ${companyId}`, value: passkey });
    others.sessions.push({ name: `of another of ${companyId}`, value: session });
  }
  await removeAgain(open);
  for (const { value, of } of VICTIMS) await putToken(open, String(value), of);
  const carrier = { companyId: OPERATORS, userId: "tests", role: "OPERATOR" };
  await applyAs(open, carrier, [{ type: "SetOutside", dailyCap: 77 } as unknown as Change], THIRD);
  const entries = await entriesOf(open);
  const days = [await turnedEntry(open)];
  house.live.network.put("alpha" as CompanyId, readConditions(KNOWN));
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
  let made = 0;
  return {
    open,
    tokens,
    objectsOf: (kind, actor) => {
      if (kind === "ENTRY") return [...NOT_THERE, ...entries];
      if (kind === "DAY") return days;
      if (kind === "ACCOUNT") return [...NOT_THERE, ...accountsFor(actor)];
      if (kind === "TOKEN") return [...NOT_THERE, ...VICTIMS];
      if (kind === "PASSKEY") return [...NOT_THERE, ...others.passkeys];
      if (kind === "SESSION") return [...NOT_THERE, ...others.sessions];
      return OBJECTS[kind];
    },
    anotherSession: async (actor) => {
      // A new one of the same account would end the first.
      const token = tokens.get(actor);
      if (token == null) return null;
      const other = `${token}-other-${made}`;
      made += 1;
      await house.store.write(async (writer) => {
        const session = await writer.session(tokenHash(token));
        if (session !== null) await writer.putSession({ ...session, tokenHash: tokenHash(other) });
      });
      return other;
    },
    freshAccount: async (companyId) => {
      made += 1;
      await house.store.write((writer) => putNamesake(writer, `fresh-${made}`));
      return putAccount(open, companyId, `fresh-${made}`);
    },
    freshEntry: async ({ name }) => {
      made += 1;
      const like = WRITTEN.find((written) => written.name === name);
      if (like === undefined) throw new Error(`no entry is like "${name}"`);
      return applied(open, { ...like, ringSeconds: 10 + (made % 50) });
    },
    checksum: (companyId) => checksum(database, companyId),
    close: async () => {
      database.close();
      await open.close();
    },
  };
}

/** What the network knows of alpha: a line of 西館 is abroad, and a phone of it is not there. */
const KNOWN = {
  lines: { ["+819011110003" as PhoneNumber]: { abroad: "US", worldWing: true } },
  unregistered: ["3001" as ExtensionNumber],
  sitesDown: ["nishi" as SiteId],
};

async function putAccount({ house }: OpenHouse, companyId: string, userId: string): Promise<string> {
  const account = { companyId, userId, role: "ADMIN", sites: null, session: "OPEN" } as const;
  await house.store.write((writer) => writer.putAccount(accountOf(account, null)));
  return userId;
}

/** An account with a passkey and a session, whose ids are nobody's else to use. */
async function putVictim(open: OpenHouse, companyId: string) {
  const userId = await putAccount(open, companyId, `victim-${companyId}`);
  const passkey = `key-of-${userId}`;
  const token = `token-of-${userId}`;
  await open.house.store.write(async (writer) => {
    await writer.putPasskey({ ...PASSKEY, credentialId: passkey, companyId, userId });
    await writer.putSession({ ...SESSION, tokenHash: tokenHash(token), companyId, userId });
  });
  return { passkey, session: idOfSession({ tokenHash: tokenHash(token) }) };
}

const PASSKEY = {
  publicKey: "none",
  counter: 0,
  transports: [],
  name: "鍵",
  createdAt: NOW,
  lastUsedAt: null,
};
const SESSION = { startedAt: NOW, seenAt: NOW, provedAt: NOW, owes: null, userAgent: "" };

/** An account and an extension that were there once: by now they are like what never was. */
async function removeAgain(open: OpenHouse): Promise<void> {
  await putAccount(open, "alpha", "removed-alpha");
  await open.house.store.write((writer) => writer.removeAccount("alpha", "removed-alpha"));
  for (const { companyId, ...gone } of [
    { companyId: "alpha", number: REMOVED, name: "去印 四郎", site: "higashi" },
    { companyId: "beta", number: "2008", name: "余所の印 四郎", site: "yoso" },
  ]) {
    const actor = { companyId, userId: "admin", role: "ADMIN" };
    const added = { type: "AddExtension", kind: "DESK_PHONE", ...gone };
    await applyAs(open, actor, [added as unknown as Change]);
    await applyAs(open, actor, [{ type: "RemoveExtension", extension: gone.number as ExtensionNumber }]);
  }
}

/** An account whose person has not come yet: its link is open. */
async function putInvited(open: OpenHouse, userId: string): Promise<void> {
  const companyId = userId.replace("invited-", "");
  const account = { companyId, userId, role: "ADMIN", sites: null, session: "OPEN" } as const;
  await open.house.store.write((writer) =>
    writer.putAccount({ ...accountOf(account, null), passwordHash: null }),
  );
  const link = {
    tokenHash: tokenHash(userId),
    companyId,
    userId,
    purpose: "INVITE",
    madeBy: "admin",
  } as const;
  const ends = { madeAt: NOW, expiresAt: NOW + 60 * 60 * 1000, usedAt: null };
  await open.house.store.write((writer) => writer.putInvitation({ ...link, ...ends }));
}

/** Tokens that nobody asks with, of a company whole or of one of its sites. */
const VICTIMS = [
  { name: "of alpha", value: "アルファ全", of: { company: "alpha", sites: [null] } },
  { name: "of 東館", value: "アルファ東館", of: { company: "alpha", sites: ["higashi"] } },
  { name: "of 西館", value: "アルファ西館", of: { company: "alpha", sites: ["nishi"] } },
  { name: "of beta", value: "余所の印全", of: { company: "beta", sites: [null] } },
  { name: "of operators", value: "carriers", of: { company: OPERATORS, sites: [null] } },
] satisfies readonly Named[];

async function putToken({ house }: OpenHouse, name: string, { company, sites }: Owner): Promise<void> {
  const over = (sites ?? []).filter((site) => site !== null);
  const token = { companyId: company, userId: name, session: "OPEN", token: "WRITE" } as const;
  await tokenOf(house, { ...token, sites: over.length === 0 ? null : over }, name);
}

function accountsFor({ userId }: Actor): readonly Named[] {
  return [
    { name: "own", value: userId, of: { company: "*", sites: null } },
    { name: "of alpha", value: "victim-alpha", of: { company: "alpha", sites: null } },
    { name: "that was removed", value: "removed-alpha" },
    { name: "of beta", value: "victim-beta", of: { company: "beta", sites: null } },
  ];
}

/** What was changed by whom, of which sites: each an entry of the log. */
const WRITTEN: readonly (Owner & {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly ringSeconds?: number;
  /** By whom, where that is not whose own it is. */
  readonly by?: string;
})[] = [
  { name: "of 東館", company: "alpha", sites: ["higashi"], numbers: ["2002"] },
  { name: "of 西館", company: "alpha", sites: ["nishi"], numbers: ["3001", "7003"] },
  { name: "of both", company: "alpha", sites: ["higashi", "nishi"], numbers: ["2001", "7009"] },
  { name: "of no site", company: "alpha", sites: [null], numbers: ["7002"] },
  { name: "a user's", company: "alpha", sites: ["higashi"], user: "user", numbers: ["7001"] },
  {
    name: "a user's of another",
    company: "alpha",
    sites: ["higashi"],
    by: "user",
    numbers: ["2002"],
    ringSeconds: 27,
  },
  { name: "of a user's by others", company: "alpha", sites: ["higashi"], numbers: ["7001"], ringSeconds: 26 },
  { name: "of another company", company: "beta", sites: ["yoso"], numbers: ["6999"] },
];

async function entriesOf(open: OpenHouse): Promise<readonly Named[]> {
  const entries: Named[] = [];
  for (const written of WRITTEN) {
    const { name, company, sites, user } = written;
    const of = { company, sites, ...(user === undefined ? {} : { user }) };
    entries.push({ name, value: await applied(open, written), of });
  }
  return entries;
}

/** Makes the entry, and gives its id. */
function applied(
  open: OpenHouse,
  { company, user, by = user, numbers, ringSeconds = 25 }: (typeof WRITTEN)[number],
): Promise<string> {
  const actor = { companyId: company, userId: by ?? "admin", role: by === undefined ? "ADMIN" : "USER" };
  const changes = numbers.map((number) => ({ extension: number as ExtensionNumber, on: true, ringSeconds }));
  return applyAs(
    open,
    actor,
    changes.map((change) => ({ type: "SetVoicemail", ...change })),
  );
}

async function applyAs(
  { house }: OpenHouse,
  actor: { readonly companyId: string; readonly userId: string; readonly role: string },
  changes: readonly Change[],
  company = actor.companyId,
): Promise<string> {
  const applied = await applyChanges(house, {
    changes,
    reach: wholeOf(company as CompanyId),
    actor,
    door: "PANEL",
    reason: null,
    undoes: null,
    planDigest: null,
    baseRevision: null,
    idempotency: null,
  });
  if (applied.kind !== "applied") throw new Error(JSON.stringify(applied));
  return applied.id;
}

/** A day on which an extension of each site came to stand otherwise. */
async function turnedEntry({ house }: OpenHouse): Promise<Named> {
  const id = house.newId();
  const turning = { before: "LIVE", after: "HELD", codes: [] } as const;
  await house.store.write((writer) =>
    writer.commit({
      company: "alpha" as CompanyId,
      id,
      at: new Date(NOW).toISOString(),
      actor: { companyId: "alpha", userId: "calendar", role: "SYSTEM" },
      door: "DAY",
      reason: null,
      undoes: null,
      actions: [],
      factsHash: null,
      turned: {
        day: dayOf(NOW),
        extensions: ["7003", "7007"].map((number) => ({ number: number as ExtensionNumber, ...turning })),
      },
    }),
  );
  await house.live.follow("alpha" as CompanyId);
  return { name: "of a day", value: id, of: { company: "alpha", sites: ["higashi", "nishi"] } };
}

/** Every row of every table that names the company, but for sessions and for the record of refusals, which is written at every one. */
function checksum(database: DatabaseSync, companyId: string): string {
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and sql like '%company_id%'")
    .all()
    .map(({ name }) => String(name))
    // Uses of sessions are written down, and what was refused or taken out.
    .filter((name) => (name !== "sessions" || companyId === THIRD) && !name.startsWith("security_"));
  return digestOf(
    tables.map((table) => [
      table,
      database.prepare(`select * from ${table} where company_id = ?`).all(companyId),
    ]),
  );
}
