import type { Router } from "express";
import { getExtension } from "../use-cases/get-extension.ts";
import { listFreeLines, listSites } from "../use-cases/list-company-facts.ts";
import { listExtensions } from "../use-cases/list-extensions.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

const PAGE = 50;

export function mountExtensions(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "listExtensions", async ({ who, query }) => {
    const listed = await listExtensions(house, who.companyId, {
      typed: query.q ?? "",
      site: query.site ?? null,
      department: query.department ?? null,
      kind: query.kind ?? null,
      state: query.state ?? null,
      sort: query.sort ?? "number",
      after: query.after ?? null,
      limit: query.limit ?? PAGE,
    });
    if (listed === null) return { kind: "problem", code: "not-found" };
    return { kind: "answer", body: listed, revision: listed.revision };
  });
  bindEndpoint(router, door, "getExtension", async ({ who, scope, params }) => {
    const only = scope === "OWN_EXTENSION" ? who.extension : null;
    const hidden = scope === "OWN_EXTENSION" && only === null;
    const view = hidden ? null : await getExtension(house, who.companyId, params.number, only);
    if (view === null) return { kind: "problem", code: "not-found" };
    return { kind: "answer", body: view, revision: view.revision };
  });
  bindEndpoint(router, door, "listSites", async ({ who }) => ({
    kind: "answer",
    body: { items: await listSites(house, who.companyId) },
  }));
  bindEndpoint(router, door, "listFreeLines", async ({ who, query }) => ({
    kind: "answer",
    body: await listFreeLines(house, who.companyId, query.limit ?? PAGE),
  }));
}
