import type { Request } from "@naisen/api/endpoint";
import type { EndpointName } from "@naisen/api/endpoints";
import {
  getExtension,
  listDepartments,
  listExtensions,
  listFreeLines,
  listSites,
} from "@naisen/api/endpoints/extensions";
import { getFactors } from "@naisen/api/endpoints/factors";
import { getMe, type Me } from "@naisen/api/endpoints/session";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { ask } from "./ask.ts";

/** Queries below this key show what a change set may change, and are asked again after one. */
export const SETTINGS = "settings";

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => ask(getMe, {}, signal),
  staleTime: 60_000,
});

/** Who is signed in; undefined until that is known. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Whether this person may ask for the operation; nobody may until it is known who they are. */
export function useMay(name: EndpointName): boolean {
  return mayAsk(useMe(), name);
}

/** The same of somebody who is known. */
export function mayAsk(me: Me | undefined, name: EndpointName): boolean {
  return me?.rights.includes(name) ?? false;
}
/** By what one proves who one is, beside the password. */
export const factorsQuery = queryOptions({
  queryKey: ["factors"],
  queryFn: ({ signal }) => ask(getFactors, {}, signal),
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
