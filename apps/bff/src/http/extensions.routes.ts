import type { Router } from "express";
import { getExtension } from "../use-cases/get-extension.ts";
import { getExtensionAsOf } from "../use-cases/get-extension-as-of.ts";
import { listDepartments } from "../use-cases/list-departments.ts";
import { listExtensionNumbers } from "../use-cases/list-extension-numbers.ts";
import { listExtensions } from "../use-cases/list-extensions.ts";
import { listFreeLines } from "../use-cases/list-free-lines.ts";
import { listSites } from "../use-cases/list-sites.ts";
import { reachOf } from "../use-cases/own-scope.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { askedBy } from "./extension-filter.ts";

const PAGE = 50;
const MOST_ON_A_PAGE = 200;

export function mountExtensions(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "listExtensions", async ({ who, over, query }) => {
    const listed = await listExtensions(house, over, {
      ...(await askedBy(house, who, query)),
      sort: query.sort ?? "number",
      ownFirst: true,
      after: query.after ?? null,
      limit: query.limit ?? PAGE,
    });
    if (listed === null) return { kind: "problem", code: "not-found" };
    return { kind: "answer", body: listed, revision: listed.revision };
  });
  bindEndpoint(router, door, "listExtensionNumbers", async ({ who, over, query }) => {
    const asked = { ...(await askedBy(house, who, query)), sort: "number" } as const;
    const body = await listExtensionNumbers(house, over, asked);
    return body === null ? { kind: "problem", code: "extensions.too-many" } : { kind: "answer", body };
  });
  bindEndpoint(router, door, "listDepartments", async ({ over, query }) => ({
    kind: "answer",
    body: await listDepartments(house, over, query.after ?? null, query.limit ?? MOST_ON_A_PAGE),
  }));
  bindEndpoint(router, door, "getExtension", async ({ params, ...asking }) => {
    const view = await getExtension(house, params.number, reachOf(asking));
    if (view === null) return { kind: "problem", code: "not-found" };
    return { kind: "answer", body: view, revision: view.revision };
  });
  bindEndpoint(router, door, "getExtensionAsOf", async ({ over, params, query }) => {
    const asOf = await getExtensionAsOf(house, over, params.number, query.day ?? null);
    return asOf === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: asOf };
  });
  bindEndpoint(router, door, "listSites", async ({ over }) => ({
    kind: "answer",
    body: { items: await listSites(house, over) },
  }));
  bindEndpoint(router, door, "listFreeLines", async ({ over, query }) => ({
    kind: "answer",
    body: await listFreeLines(house, over, query.limit ?? PAGE),
  }));
}
