import type { Router } from "express";
import { runScenario } from "../jobs/run-scenario.ts";
import { exportScenario } from "../use-cases/export-scenario.ts";
import { noteExport } from "../use-cases/note-export.ts";
import type { House } from "../use-cases/use-case.ts";
import { bindEndpoint, type Door, type Reply } from "./bind-endpoint.ts";

export function mountScenarios(router: Router, house: House, door: Door): void {
  bindEndpoint(
    router,
    door,
    "runScenario",
    async ({ who, body, response }): Promise<Reply<"runScenario">> => {
      const unwanted = new AbortController();
      response.once("close", () => unwanted.abort());
      const ran = await runScenario(body, unwanted.signal, who.companyId);
      switch (ran.kind) {
        case "ran":
          return { kind: "answer", body: ran.run };
        case "malformed":
          return { kind: "problem", code: "request.malformed", details: { issues: ran.issues } };
        case "too-large":
          return { kind: "problem", code: "request.too-large", details: { issues: ran.issues } };
        case "refused":
          return { kind: "problem", code: "company.refused", details: { violations: ran.problems } };
        case "too-slow":
          return { kind: "problem", code: "scenario.too-slow" };
        case "busy":
          return { kind: "problem", code: "scenario.busy" };
      }
    },
  );
  bindEndpoint(router, door, "exportScenario", async ({ who, fresh }) => {
    const exported = await exportScenario(house, who.companyId, fresh);
    if (exported.kind === "not-found") return { kind: "problem", code: "not-found" };
    if (exported.kind === "too-large") return { kind: "problem", code: "export.too-large" };
    if (exported.kind === "step-up-required") return { kind: "problem", code: "session.step-up-required" };
    const rows = exported.scenario.company.extensions.length;
    await noteExport(house, who, { what: "SCENARIO", rows });
    return { kind: "answer", body: { ...exported.scenario }, revision: exported.revision };
  });
}
