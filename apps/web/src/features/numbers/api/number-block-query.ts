import { getNumberBlock } from "@naisen/api/endpoints/numbers";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { SETTINGS } from "../../../lib/reads.ts";

/** The ten numbers among which one is. */
export function numberBlockQuery(number: string) {
  return queryOptions({
    queryKey: [SETTINGS, "number-block", number],
    queryFn: ({ signal }) => ask(getNumberBlock, { params: { number } }, signal),
  });
}
