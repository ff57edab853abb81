import type { Areas } from "../../ja/areas.ts";

export const password: Areas["person"]["password"] = {
  title: "Password",
  lead: "A change ends every session on other devices and browsers. This page goes on.",
  current: "Current password",
  next: "New password",
  again: "New password, again",
  hint: "15 characters or more, of any kind. A few unrelated words are easy to remember and hard to guess.",
  show: "Show",
  showOf: (field) => `Show: ${field}`,
  submit: "Change the password",
  working: "Changing",
  done: "Your password is changed. Sessions on other devices have ended.",
  faults: {
    current: "Type your current password.",
    short: "Use 15 characters or more.",
    differ: "The two new passwords differ. Type the same one twice.",
  },
};
