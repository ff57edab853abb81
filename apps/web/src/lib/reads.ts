import type { Request } from "@naisen/api/endpoint";
import { explainCall } from "@naisen/api/endpoints/calls";
import {
  getExtension,
  listDepartments,
  listExtensions,
  listFreeLines,
  listSites,
} from "@naisen/api/endpoints/extensions";
import { findFreeNumbers, getNumberMap, getNumberPlan } from "@naisen/api/endpoints/numbers";
import { getMe } from "@naisen/api/endpoints/session";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";

/** Queries below this key show what a change set may change, and are asked again after one. */
export const SETTINGS = "settings";

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => ask(getMe, {}, signal),
  staleTime: 60_000,
});

/** A page of extensions. */
export function extensionsQuery(query: NonNullable<Request<typeof listExtensions>["query"]>) {
  return queryOptions({
    queryKey: [SETTINGS, "extensions", query],
    queryFn: ({ signal }) => ask(listExtensions, { query }, signal),
  });
}

/** One extension with its line. */
export function extensionQuery(number: string) {
  return queryOptions({
    queryKey: [SETTINGS, "extension", number],
    queryFn: ({ signal }) => ask(getExtension, { params: { number } }, signal),
  });
}

/** The company's sites. */
export const sitesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: ({ signal }) => ask(listSites, {}, signal),
  staleTime: 300_000,
});

/** The departments that extensions are in, the first 200 by name. */
export const departmentsQuery = queryOptions({
  queryKey: [SETTINGS, "departments"],
  queryFn: ({ signal }) => ask(listDepartments, {}, signal),
  staleTime: 60_000,
});

/** Lines that could be bound at once. */
export const freeLinesQuery = queryOptions({
  queryKey: [SETTINGS, "free-lines"],
  queryFn: ({ signal }) => ask(listFreeLines, { query: { limit: "10" } }, signal),
});

/** Numbers in use and free: those around a number, or without one the hundreds that are used most. */
export function numberMapQuery(query: NonNullable<Request<typeof getNumberMap>["query"]> = {}) {
  return queryOptions({
    queryKey: [SETTINGS, "number-map", query],
    queryFn: ({ signal }) => ask(getNumberMap, { query }, signal),
  });
}

/** What numbers and kinds extensions of the company may have, and where numbers are in use. */
export const numberPlanQuery = queryOptions({
  queryKey: [SETTINGS, "number-plan"],
  queryFn: ({ signal }) => ask(getNumberPlan, {}, signal),
});

/** Free numbers near one, or so many in a row. */
export function freeNumbersQuery(query: NonNullable<Request<typeof findFreeNumbers>["query"]>) {
  return queryOptions({
    queryKey: [SETTINGS, "free-numbers", query],
    queryFn: ({ signal }) => ask(findFreeNumbers, { query }, signal),
  });
}

type CallAsked = NonNullable<Request<typeof explainCall>["body"]>;

/** What a call does under the settings as they stand. */
export function callQuery(call: CallAsked) {
  return queryOptions({
    queryKey: [SETTINGS, "call", call],
    queryFn: ({ signal }) => ask(explainCall, { body: call }, signal),
    staleTime: 5_000,
  });
}
