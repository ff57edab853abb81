import type { Areas } from "../../ja/areas.ts";
import { counted } from "../counted.ts";
import { logFaults } from "../log-faults.ts";

type Told = Readonly<Record<string, string | number>>;

const PROOFS: Told = {
  PASSWORD: "password",
  LINK: "link",
  PASSKEY: "passkey",
  TOTP: "authenticator",
  RECOVERY_CODE: "recovery code",
  OIDC: "company sign-in",
};
const BY_IT_ONLY: Told = {
  YES: "users and auditors who are linked come in by it only",
  NO: "other ways to sign in stay open",
};
const IDENTIFIED: Told = {
  IN_PERSON: "met them",
  VIDEO: "video call",
  CALL_BACK: "called back",
  MANAGER: "asked their manager",
};
const PROVIDER_FAULTS: Told = {
  STATE: "it goes on with a sign-in that was not begun or is over",
  MIXED_UP: "it came back at another company's address",
  PARAMETERS: "what the browser brought back is not right",
  DENIED: "the provider refused, or it was cancelled",
  TOKEN_REFUSED: "the provider refused the exchange",
  ISSUER: "another issuer",
  AUDIENCE: "meant for another service",
  TIME: "expired, not yet valid, or a clock is wrong",
  ALGORITHM: "a way of signing that is not taken",
  SIGNATURE: "the signature is wrong",
  KEY: "no key for the signature",
  NONCE: "not meant for this sign-in",
  CLAIMS: "something is missing or has another form",
  KIND: "a token of another kind, which says of no sign-in",
  MALFORMED: "an answer that cannot be read",
  DOCUMENT: "what the provider says of itself is not right",
  MOVED: "it names other hosts than when the setting was saved",
  NOT_ALLOWED: "a host that is not allowed by whoever runs this service",
  ADDRESS: "it leads to an address that may not be used",
  UNREACHABLE: "no answer, or one too slow or too large",
  TAKEN: "that account is linked with somebody else",
  SECRET: "the client secret kept here cannot be opened; enter it again",
  STALE: "the sign-in at the provider was too long ago",
};
const ROLES: Told = { ADMIN: "administrator", USER: "user", OPERATOR: "operator", AUDITOR: "auditor" };
const n = (count: string | number | undefined) => Number(count).toLocaleString("en");
const proof = (by: string | number | undefined) => PROOFS[by ?? ""] ?? by;
const role = (one: string | number | undefined) => ROLES[one ?? ""] ?? one;
const ASKED: Told = { NONE: "nobody", ADMINISTRATORS: "administrators only", EVERYONE: "everyone" };
const of = (sites: string | number | undefined) => (sites === undefined ? "" : ` (sites: ${sites})`);
const one = (words: Told, key: string | number | undefined) => words[key ?? ""] ?? key;

