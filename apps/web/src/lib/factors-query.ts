import { getFactors } from "@naisen/api/endpoints/factors";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";

/** By what one proves who one is, beside the password. Its shape is fetched with the parts that show it. */
export const factorsQuery = queryOptions({
  queryKey: ["factors"],
  queryFn: ({ signal }) => ask(getFactors, {}, signal),
});
