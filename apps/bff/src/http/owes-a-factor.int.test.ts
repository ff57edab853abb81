import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POLICY } from "../sessions/policy.ts";
import { Browser } from "../testing/browser.ts";
import { EXAMPLE_BODIES } from "../testing/example-requests.ts";
import { sessionCookie } from "../testing/factors.ts";
import { type OpenHouse, openHouse } from "../testing/open-house.ts";

/** By what a session pays what it owes, and the way out. */
const OPEN = {
  FACTOR: ["signOut", "offerStepUp", "stepUp"],
  ENROLMENT: ["signOut", "startPasskey", "addPasskey", "startTotp", "confirmTotp"],
} as const satisfies Record<string, readonly EndpointName[]>;

let open: OpenHouse;
beforeAll(async () => {
  open = await openHouse();
});
afterAll(() => open.close());

/** Somebody whose role may do it, but for what they owe. */
function personFor(name: EndpointName): readonly [companyId: string, userId: string] {
  const { may } = POLICY[name];
  return may === "ANYONE" || "ADMIN" in may ? ["demo", "admin"] : ["operator", "carrier"];
}

const cases = (["FACTOR", "ENROLMENT"] as const).flatMap((owes) =>
  (Object.keys(POLICY) as EndpointName[])
    .filter((name) => POLICY[name].may !== "ANYONE")
    .map((name) => [owes, name] as const),
);

test.each(cases)("a session that owes %s: %s is refused, or pays it", async (owes, name) => {
  const cookie = await sessionCookie(open, ...personFor(name), owes);
  const { method, path, body } = ENDPOINTS[name];
  const sent = body === null ? undefined : EXAMPLE_BODIES[name];
  const at = path.replace(/:\w+/g, "7001");
  const answer = await new Browser(open.address).ask(method, at, sent, { cookie });
  const refused = answer.status === 403 && answer.body.code === "session.factor-required";
  expect([refused, answer.status === 403]).toEqual(
    (OPEN[owes] as readonly EndpointName[]).includes(name) ? [false, false] : [true, true],
  );
});
