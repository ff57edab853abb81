import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { companyDocument } from "@naisen/api/company-document";
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
import { type Kind, type Named, NOT_THERE, OBJECTS, type Owner } from "./objects.ts";
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
  const others = { passkeys: [] as Named[], sessions: [] as Named[] };
  for (const companyId of ["alpha", "beta"]) {
    const { passkey, session } = await putVictim(open, companyId);
    others.passkeys.push({ name: `of another of ${companyId}`, value: passkey });
    others.sessions.push({ name: `of another of ${companyId}`, value: session });
  }
  await removeAgain(open);
  for (const { value, of } of VICTIMS) await putToken(open, String(value), of);
  const entries = await entriesOf(open);
  house.live.network.put("alpha" as CompanyId, readConditions(KNOWN));
  const database = new DatabaseSync(join(open.dataDir, "naisen.db"), { readOnly: true });
  let made = 0;
  return {
    open,
    tokens,
    objectsOf: (kind, actor) => {
      if (kind === "ENTRY") return [...NOT_THERE, ...entries];
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
      return putAccount(open, companyId, `fresh-${made}`);
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

async function entriesOf({ house }: OpenHouse): Promise<readonly Named[]> {
  const entries: Named[] = [];
  for (const { name, numbers, ringSeconds = 25, by, ...of } of WRITTEN) {
    const { company } = of;
    const user = by ?? of.user;
    const applied = await applyChanges(house, {
      changes: numbers.map((number) => ({
        type: "SetVoicemail",
        extension: number as never,
        on: true,
        ringSeconds,
      })),
      reach: wholeOf(company as CompanyId),
      actor: {
        companyId: company,
        userId: user ?? "admin",
        role: user === undefined ? "ADMIN" : "USER",
      },
      door: "PANEL",
      reason: null,
      undoes: null,
      planDigest: null,
      baseRevision: null,
      idempotency: null,
    });
    if (applied.kind !== "applied") throw new Error(JSON.stringify(applied));
    entries.push({ name, value: applied.id, of });
  }
  return entries;
}

/** Every row of every table that names the company, but for sessions and for the record of refusals, which is written at every one. */
function checksum(database: DatabaseSync, companyId: string): string {
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table' and sql like '%company_id%'")
    .all()
    .map(({ name }) => String(name))
    // Uses of sessions are written down, and what was refused or taken out.
    .filter((name) => name !== "sessions" && !name.startsWith("security_"));
  return digestOf(
    tables.map((table) => [
      table,
      database.prepare(`select * from ${table} where company_id = ?`).all(companyId),
    ]),
  );
}
