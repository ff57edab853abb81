import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from "@tanstack/react-router";
import * as z from "zod/mini";
import { simulatorSearch } from "../features/calls/search.ts";
import { ExtensionsPage } from "../features/extensions/components/extensions-page.tsx";
import { extensionsSearch, listQueryOf } from "../features/extensions/search.ts";
import { extensionsQuery, meQuery } from "../lib/reads.ts";
import { Crashed } from "./crashed.tsx";
import { NotFound } from "./not-found.tsx";
import { Shell } from "./shell.tsx";

interface RouterContext {
  readonly queries: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotFound,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/extensions", search: {}, replace: true });
  },
});

const extensionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/extensions",
  validateSearch: (search) => z.parse(extensionsSearch, search),
  component: ExtensionsPage,
});

const simulatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/simulator",
  validateSearch: (search) => z.parse(simulatorSearch, search),
  component: lazyRouteComponent(
    () => import("../features/calls/components/simulator-page.tsx"),
    "SimulatorPage",
  ),
});

const routeTree = rootRoute.addChildren([homeRoute, extensionsRoute, simulatorRoute]);

/** The pages of the panel. Everything in an address is text: "?open=0012" stays what it is. */
export function createPanelRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queries },
    ...(history === undefined ? {} : { history }),
    defaultErrorComponent: Crashed,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch,
  });
}

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(given).toString();
  return text === "" ? "" : `?${text}`;
}

/** Asks for the list before the page's code has run, where the address says that an administrator will be shown it. */
export async function askAhead(queries: QueryClient): Promise<void> {
  const { pathname, search } = window.location;
  if (pathname !== "/extensions") return;
  const me = await queries.fetchQuery(meQuery).catch(() => null);
  if (me?.role !== "ADMIN") return;
  const read = z.parse(extensionsSearch, Object.fromEntries(new URLSearchParams(search)));
  await queries.prefetchQuery(extensionsQuery(listQueryOf(read)));
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPanelRouter>;
  }
}
