import type { Messages } from "../ja.ts";

export const singleSignOn: Messages["singleSignOn"] = {
  start: "Continue with the company's account",
  noCompanyId: "To sign in with the company's account, enter the company ID first.",
  none: "With this company ID one cannot sign in with the company's account. Check the company ID, or sign in with user ID and password.",
  joinLead: "You can begin with the company's account too. Then no password is set.",
  join: "Begin with the company's account",

  goTitle: "On to the company's sign-in",
  goLead: (host) => `You are taken to ${host}. If nothing happens, press the button below.`,
  go: "Go on",

  refusedTitle: "The company's account could not be confirmed",
  refusedWhy:
    "The answer of the company's sign-in could not be confirmed, or this service cannot be used with that account. It also happens where it took too long, where a page was opened twice, or where it was cancelled.",
  refusedRemedy:
    "Try again. If it stays, sign in with user ID and password, or tell your company's administrator, who sees the reason under “Sign-ins and refusals”.",
  staleTitle: "You signed in with the company too long ago",
  staleWhy:
    "Your sign-in at the company's sign-in server is too old to be used here: more than 12 hours for administrators and auditors, 24 hours for users.",
  staleRemedy:
    "Sign out at the company's sign-in server, sign in there again, then come back and sign in here.",
  awayTitle: "The company's sign-in cannot be reached",
  awayWhy: "The company's sign-in server does not answer, or it is not set up rightly.",
  awayRemedy:
    "Wait a little and sign in again. If it is urgent, sign in with user ID and password. If it stays, tell your company's administrator.",
  movedTitle: "The company's sign-in leads elsewhere than before",
  movedWhy:
    "The company's sign-in server names other hosts than when your administrator looked at them and saved, or ones that this service does not allow. To be safe, you were not taken there.",
  movedRemedy:
    "Tell your company's administrator, who can look at the hosts and save the setting anew. If it is urgent, sign in with user ID and password.",
  tooManyTitle: "For a while no more are taken",
  home: "Open the first page",

  provedTitle: "It is confirmed that it is you",
  proved: "Close this tab, and press “Confirmed, go on” where you were. What you typed is kept.",
  halfProvedTitle: "Confirmed by the company's account",
  halfProved:
    "One more: close this tab, and where you were enter the code of your authenticator app within 5 minutes. What you typed is kept.",
};
