import type { Areas } from "../../ja/areas.ts";
import { counted } from "../counted.ts";

const WHEN = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const when = (at: string) => WHEN.format(new Date(at));

export const accounts: Areas["accounts"] = {
  title: "Accounts",
  when,
  count: (total) => counted(total, "account", "accounts"),
  add: "Add an account",
  caption: (total) => `Accounts by user ID, ${total} in all`,
  searchLabel: "Search accounts",
  searchHint: "Name, user ID or extension",
  more: (left) => `Show more (${left.toLocaleString("en-GB")} left)`,
  loadingMore: "Loading more",
  found: (total) => `${counted(total, "account", "accounts")} found`,
  nothingFound: (q) => `No account matches “${q}”.`,
  nothingFoundRemedy: "A part of the name, of the user ID or of the extension number is enough.",
  clearSearch: "Clear the search",

  columns: {
    name: "Name",
    userId: "User ID",
    role: "Role",
    extension: "Extension",
    state: "State",
    lastSignedIn: "Last sign-in",
    acts: "Actions",
  },
  role: { ADMIN: "Administrator", AUDITOR: "Auditor", USER: "User" },
  siteCount: (count) => counted(count, "site", "sites"),
  roleSays: {
    ADMIN: "Changes extensions. An administrator of the whole company manages accounts too.",
    AUDITOR:
      "Looks at extensions, contract and history and changes nothing. Mobile numbers are shown in part.",
    USER: "Changes voicemail, 2in1 and forwarding of their own extension only.",
  },
  state: { ACTIVE: "Active", INVITED: "Invited", DISABLED: "Disabled" },
  linkUntil: (at) => `Link until ${when(at)}`,
  linkOver: "Link expired",
  resetOpen: (at) => `Reset link until ${when(at)}`,
  you: "You",
  noName: "No name",
  extensionRemoved: "Extension was removed",
  never: "Not yet",

  actsOf: (name) => `Actions for ${name}`,
  acts: "Actions",
  changeRole: "Change the role",
  resetLink: "Password reset link",
  inviteLink: "Make another invitation link",
  disable: "Disable",
  enable: "Enable",
  remove: "Remove",
  ownRow:
    "Role and state of your own account are changed by another administrator, so that one who can sign in always remains.",
  ownPassword: "Your password can be changed in your settings.",
  toSettings: "Open your settings",

  cancel: "Cancel",
  done: "Close",
  working: "Sending",

  form: {
    addTitle: "Add an account",
    roleTitle: (name) => `Change the role of ${name}`,
    role: "Role",
    name: "Name",
    reach: "Range",
    reaches: { WHOLE: "The whole company", SITES: "Chosen sites only" },
    sites: "Sites",
    sitesHint: "Mobile extensions without a site are for administrators of the whole company.",
    sitesLoading: "Loading the sites",
    extension: "Extension",
    extensionHint: "Find it by number or name. The account has the extension's name.",
    userId: "User ID",
    userIdHint: "For signing in. It cannot be changed later.",
    submitAdd: "Add the account",
    submitRole: "Change the role",
    roleFollows: "Their sessions end at once. From the next sign-in on they have the new role.",
    faults: {
      name: "Type a name of 1 to 100 characters.",
      extension: "Choose an extension from the suggestions.",
      sites: "Choose one site or more.",
      userId: "Type a user ID of 1 to 64 characters.",
    },
  },

  link: {
    title: { INVITE: "Invitation link", RESET: "Password reset link" },
    made: (userId) => `The link for ${userId} is made`,
    label: "Link",
    copy: "Copy the link",
    copied: "Copied",
    selected: "The link is selected. Copy it with Ctrl+C (Command+C on a Mac).",
    life: (at) => `It can be used once, until ${when(at)}.`,
    once: "It cannot be shown again after you close this. Copy it now and give it to that person only.",
    makeReset: "Make a reset link",
    makeInvite: "Make an invitation link",
    resetFollows: [
      "Makes a link by which they choose a new password. It can be used once, within 24 hours.",
      "Until then the password of now goes on. When it is used, all their other sessions end.",
      "If somebody else knows the password, disable the account first.",
    ],
    inviteFollows: [
      "Makes a new invitation link. It can be used once, within 24 hours.",
      "The link that was given out before stops working.",
    ],
  },

  disabling: {
    title: (name) => `Disable the account of ${name}`,
    follows: [
      "Their sessions end at once, and they cannot sign in until the account is enabled.",
      "Links that were given out stop working, and so do the API tokens that they made.",
      "The extension's settings stay. The phone goes on working.",
    ],
    submit: "Disable the account",
    done: (name) => `The account of ${name} is disabled.`,
  },
  enabling: {
    title: (name) => `Enable the account of ${name}`,
    follows: ["They can sign in again with the password they had."],
    submit: "Enable the account",
    done: (name) => `The account of ${name} is enabled.`,
  },
  removing: {
    title: (name) => `Remove the account of ${name}`,
    follows: [
      "Their sessions end at once. Their plan of changes, their settings and the API tokens that they made are gone.",
      "The extension stays, and what they changed stays in the history.",
      "This cannot be undone. To stop it for a while, disable it.",
    ],
    submit: "Remove the account",
    done: (name) => `The account of ${name} is removed.`,
  },
  removeFactors: "Remove second factors",
  removingFactors: {
    title: (name) => `Remove the second factors of ${name}`,
    follows: [
      "Passkeys, authenticator app and recovery codes stop working, and they are signed out at once.",
      "At the next sign-in the password alone is asked for. Where the company asks for more, they set it up again first.",
      "They are told when they sign in next. Make sure that it was they who asked you.",
    ],
    submit: "Remove all",
    done: (name) => `The second factors of ${name} were removed.`,
  },
  endSessions: "Sign out everywhere",
  endingSessions: {
    title: (name) => `Sign ${name} out everywhere`,
    follows: [
      "They are signed out at once on every device.",
      "The password stays, and they can sign in again.",
    ],
    submit: "Sign out everywhere",
    done: (name) => `${name} was signed out everywhere.`,
  },
  secondFactor: {
    title: "Second factor",
    lead: "Who needs a passkey or an authenticator app beside the password. It is asked for at the next sign-in; who has none sets it up then.",
    legend: "Asked of",
    askedOf: { NONE: "Nobody", ADMINISTRATORS: "Administrators only", EVERYONE: "Everyone" },
    done: "The setting for the second factor was changed.",
  },
  roleDone: (name) => `The role of ${name} is changed.`,
};
