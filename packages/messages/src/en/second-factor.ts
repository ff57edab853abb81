import type { Messages } from "../ja.ts";

export const secondFactor: Messages["secondFactor"] = {
  title: "Confirm it is you",
  lead: "Beside the password one more proof is needed.",
  code: "Code",
  codeHint: "The six digits in your authenticator app. If you cannot get at it, enter a recovery code.",
  recoveryOnly: "Recovery code",
  recoveryHint:
    "Passkeys cannot be used here. Enter one of the recovery codes that you noted when you set it up.",
  appLost:
    "Your authenticator app cannot be used now: what the server keeps of it cannot be opened. Enter one of the recovery codes that you noted when you set it up, or ask your company's administrator to remove your second factors.",
  submit: "Sign in",
  byPasskey: "Use a passkey",
  signInByPasskey: "Sign in with a passkey",
  passkeyFailed: "The passkey could not be used. Try again, or sign in another way.",
  another: "Sign in with another account",

  enrolTitle: "Set up a second factor",
  enrolLead: "This company asks for one more proof beside the password. Once it is set up you are signed in.",
  enrolOperator: "Operators need one more proof beside the password. Once it is set up you are signed in.",
  makePasskey: "Set up a passkey",
  passkeyHint:
    "You confirm with a fingerprint, your face or the device's PIN. It is the safest way, and from then on it signs you in without a password.",
  passkeyImpossible: (host) =>
    `Passkeys cannot be set up at this address (${host}). They work where the panel is opened by a domain name or localhost.`,
  passkeyFailedToMake: "The passkey could not be set up. Try again, or use an authenticator app.",
  useApp: "Use an authenticator app",
  appTitle: "Set up an authenticator app",
  appLead: "Read this code with your authenticator app and enter the six digits that it shows.",
  appPicture: "QR code to set up an authenticator app",
  appSecret: "If it cannot be read, enter this key.",
  confirmApp: "Set up",
  passkeyName: "First passkey",

  codesTitle: "Note your recovery codes",
  codesLead:
    "It is set up. If you lose your device, one of these codes will do in its place. Each works once. They are shown now and never again.",
  codesList: "Recovery codes",
  goOn: "I have noted them, go on",

  removedTitle: "Your second factors were removed",
  removed: (by, at) =>
    `An administrator (${by}) removed all your passkeys and your authenticator app on ${at}.`,
  removedRemedy: "If you did not ask for that, tell your company's administrator at once.",
  changedTitle: "The ways you sign in were changed",
  changed: (at, from) =>
    `Your password, a passkey, your authenticator app or your recovery codes were changed on ${at}${from === null ? "" : `, from the network ${from}`}.`,
  changedRemedy:
    "If it was not you, change your password at once, end the sign-ins you do not know in your settings, and tell your company's administrator.",
  read: "Understood, go on",

  setUpTitle: "Make the first operator",
  setUpLead:
    "Enter the code that the server printed when it started, and choose the operator's user ID and password.",
  setUpCode: "Set-up code",
  setUpSubmit: "Make the operator and sign in",
  setUpKeep: (companyId) => `To sign in later, the company ID is “${companyId}”.`,
  setUpOver: "This code cannot be used: it has expired, was used already, or is another one.",
  setUpOverRemedy: "If it has expired, restart the server and it prints a new one.",
  userIdUnusable: "A user ID has 1 to 64 characters: Latin letters, digits, kana, kanji, and . _ - @ +.",
};
