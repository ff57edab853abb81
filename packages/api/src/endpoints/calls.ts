import { callToExplain, decision } from "../call.ts";
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
  problems: [],
});