export const events: Areas["events"] = {
  title: "Sign-ins and refusals",
  views: "Kinds of history",
  changes: "Changes",
  events: "Sign-ins and refusals",

  told: {
    "sign-in.succeeded": ({ by }) => `Signed in (${proof(by)})`,
    "sign-in.refused": ({ reason }) =>
      `Sign-in refused: ${one(
        {
          WRONG_PASSWORD: "wrong password",
          WRONG_FACTOR: "the second proof was wrong",
          DISABLED: "the account is stopped",
          UNKNOWN_USER: "there is no such user ID",
          UNKNOWN_COMPANY: "there is no such company ID",
          NO_PROVIDER: "the company has no provider of sign-ins",
          NOT_LINKED: "the company's account is linked with nobody",
          BY_PROVIDER_ONLY: "they sign in by the company's provider only",
        },
        reason,
      )}`,
    "provider.refused": ({ fault }) =>
      `Sign-in by the company's provider refused: ${one(PROVIDER_FAULTS, fault)}`,
    "single-sign-on.changed": ({ issuer, clientId, only }) =>
      `The provider of sign-ins was set: ${[issuer, clientId, one(BY_IT_ONLY, only)].filter(Boolean).join(", ")}`,
    "single-sign-on.removed": () => "The provider of sign-ins was removed",
    "session.ended": ({ reason }) =>
      `${one(
        {
          SIGNED_OUT: "Signed out",
          EXPIRED: "The sign-in ended by itself",
          REVOKED: "A sign-in was ended",
        },
        reason,
      )}`,
    "step-up.succeeded": ({ by }) => `Showed again who they are (${proof(by)})`,
    "step-up.refused": ({ by }) => `Could not show again who they are (${proof(by)})`,
    "password.changed": ({ by }) =>
      `The password was changed (${one({ SELF: "by themselves", LINK: "by a link", COMMAND_LINE: "from the command line" }, by)})`,
    "factor.added": ({ factor }) => `A way to sign in was added: ${proof(factor)}`,
    "factor.removed": ({ factor, identifiedBy, note }) =>
      `A way to sign in was removed: ${proof(factor)}${identifiedBy === undefined ? "" : ` (made sure: ${one(IDENTIFIED, identifiedBy)}, ${note})`}`,
    "second-factor.changed": ({ from, to }) =>
      `Whom the company asks for a second factor was changed: ${one(ASKED, from)} to ${one(ASKED, to)}`,
    "link.made": ({ purpose }) =>
      purpose === "INVITE" ? "An invitation link was made" : "A link to set the password anew was made",
    "link.refused": () => "A link was opened that is of no use",
    "account.added": (params) => `Account made: ${role(params.role)}${of(params.sites)}`,
    "account.invited": (params) => `Invited: ${role(params.role)}${of(params.sites)}`,
    "account.disabled": () => "The account was stopped",
    "account.enabled": () => "The account goes on",
    "account.role-changed": ({ from, to, sitesBefore, sites }) =>
      from === to && sitesBefore === sites
        ? `The account's name or extension was changed: ${role(to)}${of(sites)}`
        : `The role or its sites were changed: ${role(from)}${of(sitesBefore)} to ${role(to)}${of(sites)}`,
    "account.exempted": ({ exempt }) =>
      exempt === "YES"
        ? "The password alone signs in, whatever the company asks for"
        : "A second factor is asked for again, as the company says",
    "account.removed": () => "The account was removed",
    "token.made": ({ name, right, sites }) =>
      `API token made: ${name}${right === undefined ? "" : ` (${one({ READ: "reads", WRITE: "reads and writes" }, right)})`}${of(sites)}`,
    "token.rotated": ({ name }) => `API token replaced: ${name}`,
    "token.revoked": ({ name }) => `API token stopped: ${name}`,
    "token.used": ({ name }) => `API token used, first of the day or from another network: ${name}`,
    "token.refused": ({ name, reason }) =>
      `API token refused: ${name} (${one({ EXPIRED: "expired", REVOKED: "stopped", ROTATED: "its secret was replaced", MAKER_STOPPED: "its maker was stopped", HOLDER_STOPPED: "who was given its secret was stopped" }, reason)})`,
    "export.taken": ({ what, rows }) =>
      what === "SCENARIO"
        ? `The company was written out as a scenario (${counted(Number(rows), "extension", "extensions")})`
        : `The list of extensions was written out (${counted(Number(rows), "row", "rows")})`,
    "operator.read": () => "An operator looked at this company",
    "operator.wrote": () => "An operator altered something of this company",
    "keys.rotated": ({ key }) => `A new key was made that seals the kept secrets: ${key}`,
    "keys.retired": ({ key }) => `An old key was taken away: ${key}`,
    "keys.given-up": ({ secrets }) =>
      `${counted(Number(secrets), "kept secret", "kept secrets")} that no key opens ${Number(secrets) === 1 ? "was" : "were"} given up`,
    "outside.alarm": ({ alarm, calls }: Told) =>
      `Alarm of outside calls: ${one({ MANY_CALLS: "many on one day", OUT_OF_HOURS: "many out of hours", CAP: "the cap of the day" }, alarm)} (${n(calls)} today)`,
    "outside.frozen": () => "Outside calls were frozen",
    "outside.widened": () =>
      "More may go outside: by what is allowed, by a forward, or by a freeze that was lifted",
    "access.refused": ({ problem }) =>
      `Refused: ${one(
        {
          "policy.forbidden": "the role may not do it",
          "policy.beyond-sites": "it goes beyond the sites that are theirs",
          "session.factor-required": "the second factor was not given yet",
          "session.step-up-required": "who is there was not proved anew",
          "code.refused": "the code is no use",
          "not-found": "it is not there or not theirs",
          "session.required": "not signed in",
          "token.refused": "no API token of ours",
          "request.cross-site": "it came from another site",
          "request.malformed": "a request in a shape that no screen sends",
          "form.expired": "the form was open for too long",
        },
        problem,
      )}`,
    "requests.limited": () => "Refused for a while: too many requests",
    "refusals.more": () => "More was refused",
  },
  operation: (name) => `operation ${name}`,
  count: (count) => counted(count, "time", "times"),
  since: (when) => `since ${when}`,
  nobody: "somebody not signed in",
  by: (name, userId) => (name === userId ? userId : `${name} (${userId})`),
  operator: "operator",
  about: (name) => `about ${name}`,
  source: (network) => `from ${network}`,
  requestId: (id) => `request ID ${id}`,
  doors: { PANEL: "panel", API: "API", CLI: "command line", SYSTEM: "by itself" },
  refused: "refused",

  filters: {
    label: "Filters",
    kind: "Kind",
    everyKind: "All",
    kinds: {
      SIGN_IN: "Signing in and out",
      REFUSED: "What was refused",
      ACCOUNT: "Accounts and ways to sign in",
      DATA: "Exports and operators",
    },
    person: "User ID",
    personHint: "Finds what they did and what was done to their account. Type the whole user ID.",
  },
  list: {
    nothingFound: "Nothing fits the filters.",
    nothingFoundRemedy: "Choose a longer period, or check that the user ID is typed to its end.",
    nothingYet: "Nothing was recorded in the last 30 days.",
    nothingYetRemedy: "When somebody signs in, it is listed here.",
  },

  verify: {
    title: "Are the records whole?",
    lead: "Each entry holds the fingerprint of the one before it. They are followed from the first to the last: nothing may be missing or altered.",
    start: "Verify the records",
    running: "Verifying",
    logs: { CHANGES: "The record of changes", EVENTS: "The record of sign-ins and refusals" },
    clean: (log, entries) => `${log} (${n(entries)}) is whole and unaltered.`,
    broken: (log, row) => `${log} is damaged at number ${n(row)}.`,
    brokenWhy: (why, before) =>
      `Of this entry: ${logFaults[why]}. The ${counted(before, "entry", "entries")} before it ${before === 1 ? "is" : "are"} as written.`,
    remedy: "Tell the operator this number and compare with a backup.",
    head: (row, hash) => `The last is number ${n(row)}, fingerprint ${hash}`,
    at: (when) =>
      `Verified ${when}. Keep the last number and its fingerprint elsewhere: by them you can tell later that it is the same record. An auditor’s fingerprint is another than an administrator’s.`,
  },
};
