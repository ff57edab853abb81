import type { Messages } from "../ja.ts";
import { logFaults } from "./log-faults.ts";

export const cli: Messages["cli"] = {
  demoLoaded: (company, extensions) =>
    `The store was empty: the demo company "${company}" (${extensions} extensions) is in it now. Sign-ins:`,
  signIn: (companyId, userId, password) => `  company ${companyId}  user ${userId}  password ${password}`,
  setUpCode: (code, origin) =>
    `There is nobody yet. Open ${origin}/setup and make the first operator with this code (24 hours, once): ${code}`,
  noCompanyYet: "There is no company yet. Make one by naisen import FILE and a sign-in by naisen user add.",
  signInsKept: "A lost password is made anew by naisen user add (it is read from standard input).",
  panelNotBuilt:
    "The panel has not been built; npm start builds it. Only the API and the sign-in page are served.",
  dataDirInUse: (folder) => `Another server uses ${folder}. Stop it, or set DATA_DIR to another folder.`,
  variableRefused: (name, value) =>
    `The environment variable ${name} cannot be "${value}". See "Running it" in the README.`,
  portInUse: (port) => `Port ${port} is taken. Set PORT to another one (0 takes any free one).`,
  noStore: (folder) => `There is no store in ${folder}. Check DATA_DIR.`,
  cannotGoOn: (why) => `This cannot go on. ${why}`,
  serverGone: "The running server does not answer. Try again.",
  usage:
    "usage: naisen import FILE [--preview] | user add --company ID --user ID --role ADMIN|AUDITOR|USER|OPERATOR [--extension N] [--sites A,B] [--password-only] | token add --company ID --name N --right READ|WRITE --days N [--sites A,B] | explain --company ID --from mobile:090…|desk:N|pbx:N|outside:03… --dialled N [--at INSTANT] [--json] | check FILE… | verify-log | verify-table | keys [rotate | retire ID | give-up] | backup FILE | restore FILE [--replace] [--give-up-secrets]",
  unknownArgument: (argument) => `"${argument}" is not known.`,
  roleUnknown: "--role is one of ADMIN, AUDITOR, USER and OPERATOR.",
  missingArgument: (argument) => `${argument} is missing.`,
  fileUnreadable: (file) => `${file} cannot be read. Check where it is.`,
  fileNotJson: (file) => `${file} is not JSON.`,
  fieldWrong: (file, path, title) => `${file}: ${path} ${title}`,
  imported: (company, extensions, revision, held) =>
    `Company ${company} was imported (${extensions} extensions, revision ${revision}). ${held.length === 0 ? "None is held." : `${held.length} held: ${held.map(([extension, codes]) => `${extension} (${codes.join(", ")})`).join(" ")}`}`,
  wouldImport: (company, extensions, held, live) =>
    `Company ${company} would have ${extensions} extensions (nothing was imported). Newly held: ${held.length === 0 ? "none" : held.map(([extension, codes]) => `${extension} (${codes.join(", ")})`).join(" ")}. Live again: ${live.length === 0 ? "none" : live.join(" ")}.`,
  userAdded: (company, user, role) => `${user} (${role}) of ${company} can sign in.`,
  passwordFromInput: "The password is read from standard input.",
  breachedUnusable: (file) =>
    `${file} of NAISEN_BREACHED_PASSWORDS cannot be used. It must be readable and hold SHA-1 hashes of stolen passwords in order, "HASH:COUNT" a line, as the downloader of Have I Been Pwned writes it.`,
  userRefused: {
    "no-such-company": "There is no company of that id. Import it first by naisen import.",
    "no-such-extension": "There is no such extension. Check --extension.",
    "no-such-site":
      "The company has no such site. Give the ids of its sites by --sites, with commas between.",
    "sites-not-wanted": "--sites is for ADMIN and AUDITOR only.",
    "extension-needed": "Name the user's own extension by --extension.",
    "operators-company": "An OPERATOR's company is operator, and operator is for OPERATORs only.",
    "user-id-unusable":
      "A user ID has 1 to 64 characters: Latin letters, digits, kana, kanji, and . _ - @ +.",
    "user-id-taken": "A user ID or a token is called so, or looks like it. Choose another one.",
  },
  tokenRightUnknown: "--right is READ or WRITE.",
  tokenDaysUnknown: "--days is a number of days from 1 to 365.",
  tokenNameUnusable: "--name has 1 to 64 characters that show: Latin or Japanese letters, digits and signs.",
  tokenSitesNotWanted: "A token of operator has no --sites.",
  explained: (from, dialled, outcome, presented, charge) =>
    `${from} → ${dialled}: ${outcome} (shown to the callee: ${presented}, charge: ${charge})`,
  none: "none",
  noSuchCompany: (company) => `There is no company ${company}.`,
  storeSound: (companies, entries, events, records) =>
    `Both logs are whole and unchanged, and the settings are what they say (${companies} companies, ${entries} changes, ${events} sign-ins and refusals, ${records} settings).`,
  logsSent: "The collector has taken every sign-in and refusal.",
  logsBehind: (company, events) => `The collector has not yet taken ${events} events of company ${company}.`,
  logBroken: (company, log, row, why) =>
    log === "CHANGES"
      ? `The log of changes is damaged: company ${company}, revision ${row} (${logFaults[why]}).`
      : `The log of sign-ins and refusals is damaged: company ${company}, number ${row} (${logFaults[why]}).`,
  rowsDiffer: (company, what) =>
    `The settings are not what the log says: company ${company}, ${what}. naisen restore FILE brings a backup in.`,
  storeDamaged: (where) =>
    `The store's file is damaged (${where}). Bring a backup in by naisen restore FILE --replace.`,
  storeNewer: (what) => `The store was made by a later version (${what}). Open it with a later Naisen.`,
  storeAway: (code) =>
    `The store cannot be read or written now (${code}). Check the space on the disk and the rights to the folder.`,
  keysMissing: (file, ids) =>
    `The keys (${ids}) that open secrets of authenticator apps and providers are not in ${file}. Nothing was changed. Put the keys file back, or name it by NAISEN_KEYS. If the keys are lost for good, give up the secrets that nothing opens: naisen keys give-up (of a backup: naisen restore FILE --give-up-secrets).`,
  keysOpenToOthers: (file) =>
    `Others than its owner may read the keys file ${file}. Make it its owner's alone (chmod 600). If somebody may have read it, make a new key then: naisen keys rotate.`,
  keysMalformed: (file) => `The keys file ${file} is empty or was altered. Bring your copy of it back.`,
  keysUnreadable: (file, code) =>
    `The keys file ${file} cannot be read (${code}). Check where it is and the rights to it.`,
  keysUnwritable: (file, code) =>
    `The keys file ${file} cannot be written (${code}). No key was changed. Where it can only be read, stop the server, change keys in a copy that can be written, named by NAISEN_KEYS, and move the copy there.`,
  keyKept: (id, madeOn, secrets, isNewest) =>
    `key ${id} (made ${madeOn}) seals ${secrets} ${secrets === 1 ? "secret" : "secrets"}${isNewest ? "; it is the one that seals from now on" : ""}`,
  keysRotated: (id, sealed, unopened) =>
    `Made the key ${id} and sealed ${sealed} ${sealed === 1 ? "secret" : "secrets"} anew. ${unopened === 0 ? "" : `${unopened} could not be opened and were left; their owners have to set them anew. `}Copy the keys file to its other place again.`,
  keyRetired: (id) =>
    `The key ${id} is gone from the keys file. Secrets that it sealed in older backups cannot be opened without it.`,
  keyNotRetired: {
    unknown: (id) => `There is no key ${id}. See naisen keys.`,
    newest: (id) =>
      `The key ${id} is the one that seals, and is kept. Make a new one first: naisen keys rotate.`,
    "in-use": (id) =>
      `The key ${id} still seals secrets, and is kept. Seal them anew first: naisen keys rotate.`,
  },
  keysGivenUp: (secrets) =>
    `Gave up ${secrets} ${secrets === 1 ? "secret" : "secrets"} that nothing opens. Those authenticator apps stay unusable: their owners sign in with a recovery code and set them up again, or an administrator removes them. Client secrets of companies' providers have to be entered again.`,
  backedUp: (file, companies, entries, bytes) =>
    `Backed up to ${file} and proved (${companies} companies, ${entries} entries, ${bytes} bytes). The keys file is not in it: keep it somewhere else.`,
  backupExists: (file) => `${file} is there already. Name another file.`,
  notBackedUp: "No backup was made.",
  restored: (file, companies, entries, kept) =>
    `Restored from ${file} and proved (${companies} companies, ${entries} entries). Everybody signs in again.${kept === null ? "" : ` The store of before is kept as ${kept}.`}`,
  storeNotEmpty: (folder) =>
    `${folder} holds something already. Add --replace to put the backup in its place.`,
  notAStore: (file) => `${file} is no backup of Naisen.`,
  notRestored: "Nothing was restored.",
  tableEqual: (companies, extensions) =>
    `The table that calls are answered from equals one made anew from the store (${companies} companies, ${extensions} extensions).`,
  tableDiffers: (companies) => `The table that calls are answered from differs from the store: ${companies}`,
  tableNeedsServer: "verify-table asks the running server, and none is running.",
};
