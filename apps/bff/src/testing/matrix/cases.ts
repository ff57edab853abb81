import type { EndpointName } from "@naisen/api/endpoints";
import { exampleScenario } from "@naisen/api/example-scenario";
import type { Scope } from "../../sessions/policy.ts";
import { type Actor, GONE } from "./actors.ts";
import type { Kind } from "./objects.ts";
import { alpha, beta } from "./two-companies.ts";

/** A request as it is sent. */
export interface Sent {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One way in which an operation names an object, and what it answers to whom the object is theirs, and to others. */
export interface Case {
  readonly kind: Kind;
  readonly where: "path" | "query" | "body";
  readonly send: (value: unknown, actor: Actor) => Sent;
  readonly found: number;
  /** The status of what is not there or not theirs. */
  readonly absent: number | ((scope: Scope, actor: Actor) => number);
  /** No user may ask this way, whatever it names. */
  readonly notForUsers?: true;
  /** The value is text that may be anything; only its length is looked at. */
  readonly text?: true;
  /** Its ids may be longer than ours. */
  readonly long?: true;
  /** That a number of another's is in use, or can be called, is told (ADR 17). */
  readonly tells?: true;
  /** Its answer is the same for what is there. */
  readonly alike?: true;
  /** A line that carries nothing is nobody's here. */
  readonly carried?: true;
  /** Mobile numbers are asked for by their digits: to whom they are masked, none is found. */
  readonly unmasked?: true;
  /** It is called: of another's phone nothing is told but what its caller meets. */
  readonly called?: true;
  /** It may be taken back only where all of it is theirs. */
  readonly whole?: true;
  /** It would change others' records too, where those point to it. */
  readonly entangled?: true;
  /** Only whose right is over the whole company may ask this way. */
  readonly ofAll?: true;
  /** What was there once is found too. */
  readonly past?: true;
  /** What it does to an account of one's own. */
  readonly self?: number;
  /** It takes an account away, or an entry back: each cell gets one of its own. */
  readonly fresh?: true;
  /** It changes the world of all others, and is asked when they are done. */
  readonly last?: true;
}

const read = { found: 200, absent: 404 } as const;
const listed = { found: 200, absent: 200 } as const;
const inPath = (name: string) => ({
  where: "path" as const,
  send: (value: unknown) => ({ params: { [name]: value } }),
});
const inQuery = (name: string, others: Readonly<Record<string, unknown>> = {}) => ({
  where: "query" as const,
  send: (value: unknown) => ({ query: { ...others, [name]: value } }),
});
const inBody = (body: (value: unknown, actor: Actor) => unknown) => ({
  where: "body" as const,
  send: (value: unknown, actor: Actor) => ({ body: body(value, actor) }),
});
const plain = (found: number, body?: unknown, others: Sent = {}): readonly Case[] => [
  {
    kind: "NOTHING",
    where: "body",
    send: () => (body === undefined ? others : { body }),
    found,
    absent: found,
    alike: true,
  },
];

/** What somebody of a site has to begin with: their own desk phone, and the site. */
function homeOf({ companyId, sites }: Actor) {
  if (companyId === "beta") return { desk: "6999", site: "yoso", mobile: "7001", gateway: "011-555-0103" };
  if (sites?.includes(GONE)) return { desk: "5997", site: GONE, mobile: "5996", gateway: "03-5555-0199" };
  if (sites?.includes("nishi"))
    return { desk: "3001", site: "nishi", mobile: "7009", gateway: "06-5555-0102" };
  return { desk: "2001", site: "higashi", mobile: "7007", gateway: "03-5555-0101" };
}

/** A user is told nothing of changes of others' things, not even that there is no such thing. */
const refusedOr = (status: number) => (scope: Scope) => (scope === "OWN_EXTENSION" ? 404 : status);
/** What is written to a site that is not theirs, is there or not, goes beyond theirs. */
const beyondOr =
  (status: number) =>
  (scope: Scope, { sites }: Actor) =>
    scope === "OWN_EXTENSION" ? 404 : sites === null ? status : 403;
/** The same where the home is the site that is gone. */
const homelessOr =
  (status: number) =>
  (scope: Scope, { sites }: Actor) =>
    scope === "OWN_EXTENSION" ? 404 : sites?.includes(GONE) ? 403 : status;
/** Who has the whole company is told by the routing that nobody calls from there. */
const noCaller = (_: Scope, { role, sites }: Actor) => (role === "USER" || sites !== null ? 404 : 200);

/** A thing of one's own sign-in: those that there are, are others', and nobody has what hostile ids name. */
const ofNobody = (kind: "PASSKEY" | "SESSION", body?: unknown): readonly Case[] => [
  {
    kind,
    where: "path",
    send: (id) => ({ params: { id }, ...(body === undefined ? {} : { body }) }),
    found: 404,
    absent: 404,
    alike: true,
  },
];

let turn = 0;
/** A value that no earlier request sent, so that it changes something. */
function another(): number {
  turn += 1;
  return turn;
}

const FILTERED: readonly Case[] = [
  { kind: "SITE", ...inQuery("site"), ...listed },
  { kind: "EXTENSION", ...inQuery("q"), ...listed, text: true },
  { kind: "MOBILE", ...inQuery("q"), ...listed, text: true, unmasked: true, carried: true },
];

const voicemail = (extension: unknown) => ({
  changes: [{ type: "SetVoicemail", extension, on: true, ringSeconds: 10 + (another() % 50) }],
});
const rename = (extension: unknown) => ({
  changes: [{ type: "EditExtension", extension, department: `部署${another()}` }],
});

/** A mobile extension of theirs, and the line that it is on. */
function boundOf({ companyId, sites }: Actor) {
  if (companyId === "beta") return { extension: "7001", mobile: "060-7777-0001" };
  if (sites?.includes("nishi")) return { extension: "7009", mobile: "090-1111-0009" };
  return { extension: "7007", mobile: "090-1111-0007" };
}

/** Bodies of changes, each naming one thing. */
const PLANS: readonly Case[] = [
  // On a line and off again: what is named half way hides nobody from the rules, of whose number 70031 is a longer one.
  {
    kind: "MOBILE",
    ...inBody((mobile, actor) => ({
      changes: [
        { type: "BindMobile", ...boundOf(actor), mobile },
        { type: "BindMobile", ...boundOf(actor) },
        {
          type: "AddExtension",
          number: "70031",
          kind: "DESK_PHONE",
          name: "新人",
          site: homeOf(actor).site,
        },
      ],
    })),
    ...listed,
    absent: homelessOr(200),
    notForUsers: true,
    alike: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((extension) => ({ changes: [{ type: "UnbindMobile", extension }] })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((extension) => ({
      changes: [
        {
          type: "SetForwarding",
          extension,
          rules: [
            { when: "BUSY", to: "7009" },
            { when: "NO_ANSWER", to: "7002" },
          ],
        },
      ],
    })),
    ...listed,
    absent: refusedOr(200),
  },
  { kind: "EXTENSION", ...inBody(rename), ...listed, absent: refusedOr(200), notForUsers: true },
  { kind: "EXTENSION", ...inBody(voicemail), ...listed, absent: refusedOr(200) },
  {
    kind: "SITE",
    ...inBody((site) => ({
      changes: [{ type: "AddExtension", number: "6501", kind: "DESK_PHONE", name: "新人", site }],
    })),
    ...listed,
    absent: beyondOr(200),
    notForUsers: true,
  },
  {
    kind: "SITE",
    ...inBody((site, actor) => ({
      changes: [{ type: "EditExtension", extension: homeOf(actor).desk, site, department: "移る部署" }],
    })),
    ...listed,
    absent: (scope, actor) => (actor.sites?.includes(GONE) ? 200 : beyondOr(200)(scope, actor)),
    notForUsers: true,
  },
  {
    kind: "MOBILE",
    ...inBody((line, actor) => ({
      changes: [
        {
          type: "AddExtension",
          number: "6502",
          kind: "MOBILE",
          name: "新人",
          site: homeOf(actor).site,
          mobile: line,
        },
      ],
    })),
    ...listed,
    absent: homelessOr(200),
    notForUsers: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((a, actor) => ({ changes: [{ type: "SwapExtensions", a, b: homeOf(actor).desk }] })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((to, actor) => ({
      changes: [{ type: "SetForwarding", extension: homeOf(actor).desk, rules: [{ when: "NO_ANSWER", to }] }],
    })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
    tells: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((number, actor) => ({
      changes: [{ type: "AddExtension", number, kind: "DESK_PHONE", name: "新人", site: homeOf(actor).site }],
    })),
    ...listed,
    absent: homelessOr(200),
    notForUsers: true,
    tells: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((to, actor) => ({
      changes: [{ type: "SetInbound", number: homeOf(actor).gateway, to }],
    })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
    alike: true,
  },
  {
    kind: "GATEWAY",
    ...inBody((number, actor) => ({ changes: [{ type: "SetInbound", number, to: homeOf(actor).mobile }] })),
    ...listed,
    absent: (scope, actor) => (actor.sites?.includes(GONE) ? 200 : beyondOr(200)(scope, actor)),
    notForUsers: true,
    alike: true,
    tells: true,
  },
  {
    kind: "MOBILE",
    ...inBody((mobile, actor) => ({
      changes: [{ type: "BindMobile", extension: homeOf(actor).mobile, mobile }],
    })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
    alike: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((extension) => ({ changes: [{ type: "RenumberExtension", extension, to: "6503" }] })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((to, actor) => ({
      changes: [{ type: "RenumberExtension", extension: homeOf(actor).desk, to }],
    })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
    tells: true,
    alike: true,
  },
  {
    kind: "EXTENSION",
    ...inBody((extension) => ({ changes: [{ type: "RemoveExtension", extension }] })),
    ...listed,
    entangled: true,
    absent: refusedOr(200),
    notForUsers: true,
  },
  {
    kind: "NOTHING",
    ...inBody(() => ({ changes: [{ type: "SetOutside", dailyCap: 5 }] })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
    ofAll: true,
    alike: true,
  },
  {
    kind: "MOBILE",
    ...inBody((number) => ({ changes: [{ type: "SetTwoInOneMode", number, mode: "A" }] })),
    ...listed,
    absent: refusedOr(200),
    notForUsers: true,
    alike: true,
  },
];

/** Every operation with each way in which it names something. One that is missing does not compile. */
export const CASES: Readonly<Record<EndpointName, readonly Case[]>> = {
  signIn: [
    {
      kind: "NOTHING",
      where: "body",
      send: () => ({
        body: { companyId: "alpha", userId: `nobody-${another()}`, password: "no such password" },
      }),
      found: 401,
      absent: 401,
      alike: true,
    },
  ],
  signOut: plain(204),
  getMe: plain(200),
  getOpenApi: plain(200),
  putPreferences: plain(200, {
    theme: "DARK",
    density: "NORMAL",
    language: null,
    columns: [],
    savedFilters: [],
  }),
  getDraft: plain(200),
  putDraft: plain(200, { changes: [], reason: "", version: 0 }),
  changePassword: plain(422, { current: "not the password", next: "six unrelated kettles" }),
  listExtensions: [...plain(200), ...FILTERED],
  getExtension: [{ kind: "EXTENSION", ...inPath("number"), ...read }],
  getExtensionAsOf: [{ kind: "EXTENSION", ...inPath("number"), ...listed }],
  listSites: plain(200),
  listFreeLines: plain(200),
  getOverview: plain(200),
  getNetworkOverview: plain(200),
  getNumberPlan: plain(200),
  getNumberMap: plain(200),
  getNumberBlock: [
    { kind: "EXTENSION", ...inPath("number"), ...listed, tells: true, alike: true },
    // Numbers that begin with another's.
    ...plain(200, undefined, { params: { number: "30015" } }),
  ],
  findFreeNumbers: [{ kind: "SITE", ...inQuery("site", { kind: "DESK_PHONE" }), ...listed, alike: true }],
  listExtensionNumbers: [...plain(200), ...FILTERED],
  listDepartments: plain(200),
  exportExtensions: [...plain(200), ...FILTERED],
  checkExport: [...plain(200), ...FILTERED],
  getContract: plain(200),
  listSecurityEvents: plain(200),
  verifyLogs: plain(200),
  listMobileLines: [
    ...plain(200),
    { kind: "MOBILE", ...inQuery("q"), ...listed, text: true, unmasked: true },
  ],
  planChanges: PLANS,
  applyChanges: [
    { kind: "EXTENSION", ...inBody(rename), found: 201, absent: refusedOr(422), notForUsers: true },
    { kind: "EXTENSION", ...inBody(voicemail), found: 201, absent: refusedOr(422) },
    // Namesakes of two companies send the same under the same key.
    {
      kind: "EXTENSION",
      where: "body",
      send: (extension, { userId }) => ({
        body: { changes: [{ type: "EditExtension", extension, department: `${userId}の部署` }] },
        headers: { "idempotency-key": `key-${encodeURIComponent(String(extension)).slice(0, 40)}` },
      }),
      found: 201,
      absent: refusedOr(422),
      notForUsers: true,
    },
  ],
  listChangeSets: [
    ...plain(200),
    { kind: "EXTENSION", ...inQuery("extension"), ...listed, past: true },
    { kind: "EXTENSION", ...inQuery("q"), ...listed, text: true, past: true },
    { kind: "MOBILE", ...inQuery("q"), ...listed, text: true, unmasked: true, carried: true },
  ],
  summarizeChangeSets: plain(200),
  getChangeSet: [
    { kind: "ENTRY", ...inPath("id"), ...read },
    { kind: "DAY", ...inPath("id"), ...read },
  ],
  undoChangeSet: [
    {
      kind: "ENTRY",
      where: "path",
      send: (id) => ({ params: { id }, query: { preview: "true" }, body: {} }),
      ...read,
      whole: true,
    },
    {
      kind: "ENTRY",
      where: "path",
      send: (id) => ({ params: { id }, body: {} }),
      found: 201,
      absent: 404,
      whole: true,
      fresh: true,
    },
  ],
  explainCall: [
    {
      kind: "EXTENSION",
      ...inBody((desk) => ({ from: { desk }, dialled: "2002" })),
      found: 200,
      absent: noCaller,
      notForUsers: true,
      alike: true,
    },
    {
      kind: "EXTENSION",
      ...inBody((pbx) => ({ from: { pbx }, dialled: "2002" })),
      found: 200,
      absent: noCaller,
      notForUsers: true,
      alike: true,
    },
    {
      kind: "MOBILE",
      ...inBody((line) => ({ from: { mobile: line }, dialled: "2002" })),
      found: 200,
      absent: (scope, actor) => (scope === "MASKED" ? 404 : noCaller(scope, actor)),
      unmasked: true,
      carried: true,
    },
    {
      kind: "EXTENSION",
      ...inBody((dialled, actor) => ({
        from: actor.extension === null ? { desk: homeOf(actor).desk } : { mobile: lineOf(actor) },
        dialled,
      })),
      found: 200,
      absent: (_, { sites }) => (sites?.includes(GONE) ? 404 : 200),
      text: true,
      tells: true,
      alike: true,
      called: true,
    },
    // What is supposed of a colleague's phone would tell how calls to it go on.
    {
      kind: "EXTENSION",
      ...inBody((busy, actor) => ({
        from: actor.extension === null ? { desk: homeOf(actor).desk } : { mobile: lineOf(actor) },
        dialled: "2001",
        conditions: { busy: [busy] },
      })),
      found: 200,
      absent: (scope, { sites }) => (scope === "OWN_EXTENSION" || sites?.includes(GONE) ? 404 : 200),
      notForUsers: true,
      tells: true,
      alike: true,
    },
    // 2002 forwards to the phone of one of these lines: it is told no better for being named, and not how it goes on there.
    {
      kind: "MOBILE",
      ...inBody((line, actor) => ({
        from: actor.extension === null ? { desk: homeOf(actor).desk } : { mobile: lineOf(actor) },
        dialled: "2002",
        // "__proto__" is no key of a record that is read.
        conditions: { noAnswer: ["2002"], lines: { [String(line).replace(/^__/, "-")]: "OUT_OF_AREA" } },
      })),
      found: 200,
      absent: (scope, { sites }) =>
        scope === "OWN_EXTENSION" || scope === "MASKED" || sites?.includes(GONE) ? 404 : 200,
      notForUsers: true,
      unmasked: true,
      alike: true,
    },
  ],
  runScenario: plain(200, exampleScenario),
  exportScenario: plain(200),
  explainPlannedCall: [
    // What is refused makes no line theirs.
    {
      kind: "MOBILE",
      ...inBody((mobile, actor) => ({
        changes: [{ type: "BindMobile", ...boundOf(actor), mobile }],
        call: { from: { mobile }, dialled: homeOf(actor).desk },
      })),
      found: 200,
      absent: noCaller,
      alike: true,
    },
    {
      kind: "EXTENSION",
      ...inBody((desk) => ({
        changes: [{ type: "UnbindMobile", extension: "5998" }],
        call: { from: { desk }, dialled: "2002" },
      })),
      found: 200,
      absent: noCaller,
      alike: true,
    },
    {
      kind: "EXTENSION",
      ...inBody((extension, actor) => ({
        changes: [{ type: "EditExtension", extension, department: "仮の部署" }],
        call: { from: { desk: homeOf(actor).desk }, dialled: homeOf(actor).desk },
      })),
      found: 200,
      absent: (_, { sites }) => (sites?.includes(GONE) ? 404 : 200),
    },
  ],
  putCompany: [
    {
      kind: "COMPANY",
      where: "path",
      send: (id) => ({ params: { id }, query: { preview: "true" }, body: documentOf(id) }),
      ...listed,
      alike: true,
    },
    {
      kind: "COMPANY",
      where: "path",
      send: (id) => ({ params: { id }, body: documentOf(id) }),
      ...listed,
      alike: true,
      last: true,
    },
  ],
  getCompany: [{ kind: "COMPANY", ...inPath("id"), ...read }],
  getOutside: plain(200),
  freezeOutside: [{ kind: "COMPANY", ...inQuery("company"), found: 204, absent: 404 }],
  getNetworkState: [{ kind: "COMPANY", ...inQuery("company"), ...read }],
  putNetworkState: [
    {
      kind: "COMPANY",
      where: "query",
      send: (company) => ({ query: { company }, body: { congestion: false } }),
      ...read,
    },
  ],
  getFactors: plain(200),
  dismissFactorRemoval: plain(204),
  startPasskey: plain(422),
  addPasskey: plain(400, {}),
  renamePasskey: ofNobody("PASSKEY", { name: "鍵" }).map((one) => ({ ...one, long: true })),
  removePasskey: ofNobody("PASSKEY").map((one) => ({ ...one, long: true })),
  startTotp: plain(201),
  confirmTotp: plain(401, { code: "no code" }),
  removeTotp: plain(404),
  makeRecoveryCodes: plain(404),
  getSecondFactor: plain(200),
  putSecondFactor: plain(204, { askedOf: "NONE" }),
  getSingleSignOn: plain(200),
  putSingleSignOn: plain(422, { issuer: "https://10.0.0.1", clientId: "naisen", only: false }),
  removeSingleSignOn: plain(404),
  linkProvider: plain(404),
  unlinkProvider: plain(404),
  listSessions: plain(200),
  endOtherSessions: plain(204),
  endOneSession: ofNobody("SESSION"),
  offerSignIn: plain(422),
  signInByPasskey: plain(400, {}),
  offerStepUp: plain(422),
  stepUp: plain(422, { password: "not the password" }),
  listAccounts: [
    ...plain(200, undefined, { query: { q: "invited" } }),
    { kind: "MOBILE", ...inQuery("q"), ...listed, text: true, unmasked: true, carried: true, alike: true },
  ],
  inviteAccount: [
    {
      kind: "EXTENSION",
      ...inBody((extension) => ({ userId: `new-${another()}`, role: "USER", extension })),
      found: 201,
      absent: 422,
    },
    {
      kind: "SITE",
      ...inBody((site) => ({ userId: `new-${another()}`, role: "AUDITOR", name: "新人", sites: [site] })),
      found: 201,
      absent: 422,
    },
  ],
  removeAccountFactors: [
    {
      kind: "ACCOUNT",
      where: "path",
      send: (userId) => ({ params: { userId }, body: IDENTIFIED }),
      found: 204,
      absent: 404,
      self: 422,
    },
  ],
  endAccountSessions: [
    { kind: "ACCOUNT", ...inPath("userId"), found: 204, absent: 404, self: 422, fresh: true },
  ],
  makeAccountLink: [{ kind: "ACCOUNT", ...inPath("userId"), found: 201, absent: 404, self: 422 }],
  putAccountState: [
    {
      kind: "ACCOUNT",
      where: "path",
      send: (userId) => ({ params: { userId }, body: { disabled: false } }),
      found: 204,
      absent: 404,
      self: 422,
    },
  ],
  putAccountRole: [
    {
      kind: "ACCOUNT",
      where: "path",
      send: (userId) => ({ params: { userId }, body: { role: "ADMIN", name: "花子" } }),
      found: 204,
      absent: 404,
      self: 422,
      fresh: true,
    },
    {
      kind: "SITE",
      where: "body",
      send: (site, { companyId }) => ({
        params: { userId: `victim-${companyId}` },
        body: { role: "AUDITOR", name: "花子", sites: [site] },
      }),
      found: 204,
      absent: 422,
    },
  ],
  removeAccount: [{ kind: "ACCOUNT", ...inPath("userId"), found: 204, absent: 404, self: 422, fresh: true }],
  listTokens: plain(200),
  makeToken: [
    {
      kind: "SITE",
      ...inBody((site) => ({ name: `印${another()}`, right: "WRITE", endsOn: "2026-12-31", sites: [site] })),
      found: 201,
      absent: 422,
    },
  ],
  rotateToken: [
    {
      kind: "TOKEN",
      where: "path",
      send: (id) => ({ params: { id }, body: {} }),
      found: 201,
      absent: 404,
    },
  ],
  revokeToken: [{ kind: "TOKEN", ...inPath("id"), found: 204, absent: 404 }],
};

/** How one was known to be who they say they are. */
const IDENTIFIED = { identifiedBy: "IN_PERSON", note: "社員証で確かめた" };

function lineOf({ companyId, extension }: Actor): string {
  if (companyId === "beta") return "060-7777-0001";
  return extension === "7003" ? "090-1111-0003" : "090-1111-0001";
}

function documentOf(id: unknown) {
  if (id === "alpha") return alpha();
  if (id === "beta") return beta();
  return {
    company: { id, name: "取り込みの試し" },
    holders: [{ id: "h-new", name: "取り込みの試し", kind: "CORPORATE" }],
    baseContract: { menu: "VIRTUAL_PBX", holder: "h-new", startsOn: "2026-04-01" },
    sites: [],
    mobileLines: [],
    extensions: [],
  };
}
