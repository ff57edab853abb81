import { getOpenApi } from "@naisen/api/endpoints/description";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { readDescription } from "../description.ts";

/** The running server's own description. */
export const descriptionQuery = queryOptions({
  queryKey: ["description"],
  queryFn: async ({ signal }) => readDescription(await ask(getOpenApi, {}, signal)),
  staleTime: Number.POSITIVE_INFINITY,
});
