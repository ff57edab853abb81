import { listTokens } from "@naisen/api/endpoints/tokens";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";

/** The company's API tokens. */
export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => ask(listTokens, {}, signal),
});
