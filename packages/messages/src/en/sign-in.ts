import type { Messages } from "../ja.ts";

export const signIn: Messages["signIn"] = {
  brand: "Naisen",
  title: "Sign in",
  companyId: "Company ID",
  companyIdRemembered: "The company ID of last time is filled in.",
  userId: "User ID",
  password: "Password",
  required: "required",
  submit: "Sign in",
  show: "Show",
  showPassword: "Show the password",
  language: "Language",
  formExpired: "The sign-in page was made anew because some time has passed. Please sign in again.",
  seconds: (count) => (count === 1 ? "1 second" : `${count} seconds`),
  minutes: (count) => (count === 1 ? "1 minute" : `${count} minutes`),
  hours: (count) => (count === 1 ? "1 hour" : `${count} hours`),
  againAfter: (wait) => `Try again in ${wait}.`,
  sessionEnded: "Your session has ended. Sign in again to go on where you were.",
};
