const COMMAND_LINE = "The command line asks it, where whoever runs the server has every company.";
const WAYS_IN = "A way in, by a provider or an authenticator; the matrix has neither.";

/**
 * Conditions that look like scope and that no cell of the matrix can tell from what is left where they are not made, each
 * with the reason. By file and function, and where that has several, by the condition too.
 */
export const SCOPE_EXCEPTIONS: Readonly<Record<string, string>> = {
  "sessions/sign-in.ts startSession": "Which log a try to sign in is written in: it opens nothing.",
  "store/refusal-log.ts isOfSame": "Whose refusals are counted together, which nobody is told.",
  "use-cases/grant-told.ts sitesGranted": "What an event says of a right that was given; it gives none.",
  "store/sqlite/failure-rows.ts isKnownDevice":
    "At sign-in alone, which the matrix does not do, and by the secret of one browser.",
  "use-cases/add-token.ts addToken": COMMAND_LINE,
  "use-cases/add-user.ts putHashed": COMMAND_LINE,
  "use-cases/add-user.ts whatFor": COMMAND_LINE,
  "use-cases/come-from-provider.ts comeFromProvider": WAYS_IN,
  "use-cases/come-from-provider.ts isOfSession": WAYS_IN,
  "use-cases/prove-again.ts provePasskey": WAYS_IN,
  "store/sqlite/account-rows.ts noteSignIn": "Written at sign-in alone, which the matrix does not do.",
  "store/sqlite/account-rows.ts renewPasswordHash": "Written at sign-in alone, which the matrix does not do.",
  'store/sqlite/account-rows.ts listAccounts: .on("extensions.company_id", "=", company)':
    "An extension's id is of one company, and an account names its extension by it.",
  'store/sqlite/free-lines.ts freeLines: .where("extensions.company_id", "=", company)':
    "A line is of one company, and only an extension of that is bound to it.",
  "store/sqlite/security-rows.ts eventHeads":
    "The database lets a log only be written on: behind another's head nothing is written at all.",
  "store/sqlite/touched-rows.ts noteTouched":
    "Written with a day that turns or with an import, which no delegate asks for; it would have another company's entries found by an extension of theirs.",
  "store/sqlite/number-rows.ts aroundNumbers":
    "The ids that it finds are asked for once more with the company (loadExtensionsOf).",
  "store/sqlite/number-rows.ts longerThan":
    "The ids that it finds are asked for once more with the company (loadExtensionsOf).",
};
