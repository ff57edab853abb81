import type { Areas } from "../../ja/areas.ts";
import { password } from "./password.ts";

export const person: Areas["person"] = {
  title: "Your settings",
  note: "What you choose here holds on every device on which you sign in.",
  look: "Appearance",
  theme: "Theme",
  themes: { SYSTEM: "System", LIGHT: "Light", DARK: "Dark" },
  themeNote: "“System” follows the setting of your device.",
  density: "Row height",
  densities: { NORMAL: "Normal", ROOMY: "Roomy", DENSE: "Dense" },
  densityNote: "At the width of a phone, rows are high enough for a finger.",
  language: "Language",
  languageAuto: "Auto",
  languageNote: "“Auto” follows your browser. The page is loaded again when you choose a language.",
  keys: "Keyboard",
  oneKey: "Keys of one character",
  oneKeys: { ON: "On", OFF: "Off" },
  oneKeyNote:
    "There are two: / goes to the search, ? opens the list of keys. Turn them off if they act when you do not mean it, as with speech input. All other keys stay.",
  notKept: (reason) => `Your choice could not be kept. ${reason}`,

  saved: "Saved filters",
  savedNone:
    "There are no saved filters. Choose conditions in the list of extensions to save them by a name.",
  savedOpen: (name) => `Open the list of “${name}”`,
  rename: "Rename",
  renameOf: (name) => `Rename “${name}”`,
  newName: "New name",
  nameFault: "Enter a name of 1 to 40 characters.",
  keepName: "Use this name",
  cancel: "Cancel",
  remove: "Remove",
  removeOf: (name) => `Remove “${name}”`,
  removed: (name) => `“${name}” was removed.`,
  undo: "Undo",
  password,

  operator: {
    purpose: "This sign-in is for company documents",
    api: "Over the API it takes company documents in and gives them out.",
    cli: "They can be taken in on the server's command line too.",
    panel: "To see or change extensions, sign in as an administrator of the company.",
  },
};
