import { scopeOf } from "../../apps/bff/src/sessions/policy.ts";
import { Browser } from "../../apps/bff/src/testing/browser.ts";
import { EXAMPLE_BODIES } from "../../apps/bff/src/testing/example-requests.ts";
import { totpCode } from "../../apps/bff/src/testing/factors.ts";
import { type OpenHouse, openHouse, otherCompany, PASSWORD } from "../../apps/bff/src/testing/open-house.ts";
import { CLIENT, openProvider, type TestProvider } from "../../apps/bff/src/testing/provider.ts";
import { backFrom, signInByProvider } from "../../apps/bff/src/testing/single-sign-on.ts";
import { softAuthenticator } from "../../apps/bff/src/testing/soft-authenticator.ts";
import type { EndpointName } from "../../packages/api/src/endpoints.ts";
import { exampleScenario } from "../../packages/api/src/example-scenario.ts";
import type { MadePasskey, SignedByPasskey } from "../../packages/api/src/passkey.ts";
import { PREFERENCES_AT_FIRST } from "../../packages/api/src/preferences.ts";
import { type Ask, askBy, type Fuzzed } from "./ask.ts";
import { type Description, readDescription } from "./description.ts";
import { addPerson, KINDS, NEVER, type Person } from "./people.ts";

/** Parameters of the path, the query with its "?", and the body. */
interface Right {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  /** Another browser than the person's first. */
  readonly by?: Browser;
}

/** Asks for an operation in the person's name and gives the body; null where the policy table says that they may not. */
// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
type Rightly = (name: EndpointName, right?: Right) => Promise<any>;

interface Walk {
  readonly open: OpenHouse;
  readonly provider: TestProvider;
  readonly person: Person;
  /** As passkeys know it. */
  readonly origin: string;
  readonly browser: Browser;
  readonly rightly: Rightly;
}

/**
 * Every operation asked rightly by everybody who may, in an order in which each finds what it is about: so each shape of a
 * success is judged at least once. What is refused is a fault.
 */
export async function askAllRightly(fuzzed: Fuzzed): Promise<void> {
  const open = await openHouse({ loopbackProviders: true });
  const provider = await openProvider(() => open.house.now());
  try {
    await signInByProvider(open, provider);
    const origin = open.address.replace("127.0.0.1", "localhost");
    const guide = await Browser.signedIn(origin, "demo", "admin");
    const about = readDescription((await guide.ask("GET", "/api/openapi.json")).body);
    const ask = askBy(about, fuzzed);
    for (const person of KINDS) {
      await addPerson(open.house, person);
      const browser = new Browser(origin);
      const rightly = rightlyBy(about, ask, person, browser, fuzzed);
      await walk({ open, provider, person, origin, browser, rightly });
    }
  } finally {
    await provider.close();
    await open.close();
  }
}

function rightlyBy(about: Description, ask: Ask, person: Person, browser: Browser, fuzzed: Fuzzed): Rightly {
  return async (name, { params = {}, query = "", body, by = browser } = {}) => {
    if (scopeOf(name, { ...person, token: null }) === null) return null;
    if (`${name} by ${person.kind}` in NEVER) return null;
    const operation = about.operations.find(({ id }) => id === name);
    if (operation === undefined) throw new Error(`${name} is not described`);
    const path = operation.path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(params[key] ?? ""));
    const sent = { path: path + query, body: body === undefined ? undefined : JSON.stringify(body) };
    const { status, text } = await ask(operation, by, person.kind, sent, `${name} by ${person.kind}`);
    if (status >= 300)
      fuzzed.faults.push(`${name} by ${person.kind} is right, and was answered ${status} ${text}`);
    return text.startsWith("{") ? JSON.parse(text) : null;
  };
}

async function walk(one: Walk): Promise<void> {
  await one.rightly("signIn", { body: signInOf(one.person) });
  await readAll(one);
  await changeSettings(one);
  await manageAccounts(one);
  await manageTokens(one);
  await doAsOperator(one);
  await endSessions(one);
  await setFactorsUp(one);
  await useProvider(one);
  await one.rightly("changePassword", { body: { current: PASSWORD, next: "seven unrelated teapots" } });
  await one.rightly("signOut");
}

const signInOf = ({ companyId, userId }: Person) => ({ companyId, userId, password: PASSWORD });

const READS = [
  "getMe",
  "getOpenApi",
  "listExtensions",
  "listSites",
  "listFreeLines",
  "getOverview",
  "getNetworkOverview",
  "getNumberPlan",
  "getNumberMap",
  "findFreeNumbers",
  "listExtensionNumbers",
  "listDepartments",
  "exportExtensions",
  "checkExport",
  "getContract",
  "listMobileLines",
  "summarizeChangeSets",
  "exportScenario",
  "getOutside",
  "listAccounts",
  "getSecondFactor",
  "getSingleSignOn",
  "listSecurityEvents",
  "verifyLogs",
] as const satisfies readonly EndpointName[];

async function readAll({ rightly, person }: Walk): Promise<void> {
  for (const name of READS) await rightly(name);
  const own = { number: await extensionOf(rightly, person) };
  await rightly("getExtension", { params: own });
  await rightly("getExtensionAsOf", { params: own });
  await rightly("getNumberBlock", { params: own });
}

/** One that they may change: a user's own, else the first that they see. */
async function extensionOf(rightly: Rightly, { extension }: Person): Promise<string> {
  return extension ?? (await rightly("listExtensions"))?.items[0].number ?? "7001";
}

