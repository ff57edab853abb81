import { getChangeSet } from "@naisen/api/endpoints/change-sets";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { SETTINGS } from "./reads.ts";

/** One entry of the log with all that it did, where a list has the first of it only. */
export function wholeEntryQuery(id: string) {
  return queryOptions({
    queryKey: [SETTINGS, "whole-entry", id],
    queryFn: ({ signal }) => ask(getChangeSet, { params: { id } }, signal),
  });
}
