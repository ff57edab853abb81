import type { Messages } from "../ja.ts";

export const problems: Messages["problems"] = {
  "request.malformed": {
    title: "The request cannot be read.",
    remedy: "Correct the fields that are named and send it again.",
  },
  "session.required": { title: "You are not signed in.", remedy: "Sign in. What you typed is still there." },
  "session.refused": {
    title: "The company ID, the user ID or the password is wrong.",
    remedy: "Type them again. If you are not sure, ask your administrator.",
  },
  "session.step-up-required": {
    title: "This matters: please prove again that it is you.",
    remedy: "Confirm, and it goes on.",
  },
  "code.refused": {
    title: "The code is wrong or was used already.",
    remedy: "Wait for the app's next digits and enter those.",
  },
  "code.not-alone": {
    title: "A code alone does not confirm that it is you.",
    remedy:
      "Confirm with the company's account first, and enter the code after that. If you cannot, ask an administrator for a link by which you set a password.",
  },
  "passkey.refused": {
    title: "The passkey did not confirm that it is you.",
    remedy: "Try again, or confirm in another way.",
  },
  "token.refused": {
    title: "This API token cannot be used.",
    remedy: "See on the page of API tokens whether it was copied whole, has ended or was stopped.",
  },
  "token.name-taken": {
    title: "That name is taken.",
    remedy: "Choose one that no other API token and no user ID has.",
  },
  "token.no-such-site": {
    title: "That is none of your sites.",
    remedy: "Choose among the sites that are yours.",
  },
  "token.end-refused": {
    title: "No API token can end on that day.",
    remedy: "Choose a day from today to 365 days from now.",
  },
  "token.too-many": {
    title: "There are 100 API tokens in use.",
    remedy: "Stop one that is not needed before you make another.",
  },
  "token.over": {
    title: "This API token has ended or was stopped.",
    remedy: "Make a new API token.",
  },
  "session.factor-required": {
    title: "You are not signed in yet.",
    remedy: "Give your second factor.",
  },
  "policy.forbidden": { title: "You may not do this.", remedy: "Ask your company's administrator." },
  "policy.beyond-sites": {
    title: "Nothing was changed: it would also change settings of sites that are not yours.",
    remedy:
      "Let an extension's site be one of yours before and after. An extension to which one of another site forwards, or which the 050 number rings, cannot be removed: those settings would change too. Ask an administrator of the whole company for what must be done all the same.",
  },
  "request.cross-site": {
    title: "What another site sends is not accepted.",
    remedy: "Do it from the pages of this panel.",
  },
  "request.host": {
    title: "This server is not set to be opened at this address.",
    remedy:
      "Whoever runs it sets PUBLIC_ORIGIN to the address that browsers open, such as https://naisen.example.com. On the same machine it opens at http://localhost: and its port.",
  },
  "not-found": { title: "There is no such thing.", remedy: "Check the number or the address." },
  "request.method": {
    title: "This address does not take that method.",
    remedy: "See the description of the API.",
  },
  "change-set.stale": {
    title: "Somebody else was faster.",
    remedy: "Look at what changed meanwhile and apply again.",
  },
  "draft.stale": {
    title: "The change plan was altered in another window.",
    remedy: "Load the plan as it is now and do this again.",
  },
  "request.too-large": { title: "The request is too large.", remedy: "Send it in parts." },
  "request.too-slow": {
    title: "The request came in too slowly and was cut off. Nothing has changed.",
    remedy: "Check the connection and send it again.",
  },
  "request.headers-too-large": {
    title: "The request has too many header fields, or too long ones.",
    remedy: "Clear the cookies of this site and try again.",
  },
  "request.not-json": { title: "The request is not JSON.", remedy: "Set Content-Type to application/json." },
  "change-set.refused": {
    title: "This cannot be applied.",
    remedy: "See what needs mending. Nothing was changed.",
  },
  "extensions.too-many": {
    title: "At most 10,000 extensions can be selected at once.",
    remedy: "Add a filter, or select them in parts.",
  },
  "export.unwritable": {
    title: "Some characters cannot be written in this encoding.",
    remedy: "Choose UTF-8, or save with 〓 in their place.",
  },
  "company.refused": {
    title: "The company document cannot be taken in.",
    remedy: "Mend the fields that are named. Nothing was changed.",
  },
  "scenario.too-slow": {
    title: "The scenario took too long and was stopped.",
    remedy:
      "Give it fewer extensions, changes or calls and run it again. The command line has no such limit.",
  },
  "scenario.busy": {
    title: "It was not run: too many scenarios are being run.",
    remedy: "Wait a little and run it again.",
  },
  "export.too-large": {
    title: "The company has too many extensions for a scenario file.",
    remedy: "Ask the operator of the service for the company document.",
  },
  "idempotency.key-reused": {
    title: "The same Idempotency-Key came with another request.",
    remedy: "Use a new key.",
  },
  "undo.too-late": {
    title: "It was applied more than 30 days ago and cannot be undone.",
    remedy: "Look at the settings as they are and change what you need.",
  },
  "undo.of-contract": {
    title: "A change of the contract cannot be undone here.",
    remedy: "It takes a change of the contract: ask your sales contact.",
  },
  "account.taken": {
    title: "This user ID, or one that looks like it, is in use.",
    remedy: "Choose another one.",
  },
  "account.no-such-extension": {
    title: "There is no extension with that number.",
    remedy: "Choose the extension from the suggestions again.",
  },
  "account.no-such-site": { title: "There is no such site.", remedy: "Choose the sites again." },
  "account.own": {
    title: "You cannot do this to your own account.",
    remedy: "Ask another administrator. Your password can be changed in your settings.",
  },
  "account.last-administrator": {
    title: "Then no administrator of the whole company could sign in any more.",
    remedy: "Make somebody else an administrator of the whole company first.",
  },
  "account.disabled": { title: "The account is disabled.", remedy: "Enable it first." },
  "password.wrong": {
    title: "The current password is wrong.",
    remedy: "Type it again. If you cannot remember it, ask your administrator to reset it.",
  },
  "password.too-short": { title: "The password is too short.", remedy: "Use 15 characters or more." },
  "password.too-long": { title: "The password is too long.", remedy: "Use 256 characters or fewer." },
  "password.guessable": {
    title: "The password is easy to guess or was stolen.",
    remedy:
      "Leave out names of company and service and rows of like characters; put a few unrelated words together.",
  },
  "passkey.impossible": {
    title: "Passkeys cannot be used at this address.",
    remedy: "Open the panel by a domain name or localhost.",
  },
  "factor.last": {
    title: "This is your last second factor and cannot be removed.",
    remedy: "Set up another one first.",
  },
  "single-sign-on.unsuitable": {
    title: "This address of a sign-in server cannot be used.",
    remedy:
      "Enter one that begins with https:// and can be seen from the internet. Addresses inside a company's network cannot be used.",
  },
  "single-sign-on.unreachable": {
    title: "The company's sign-in server cannot be reached.",
    remedy: "Check the address, wait a little, and try again.",
  },
  "single-sign-on.not-a-provider": {
    title: "What the company's sign-in server says of itself cannot be read.",
    remedy:
      "Enter the issuer exactly as the sign-in server names it. One that names another issuer, or lacks keys or a way of signing that is taken here, cannot be used.",
  },
  "single-sign-on.only": {
    title: "Here one signs in with the company's account.",
    remedy:
      "Choose “Continue with the company's account” on the sign-in page. If that is to change, ask your company's administrator.",
  },
  "single-sign-on.last-way": {
    title: "You could not sign in any more; the link is kept.",
    remedy: "Have your company's administrator make a link, and set a password first.",
  },
  "session.too-many-tries": {
    title: "Too many tries failed; for a while no more are taken.",
    remedy:
      "Meanwhile a passkey works, a link that an administrator makes, and another browser in which you signed in before.",
  },
  "request.too-many": {
    title: "Too many requests came in a short time; this one was not taken.",
    remedy: "Wait a little and try again.",
  },
  defect: {
    title: "Something went wrong on the server.",
    remedy: "Try again. If it stays, report it with the request number.",
  },
  "store.away": {
    title: "Settings cannot be read or written now.",
    remedy: "Wait a little and try again. Calls go on as usual.",
  },
};