async function changeSettings({ rightly, person }: Walk): Promise<void> {
  const extension = await extensionOf(rightly, person);
  const rules = [{ when: "BUSY", to: extension === "2003" ? "2004" : "2003" }];
  const changes = [{ type: "SetForwarding", extension, rules }];
  const from = person.mobile === null ? { desk: extension } : { mobile: person.mobile };
  const call = { from, dialled: "2003" };
  await rightly("putPreferences", { body: PREFERENCES_AT_FIRST });
  await rightly("putDraft", { body: { changes, reason: "", version: 0 } });
  await rightly("getDraft");
  await rightly("planChanges", { body: { changes } });
  await rightly("explainCall", { body: call });
  await rightly("explainPlannedCall", { body: { changes, call } });
  const applied = await rightly("applyChanges", { body: { changes, reason: "異動" } });
  const listed = (await rightly("listChangeSets"))?.items.at(0);
  await rightly("getChangeSet", { params: { id: listed?.id } });
  await rightly("undoChangeSet", { params: { id: applied?.id }, query: "?preview=true", body: {} });
  await rightly("undoChangeSet", { params: { id: applied?.id }, body: {} });
  await rightly("runScenario", { body: exampleScenario });
}

async function manageAccounts({ rightly }: Walk): Promise<void> {
  const invited = { userId: "invited" };
  const auditor = { role: "AUDITOR", name: "監査 花子", sites: ["osaka"] };
  await rightly("inviteAccount", { body: { ...invited, role: "USER", extension: "7003" } });
  await rightly("makeAccountLink", { params: invited });
  await rightly("putAccountRole", { params: invited, body: auditor });
  await rightly("putAccountState", { params: invited, body: { disabled: true } });
  await rightly("listAccounts");
  await rightly("endAccountSessions", { params: invited });
  await rightly("removeAccountFactors", { params: invited, body: EXAMPLE_BODIES.removeAccountFactors });
  await rightly("removeAccount", { params: invited });
  await rightly("putSecondFactor", { body: { askedOf: "NONE" } });
}

async function manageTokens({ rightly, person: { sites, kind } }: Walk): Promise<void> {
  const over = sites === null ? {} : { sites };
  const body = { name: `プログラム ${kind}`, right: "READ", endsOn: "2027-03-31", ...over };
  const made = { id: (await rightly("makeToken", { body }))?.id };
  await rightly("rotateToken", { params: made, body: { overlapHours: 1 } });
  await rightly("listTokens");
  await rightly("revokeToken", { params: made });
}

/** Of these an administrator of the company does some, too. */
async function doAsOperator({ rightly, person: { role } }: Walk): Promise<void> {
  const other = { id: "other" };
  const query = role === "OPERATOR" ? "?company=demo" : "";
  await rightly("putCompany", { params: other, query: "?preview=true", body: otherCompany() });
  await rightly("putCompany", { params: other, body: otherCompany() });
  await rightly("getCompany", { params: other });
  await rightly("putNetworkState", {
    query,
    body: { busy: ["7002"], sitesDown: ["osaka"], lines: { "080-3200-0008": "OUT_OF_AREA" } },
  });
  await rightly("getNetworkState", { query });
  await rightly("getNetworkOverview");
  await rightly("freezeOutside", { query });
}

async function endSessions({ rightly, person, origin }: Walk): Promise<void> {
  const by = new Browser(origin);
  for (const end of ["endOneSession", "endOtherSessions"] as const) {
    await rightly("signIn", { body: signInOf(person), by });
    const { items } = await rightly("listSessions");
    const other = items.find(({ isThis }: { isThis: boolean }) => !isThis);
    await rightly(end, end === "endOneSession" ? { params: { id: other.id } } : {});
  }
}

async function setFactorsUp({ open, rightly, origin }: Walk): Promise<void> {
  const device = softAuthenticator();
  const passkey = { id: device.publicPart.credentialId };
  let counter = 0;
  const signing = (challenge: string) => ({ challenge, origin, rpId: "localhost", counter: counter++ });
  const { options } = await rightly("startPasskey");
  const made: MadePasskey = device.make(signing(options.challenge));
  await rightly("addPasskey", { body: { name: "仕事の鍵", passkey: made } });
  await rightly("renamePasskey", { params: passkey, body: { name: "別の鍵" } });
  const signed = async (offer: "offerStepUp" | "offerSignIn", by?: Browser): Promise<SignedByPasskey> => {
    const offered = await rightly(offer, by === undefined ? {} : { by });
    return device.sign(signing(offered.options.challenge));
  };
  await rightly("stepUp", { body: { passkey: await signed("offerStepUp") } });
  const by = new Browser(origin);
  await rightly("signInByPasskey", { by, body: { passkey: await signed("offerSignIn", by) } });
  const { secret } = await rightly("startTotp");
  await rightly("confirmTotp", { body: { code: totpCode(secret, open.house.now()) } });
  await rightly("makeRecoveryCodes");
  await rightly("getFactors");
  await rightly("removeTotp");
  await rightly("removePasskey", { params: passkey });
  await rightly("dismissFactorRemoval");
}

async function useProvider({ rightly, provider, person, browser }: Walk): Promise<void> {
  const { issuer } = provider;
  await rightly("putSingleSignOn", { body: { issuer, ...CLIENT, only: false } });
  provider.person = { sub: person.userId };
  const to = await rightly("linkProvider");
  if (to !== null) await browser.ask("GET", await backFrom(to.url));
  await rightly("getFactors");
  await rightly("getSingleSignOn");
  await rightly("unlinkProvider");
  await rightly("removeSingleSignOn");
}
