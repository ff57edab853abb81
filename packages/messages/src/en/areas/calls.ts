import type { Areas } from "../../ja/areas.ts";

export const calls: Areas["calls"] = {
  titleOf: (from, dialled) => `Call simulator ${from} to ${dialled}`,
  copyLink: "Copy the URL of this result",
  copied: "The URL of this result is copied. Opened, it asks under the same conditions.",
  notCopied: "It could not be copied. Copy the URL from the address bar.",
  print: "Print",
  makeScenario: "Make this a scenario",
  madeScenario: "The call and its result were added to the scenario.",
  scenarioUnreadable: "The present scenario is not JSON, so no call can be added. Mend it first.",
  noScenario: (why) => `It could not be made a scenario. ${why}`,
  caseName: (call, result) => `${call}: ${result}`,
  way: "Order of the call",
  hiddenNumber: (display) => `${display} is not shown`,
  dialMobile: (display) => `Dial the mobile number ${display}`,
  toContract: "See the contract",
  toSites: "See sites and lines",
  stepLinks: {
    forwarding: "Set up forwarding",
    voicemail: "Set up voicemail",
    settings: "Open the settings",
  },
  stepLinkOf: (words, number) => `${words} (extension ${number})`,
  forwardIs: (state) => `forward’s target: ${state.toLowerCase()}`,
  forwardState: (who) => `State of the forward's target (${who})`,
};
