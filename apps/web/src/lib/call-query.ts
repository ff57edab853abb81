import type { Request } from "@naisen/api/endpoint";
import { explainCall } from "@naisen/api/endpoints/calls";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { SETTINGS } from "./reads.ts";

type CallAsked = NonNullable<Request<typeof explainCall>["body"]>;

/** What a call does under the settings as they stand. */
export function callQuery(call: CallAsked) {
  return queryOptions({
    queryKey: [SETTINGS, "call", call],
    queryFn: ({ signal }) => ask(explainCall, { body: call }, signal),
    staleTime: 5_000,
  });
}
