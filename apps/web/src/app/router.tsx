import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
} from "@tanstack/react-router";
import * as z from "zod/mini";
import { accountsSearch } from "../features/accounts/search.ts";
import { simulatorSearch } from "../features/calls/search.ts";
import { contractSearch } from "../features/contract/search.ts";
import { ExtensionsPage } from "../features/extensions/components/extensions-page.tsx";
import { numberListSearch } from "../features/extensions/number-list.ts";
import { extensionsSearch, listQueryOf } from "../features/extensions/search.ts";
import { historySearch } from "../features/history/search.ts";
import { securitySearch } from "../features/history/security-search.ts";
import { numbersSearch } from "../features/numbers/search.ts";
import { referenceSearch } from "../features/reference/search.ts";
import { extensionsQuery, mayAsk, meQuery } from "../lib/reads.ts";
import { searchText } from "../lib/search-text.ts";
import { type Area, loadWords } from "../lib/words.ts";
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
  loader: () => loadAll("home", "numbers", "history", "reasons"),
  component: lazyRouteComponent(() => import("../features/home/components/home-page.tsx"), "HomePage"),
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
  loader: () => loadAll("calls", "reasons"),
  component: lazyRouteComponent(
    () => import("../features/calls/components/simulator-page.tsx"),
    "SimulatorPage",
  ),
});

const numbersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/numbers",
  validateSearch: (search) => z.parse(numbersSearch, search),
  loader: () => loadWords("numbers"),
  component: lazyRouteComponent(
    () => import("../features/numbers/components/numbers-page.tsx"),
    "NumbersPage",
  ),
});

const numberListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/number-list",
  validateSearch: (search) => z.parse(numberListSearch, search),
  loader: () => loadWords("listing"),
  component: lazyRouteComponent(
    () => import("../features/extensions/components/number-list-page.tsx"),
    "NumberListPage",
  ),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/plan",
  loader: () => loadAll("plan", "reasons"),
  component: lazyRouteComponent(() => import("../features/plan/components/plan-page.tsx"), "PlanPage"),
});

const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/history",
  validateSearch: (search) => z.parse(historySearch, search),
  loader: () => loadAll("history", "events", "reasons"),
  component: lazyRouteComponent(
    () => import("../features/history/components/history-page.tsx"),
    "HistoryPage",
  ),
});

const securityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/history/security",
  validateSearch: (search) => z.parse(securitySearch, search),
  loader: () => loadAll("history", "events"),
  component: lazyRouteComponent(
    () => import("../features/history/components/security-page.tsx"),
    "SecurityPage",
  ),
});

const sitesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sites",
  loader: () => loadAll("sites", "reasons"),
  component: lazyRouteComponent(() => import("../features/contract/components/sites-page.tsx"), "SitesPage"),
});

const contractRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/contract",
  validateSearch: (search) => z.parse(contractSearch, search),
  loader: () => loadAll("contract", "reasons"),
  component: lazyRouteComponent(
    () => import("../features/contract/components/contract-page.tsx"),
    "ContractPage",
  ),
});

const outsideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/outside",
  loader: () => loadAll("outside", "reasons"),
  component: lazyRouteComponent(
    () => import("../features/outside/components/outside-page.tsx"),
    "OutsidePage",
  ),
});

const scenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/scenarios",
  loader: () => loadAll("scenarios", "reasons"),
  component: lazyRouteComponent(
    () => import("../features/scenarios/components/scenarios-page.tsx"),
    "ScenariosPage",
  ),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/accounts",
  validateSearch: (search) => z.parse(accountsSearch, search),
  loader: () => loadWords("accounts"),
  component: lazyRouteComponent(
    () => import("../features/accounts/components/accounts-page.tsx"),
    "AccountsPage",
  ),
});

const tokensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tokens",
  loader: () => loadWords("tokens"),
  component: lazyRouteComponent(() => import("../features/tokens/components/tokens-page.tsx"), "TokensPage"),
});

const referenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reference",
  validateSearch: (search) => z.parse(referenceSearch, search),
  loader: () => loadWords("reference"),
  component: lazyRouteComponent(
    () => import("../features/reference/components/reference-page.tsx"),
    "ReferencePage",
  ),
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  loader: () => loadAll("person", "security"),
  component: lazyRouteComponent(() => import("../features/person/components/person-page.tsx"), "PersonPage"),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/help",
  loader: () => loadAll("help", "palette"),
  component: lazyRouteComponent(() => import("../features/help/components/help-page.tsx"), "HelpPage"),
});

/** The words of several parts of the panel. */
function loadAll(...areas: readonly Area[]) {
  return Promise.all(areas.map((area) => loadWords(area)));
}

const routeTree = rootRoute.addChildren([
  homeRoute,
  extensionsRoute,
  numbersRoute,
  numberListRoute,
  planRoute,
  simulatorRoute,
  historyRoute,
  securityRoute,
  sitesRoute,
  contractRoute,
  outsideRoute,
  scenariosRoute,
  accountsRoute,
  tokensRoute,
  referenceRoute,
  personRoute,
  helpRoute,
]);

/** The pages of the panel. Everything in an address is text: "?open=0012" stays what it is. */
export function createPanelRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queries },
    ...(history === undefined ? {} : { history }),
    defaultErrorComponent: Crashed,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: searchText,
  });
}

/** Asks for the list or the overview before the page's code has run, where the address says that somebody will be shown it. */
export async function askAhead(queries: QueryClient): Promise<void> {
  const { pathname, search } = window.location;
  if (pathname !== "/extensions" && pathname !== "/") return;
  const me = await queries.fetchQuery(meQuery).catch(() => null);
  if (!mayAsk(me ?? undefined, "listExtensions")) return;
  if (pathname === "/") return askHomeAhead(queries);
  const read = z.parse(extensionsSearch, Object.fromEntries(new URLSearchParams(search)));
  await queries.prefetchQuery(extensionsQuery(listQueryOf(read)));
}

async function askHomeAhead(queries: QueryClient): Promise<void> {
  const { networkQuery, overviewQuery, recentQuery } = await import("../features/home/api/home-queries.ts");
  await Promise.all([
    queries.prefetchQuery(overviewQuery),
    queries.prefetchQuery(recentQuery),
    queries.prefetchQuery(networkQuery),
  ]);
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPanelRouter>;
  }
}
