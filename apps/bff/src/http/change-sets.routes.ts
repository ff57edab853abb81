import type { Router } from "express";
import { digestOf } from "../digest.ts";
import type { Who } from "../sessions/who.ts";
import { actorOf, doorOf } from "../sessions/who.ts";
import { type Applied, applyChanges, type Idempotency } from "../use-cases/apply-changes.ts";
import { askAgain } from "../use-cases/ask-again.ts";
import { getChangeSet, type HistoryQuery, listChangeSets } from "../use-cases/list-change-sets.ts";
import { reachOf } from "../use-cases/own-scope.ts";
import { planChanges } from "../use-cases/plan-changes.ts";
import { summarizeChangeSets } from "../use-cases/summarize-change-sets.ts";
import { previewUndo, undoChangeSet } from "../use-cases/undo-change-set.ts";
import type { House } from "../use-cases/use-case.ts";
import { type Asked, bindEndpoint, type Door, type Reply } from "./bind-endpoint.ts";

const PAGE = 50;

export function mountChangeSets(router: Router, house: House, door: Door): void {
  bindEndpoint(router, door, "planChanges", async ({ body, ...asking }) => {
    const plan = await planChanges(house, body.changes, reachOf(asking));
    if (typeof plan === "string") return { kind: "problem", code: plan };
    return { kind: "answer", body: plan, revision: plan.baseRevision };
  });
  bindEndpoint(router, door, "applyChanges", async (asked) => {
    const { who, body, headers } = asked;
    const applied = await applyChanges(house, {
      changes: body.changes,
      reach: reachOf(asked),
      again: askAgain("applyChanges", who),
      actor: actorOf(who),
      door: doorOf(who),
      reason: body.reason ?? null,
      undoes: null,
      planDigest: body.planDigest ?? null,
      baseRevision: body.baseRevision ?? headers.ifMatch,
      fresh: asked.fresh,
      idempotency: idempotencyOf("applyChanges", asked, body),
    });
    return replyOf(house, who, applied);
  });
  bindEndpoint(router, door, "undoChangeSet", (asked) => undo(house, asked));
  bindEndpoint(router, door, "listChangeSets", async ({ over, query }) => ({
    kind: "answer",
    body: await listChangeSets(house, over, historyQueryOf(query)),
  }));
  bindEndpoint(router, door, "summarizeChangeSets", async ({ over, query }) => ({
    kind: "answer",
    body: await summarizeChangeSets(house, over, { from: query.from ?? null, to: query.to ?? null }),
  }));
  bindEndpoint(router, door, "getChangeSet", async ({ over, params, query }) => {
    const found = await getChangeSet(house, over, params.id, query.outline === "true");
    return found === null ? { kind: "problem", code: "not-found" } : { kind: "answer", body: found };
  });
}

function historyQueryOf(query: Asked<"listChangeSets">["query"]): HistoryQuery {
  return {
    before: query.before ?? null,
    limit: query.limit ?? PAGE,
    extension: query.extension ?? null,
    q: query.q ?? null,
    actor: query.actor ?? null,
    door: query.door ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
  };
}

async function undo(house: House, asked: Asked<"undoChangeSet">): Promise<Reply<"undoChangeSet">> {
  const { who, params, query, body } = asked;
  const undone = { id: params.id, reach: reachOf(asked), actor: actorOf(who) };
  if (query.preview === "true") {
    const preview = await previewUndo(house, undone);
    if (preview.kind !== "planned") return { kind: "problem", code: preview.kind };
    const { plan } = preview;
    return { kind: "answer", body: plan, status: 200, revision: plan.baseRevision };
  }
  const applied = await undoChangeSet(house, {
    ...undone,
    again: askAgain("undoChangeSet", who),
    reason: body.reason ?? null,
    planDigest: body.planDigest ?? null,
    baseRevision: asked.headers.ifMatch,
    fresh: asked.fresh,
    idempotency: idempotencyOf("undoChangeSet", asked, [params.id, body]),
  });
  if (applied.kind === "undo.too-late" || applied.kind === "undo.of-contract") {
    return { kind: "problem", code: applied.kind };
  }
  return replyOf(house, who, applied);
}

function idempotencyOf(
  operation: string,
  { headers, over, who }: Pick<Asked<"applyChanges">, "headers" | "over" | "who">,
  request: unknown,
): Idempotency | null {
  const key = headers.idempotencyKey;
  return key === null
    ? null
    : {
        asker: askerOf(who),
        operation,
        key,
        requestHash: digestOf(over.sites === null ? request : [request, over.sites]),
      };
}

/** Whose keys they are: a program's are its token's, by what no userId looks like. */
function askerOf({ userId, token }: Who): string {
  return token === null ? userId : ` token ${token.id}`;
}

function replyOf(house: House, who: Who, applied: Applied): Reply<"applyChanges"> {
  switch (applied.kind) {
    case "applied": {
      const { id, revision, plan } = applied;
      const body = { id, revision, appliedRevision: house.live.appliedRevision(who.companyId), plan };
      return { kind: "answer", body, revision };
    }
    case "refused":
      return {
        kind: "problem",
        code: "change-set.refused",
        details: { violations: applied.plan.violations, plan: applied.plan },
      };
    case "stale": {
      const { plan, meanwhile } = applied;
      return { kind: "problem", code: "change-set.stale", details: { plan, meanwhile } };
    }
    case "key-reused":
      return { kind: "problem", code: "idempotency.key-reused" };
    case "not-found":
    case "session.required":
    case "policy.beyond-sites":
    case "policy.forbidden":
      return { kind: "problem", code: applied.kind };
    case "step-up-required":
      return { kind: "problem", code: "session.step-up-required" };
  }
}
