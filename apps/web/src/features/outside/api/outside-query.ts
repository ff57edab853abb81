import { getOutside } from "@naisen/api/endpoints/outside";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { SETTINGS } from "../../../lib/reads.ts";

/** Calls go out while one looks. */
const EVERY = 15_000;

/** What goes out of the company, and how much did today. */
export const outsideQuery = queryOptions({
  queryKey: [SETTINGS, "outside"],
  queryFn: ({ signal }) => ask(getOutside, {}, signal),
  refetchInterval: EVERY,
});
