import type { Express } from "express";

/** A layer of Express 5's router: a route, or a router within. */
interface Layer {
  readonly route?: { readonly path: string | RegExp; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/**
 * Every route that the app answers, as "GET /api/me". One that answers every method, as "ALL /api/me". What is no route
 * but hung in with `use` stands in front of all of them and is in no list.
 */
export function routesOf(app: Express): readonly string[] {
  return (app.router as unknown as { readonly stack: readonly Layer[] }).stack.flatMap(routesIn);
}

function routesIn({ route, handle }: Layer): readonly string[] {
  if (route === undefined) return (handle.stack ?? []).flatMap(routesIn);
  const path = typeof route.path === "string" ? route.path : route.path.source;
  const methods = Object.keys(route.methods).filter((method) => route.methods[method]);
  return methods.map((method) => `${method === "_all" ? "ALL" : method.toUpperCase()} ${path}`);
}
