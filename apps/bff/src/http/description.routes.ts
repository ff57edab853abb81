import type { Endpoint } from "@naisen/api/endpoint";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { openApiOf } from "@naisen/api/openapi";
import type { Router } from "express";
import { POLICY } from "../sessions/policy.ts";
import { bindEndpoint, type Door } from "./bind-endpoint.ts";
import { type Language, languageOf, messagesIn } from "./language.ts";

/** The version of the HTTP face: it rises where something is added, and never for what is taken away. */
const VERSION = "1.1.0";

export function mountDescription(router: Router, door: Door): void {
  bindEndpoint(router, door, "getOpenApi", async ({ response }) => ({
    kind: "answer",
    body: described(languageOf(response.req)),
  }));
}

/** It says the same as long as the server runs. */
const DESCRIPTIONS = new Map<Language, Readonly<Record<string, unknown>>>();

function described(language: Language): Readonly<Record<string, unknown>> {
  const known = DESCRIPTIONS.get(language) ?? describeOperations(language);
  DESCRIPTIONS.set(language, known);
  return known;
}

/** The operations as the router mounts them and the policy table opens them. */
export function describeOperations(language: Language): Readonly<Record<string, unknown>> {
  const { title, description, summaries } = messagesIn(language).operations;
  const endpoints: readonly Endpoint[] = Object.values(ENDPOINTS);
  return openApiOf(endpoints, { title, description, version: VERSION }, ({ name }) => {
    const { may, token, stepUp = false } = POLICY[name as EndpointName];
    return {
      summary: summaries[name as EndpointName],
      open: may === "ANYONE",
      more: may === "ANYONE" ? {} : { "x-roles": may, "x-token": token, "x-step-up": stepUp },
    };
  });
}
