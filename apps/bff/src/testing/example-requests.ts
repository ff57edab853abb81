import type { ENDPOINTS, EndpointName } from "@naisen/api/endpoints";
import { PREFERENCES_AT_FIRST } from "@naisen/api/preferences";
import { otherCompany } from "./open-house.ts";

const RENAME = { changes: [{ type: "EditExtension", extension: "7001", name: "例の 名前" }] };
const CALL = { from: { desk: "7001" }, dialled: "7002" };
const ADMINISTRATOR = { role: "ADMIN", name: "例の 管理者" };
const KEY = { id: "AAAA", rawId: "AAAA", type: "public-key", clientExtensionResults: {} };
const MADE_KEY = { ...KEY, response: { clientDataJSON: "e30", attestationObject: "e30" } };
const SIGNED = {
  ...KEY,
  response: { clientDataJSON: "e30", authenticatorData: "e30", signature: "e30" },
};

type WithBody = {
  [Name in EndpointName]: (typeof ENDPOINTS)[Name]["body"] extends null ? never : Name;
}[EndpointName];

/** A body that is well formed, for each operation that takes one: what is refused then is refused to the person. */
const BODIES: Readonly<Record<WithBody, unknown>> = {
  signIn: { companyId: "demo", userId: "nobody", password: "a wrong password of tests" },
  putPreferences: PREFERENCES_AT_FIRST,
  putDraft: { ...RENAME, reason: "", version: 0 },
  changePassword: { current: "a wrong password of tests", next: "another wrong password" },
  planChanges: RENAME,
  applyChanges: RENAME,
  undoChangeSet: {},
  explainCall: CALL,
  explainPlannedCall: { ...RENAME, call: CALL },
  runScenario: {},
  putCompany: otherCompany(),
  putNetworkState: {},
  inviteAccount: { userId: "invited", ...ADMINISTRATOR },
  putAccountState: { disabled: true },
  removeAccountFactors: { identifiedBy: "IN_PERSON", note: "例の 窓口で社員証を確認" },
  putSecondFactor: { askedOf: "NONE" },
  putSingleSignOn: { issuer: "https://10.0.0.1", clientId: "naisen", clientSecret: "shh", only: false },
  putAccountRole: ADMINISTRATOR,
  makeToken: { name: "例のプログラム", right: "READ", endsOn: "2027-03-31" },
  rotateToken: {},
  addPasskey: { name: "例の鍵", passkey: MADE_KEY },
  renamePasskey: { name: "例の鍵" },
  confirmTotp: { code: "000000" },
  signInByPasskey: { passkey: SIGNED },
  stepUp: { code: "000000" },
};

/** The same by the name of any operation. */
export const EXAMPLE_BODIES: Readonly<Partial<Record<EndpointName, unknown>>> = BODIES;
