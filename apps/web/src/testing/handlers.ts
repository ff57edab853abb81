import type { AnswerToSend } from "@naisen/api/endpoint";
import { explainCall } from "@naisen/api/endpoints/calls";
import { getExtension, listExtensions, listFreeLines, listSites } from "@naisen/api/endpoints/extensions";
import { getFactors, getSecondFactor, type OwnFactors } from "@naisen/api/endpoints/factors";
import { getDraft } from "@naisen/api/endpoints/person";
import { getMe } from "@naisen/api/endpoints/session";
import { listSessions } from "@naisen/api/endpoints/sessions";
import { getSingleSignOn, type SingleSignOnSetting } from "@naisen/api/endpoints/single-sign-on";
import { decided, freeLine, type MeAnswer, REVISION, ringing, sites, type ViewAnswer } from "./fixtures.ts";
import { mockEndpoint, mockProblem } from "./mock-endpoint.ts";
import { numbersAre } from "./number-fixtures.ts";

/** Nothing but a password, where passkeys could be made. */
export const NO_FACTORS: OwnFactors = {
  asked: false,
  password: true,
  provider: null,
  passkeysPossible: true,
  passkeys: [],
  totp: null,
  recoveryCodesLeft: 0,
  removal: null,
  changed: null,
};

/** The company has no provider of sign-ins. */
export const NO_PROVIDER: SingleSignOnSetting = {
  setting: null,
  linked: 0,
  redirectUri: "https://panel.example/signin/oidc/back/demo",
  allowedHosts: null,
};

/** Somebody is signed in, and the company has sites, a free line and free numbers. */
export function signedIn(me: MeAnswer) {
  return [
    mockEndpoint(getMe, () => me),
    mockEndpoint(getDraft, () => ({ changes: [], reason: "", version: 0 })),
    mockEndpoint(listSites, () => sites),
    mockEndpoint(listFreeLines, () => ({ items: [freeLine], total: 1 })),
    mockEndpoint(getFactors, () => NO_FACTORS),
    mockEndpoint(listSessions, () => ({ items: [] })),
    mockEndpoint(getSecondFactor, () => ({ askedOf: "NONE" as const })),
    mockEndpoint(getSingleSignOn, () => NO_PROVIDER),
    ...numbersAre(),
  ];
}

/** The company has these extensions; any search finds those that are `found`. */
export function extensionsAre(views: readonly ViewAnswer[], found: readonly ViewAnswer[] = views) {
  return [
    mockEndpoint(listExtensions, ({ query }) => {
      const items = (query.q === undefined ? views : found).map(itemOf);
      return { items, next: null, total: items.length, revision: REVISION };
    }),
    mockEndpoint(
      getExtension,
      ({ params }) => views.find(({ number }) => number === params.number) ?? mockProblem("not-found"),
    ),
  ];
}

/** An extension as the list has it. */
export function itemOf({
  line: _,
  revision: __,
  forwardingTargets: ___,
  twoInOne: ____,
  ...item
}: ViewAnswer): AnswerToSend<typeof listExtensions>["items"][number] {
  return item;
}

/** Every call to these extensions rings their line, and the callee sees the reception. */
export function callsRing(views: readonly ViewAnswer[]) {
  return mockEndpoint(explainCall, ({ body }) => {
    const mobile = views.find(({ number }) => number === body.dialled)?.mobile;
    return mobile == null ? mockProblem("not-found") : decided(ringing(mobile, "2001"), body.dialled);
  });
}
