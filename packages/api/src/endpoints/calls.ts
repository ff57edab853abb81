import * as z from "zod/mini";
import { callToExplain, decision } from "../call.ts";
import { changeSet } from "../change-set.ts";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";

/** The simulator: the decision that a live call would get, with its reasons. */
export const explainCall = defineEndpoint({
  name: "explainCall",
  method: "POST",
  path: "/api/calls/explain",
  params: nothing,
  query: nothing,
  body: callToExplain,
  success: { status: 200, body: decision },
  problems: ["not-found"],
});

/** A call as it goes now and as it would go once changes were applied; `after` is null where rules refuse them. It changes nothing. */
export const explainPlannedCall = defineEndpoint({
  name: "explainPlannedCall",
  method: "POST",
  path: "/api/plans/explain",
  params: nothing,
  query: nothing,
  body: z.strictObject({ changes: changeSet.shape.changes, call: callToExplain }),
  success: { status: 200, body: z.strictObject({ before: decision, after: z.nullable(decision) }) },
  problems: ["not-found", "policy.beyond-sites"],
});
