import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { LiveFeed } from "../live-table/live-feed.ts";
import { PAGES, POLICY } from "../sessions/policy.ts";
import type { Store } from "../store/store.ts";
import { routesOf } from "../testing/routes-of.ts";
import { makeHouse } from "../use-cases/make-house.ts";
import { cookieJar } from "./cookies.ts";

/** A store that nobody asks: the routes are looked at, and none is called. */
const NO_STORE = {} as Store;
const house = makeHouse(NO_STORE);
const door = {
  store: NO_STORE,
  refusals: house.refusals,
  asks: house.asks,
  live: new LiveFeed(NO_STORE),
  now: house.now,
  cookies: cookieJar(false),
  publicOrigin: null,
};
const panel = { page: "", assets: () => undefined, preload: { ja: [], en: [] } };
const routes = routesOf(createApp(house, door, panel, pino({ level: "silent" })));

describe("routes, rows of the policy table and operations are the same", () => {
  const names = Object.keys(ENDPOINTS) as EndpointName[];
  const operations = names.map((name) => `${ENDPOINTS[name].method} ${ENDPOINTS[name].path}`);

  test("each operation has its row and its route, and there is no other under /api", () => {
    expect(Object.keys(POLICY).toSorted()).toEqual(names.toSorted());
    const underApi = routes.filter((route) => route.includes(" /api/") && !route.startsWith("ALL "));
    expect(underApi.toSorted()).toEqual(operations.toSorted());
  });

  test("what answers every method refuses it, at the paths of operations", () => {
    const paths = new Set(names.map((name) => `ALL ${ENDPOINTS[name].path}`));
    expect(new Set(routes.filter((route) => route.startsWith("ALL ")))).toEqual(paths);
  });

  test("each other route has a row too", () => {
    const others = routes.filter((route) => !route.includes(" /api/"));
    expect(others.toSorted()).toEqual(Object.keys(PAGES).toSorted());
  });
});
