import type { Router } from "express";
import { actorOf } from "../sessions/who.ts";
import { exportCompany } from "../use-cases/export-company.ts";
import { importCompany, previewImport } from "../use-cases/import-company.ts";
import { noteOperator } from "../use-cases/note-operator.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";

export function mountCompanies(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "putCompany", async ({ who, fresh, params, query, body, headers }) => {
    if (body.company.id !== params.id) {
      const issue = {
        in: "body",
        path: "/company/id",
        code: "not-one-of",
        params: { values: params.id },
      } as const;
      return { kind: "problem", code: "request.malformed", details: { issues: [issue] } };
    }
    if (!fresh && query.preview !== "true") return { kind: "problem", code: "session.step-up-required" };
    const imported =
      query.preview === "true"
        ? await previewImport(house, body)
        : await importCompany(house, body, actorOf(who), "IMPORT", headers.ifMatch);
    if (query.preview === "true") await noteOperator(house, who, params.id, "operator.read", "putCompany");
    if (imported.kind === "stale") return { kind: "problem", code: "change-set.stale" };
    if (imported.kind === "policy.forbidden") return { kind: "problem", code: "policy.forbidden" };
    if (imported.kind === "refused") {
      return { kind: "problem", code: "company.refused", details: { violations: imported.problems } };
    }
    return { kind: "answer", body: imported.report, revision: imported.report.revision };
  });
  bindEndpoint(router, door, "getCompany", async ({ who, params }) => {
    const exported = await exportCompany(house, params.id);
    if (exported === null) return { kind: "problem", code: "not-found" };
    await noteOperator(house, who, params.id, "operator.read", "getCompany");
    return { kind: "answer", body: exported.document, revision: exported.revision };
  });
}
