import type { EndpointName } from "@naisen/api/endpoints";
import type { ProblemCode } from "@naisen/api/problem";
import { actorOf, type Who } from "../sessions/who.ts";
import { NOBODYS_LOG } from "../store/security-log.ts";
import type { Door } from "./bind-endpoint.ts";

const TOLD: ReadonlySet<ProblemCode> = new Set([
  "session.required",
  "session.factor-required",
  "session.step-up-required",
  "token.refused",
  "policy.forbidden",
  "policy.beyond-sites",
  "not-found",
  "request.malformed",
]);

/**
 * What was asked by who may not, or of what is not theirs, or in a shape that the panel never sends, is told to the security
 * log; all else is no refusal of a person.
 */
export function noteRefusal(
  { refusals, now }: Pick<Door, "refusals" | "now">,
  name: EndpointName,
  who: Who | null,
  problem: ProblemCode,
): void {
  if (!TOLD.has(problem)) return;
  refusals.note({
    company: who?.companyId ?? NOBODYS_LOG,
    at: now(),
    code: "access.refused",
    params: { operation: name, problem },
    actor: who === null ? null : actorOf(who),
  });
}
