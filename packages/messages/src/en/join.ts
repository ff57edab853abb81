import type { Messages } from "../ja.ts";

export const join: Messages["join"] = {
  title: { INVITE: "Choose a password", RESET: "Choose a new password" },
  opening: "Open a link",
  openingHint:
    "The link that your administrator gave you is being opened. If this page stays, paste the whole link here.",
  link: "Link",
  open: "Open",
  company: "Company",
  name: "Name",
  keep: "You sign in with the company ID and the user ID too. Please note them.",
  password: "New password",
  showPassword: "Show the new password",
  again: "New password, again",
  showAgain: "Show the repeated password",
  hint: "15 characters or more, of any kind. A few unrelated words are easy to remember and hard to guess.",
  submit: "Set the password and sign in",
  differ: "The two passwords differ. Please type the same one twice.",
  formExpired: "The page was made anew because some time has passed. Please type again.",
  over: "This link cannot be used",
  overWhy: "It has expired, was used already, or a newer link has taken its place.",
  overRemedy:
    "Ask your company's administrator for a new link. If you have set a password, you can sign in with it.",
  toSignIn: "Open the sign-in page",
};
