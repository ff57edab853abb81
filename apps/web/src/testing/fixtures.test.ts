import { decision } from "@naisen/api/call";
import { plan } from "@naisen/api/change-set";
import { applied } from "@naisen/api/endpoints/change-sets";
import { extensionView, listFreeLines, listSites } from "@naisen/api/endpoints/extensions";
import { me } from "@naisen/api/endpoints/session";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import * as fixtures from "./fixtures.ts";

const { takahashi, freeLine, personalLine, lineOfTakahashi, sato } = fixtures;
const binding = fixtures.bindingPlan(takahashi, freeLine);

it.each([
  ["admin", me, fixtures.admin],
  ["sites", listSites.success.body, fixtures.sites],
  ["reception", extensionView, fixtures.reception],
  ["sato", extensionView, sato],
  ["takahashi", extensionView, takahashi],
  ["bound", extensionView, fixtures.bound(takahashi, freeLine)],
  ["lines", listFreeLines.success.body, { items: [freeLine, personalLine, lineOfTakahashi], total: 3 }],
  ["ringing", decision, fixtures.decided(fixtures.ringing(freeLine.number, "2001"), "7002")],
  ["stopped", decision, fixtures.decided(fixtures.stopped("NO_SUCH_EXTENSION"), "7999")],
  ["binding plan", plan, binding],
  [
    "refused plan",
    plan,
    fixtures.refusedPlan(sato, lineOfTakahashi, [
      fixtures.holderDiffers(sato, personalLine),
      fixtures.lineAlreadyBound(sato, lineOfTakahashi),
    ]),
  ],
  ["applied", applied, fixtures.appliedAnswer(binding)],
] as const)("%s is what the server may say", (_, schema, fixture) => {
  expect(z.safeParse(schema as z.ZodMiniType, fixture).error).toBeUndefined();
});
