import type { CallToExplain } from "@naisen/api/call";
import type { Plan } from "@naisen/api/change-set";
import type { ExtensionView } from "@naisen/api/endpoints/extensions";
import { situationAsked } from "../../components/call-trail.ts";

/** What the phone of the extension that is called is doing. */
const PHONE_STATES = ["FREE", "BUSY", "NO_ANSWER", "OUT_OF_AREA"] as const;
export type PhoneState = (typeof PHONE_STATES)[number];

/** An extension as far as its phone is concerned. */
export type Called = Pick<ExtensionView, "number" | "kind" | "mobile" | "site">;

/** The states that a call can meet: what a customer's PBX tells nobody is none of them. */
export function statesOf({ kind }: Pick<Called, "kind">): readonly PhoneState[] {
  return kind === "PBX_EXTENSION" ? ["FREE", "OUT_OF_AREA"] : PHONE_STATES;
}

/** The conditions of a call under which these phones are in that state; the same extension before and after a change. */
export function conditionsIn(state: PhoneState, called: readonly Called[]): CallToExplain["conditions"] {
  const numbers = [...new Set(called.map(({ number }) => number))];
  switch (state) {
    case "FREE":
      return undefined;
    case "BUSY":
      return { busy: numbers };
    case "NO_ANSWER":
      return { noAnswer: numbers };
    case "OUT_OF_AREA": {
      const lines = called.flatMap(({ mobile }) =>
        mobile === null ? [] : [[mobile, "OUT_OF_AREA"] as const],
      );
      const sites = called.flatMap(({ kind, site }) =>
        kind === "PBX_EXTENSION" && site !== null ? [site] : [],
      );
      return { lines: Object.fromEntries(lines), unregistered: numbers, sitesDown: sites };
    }
  }
}

/** The state in which a plan's change is seen best: a free phone where it changes, else the first that changes. */
export function tellingState(number: string, { consequences }: Plan): PhoneState {
  const incoming = consequences.filter(({ call }) => call.dialled === number);
  const states = incoming.map((consequence) => situationAsked(consequence) ?? "FREE");
  return PHONE_STATES.find((state) => states.includes(state)) ?? "FREE";
}
