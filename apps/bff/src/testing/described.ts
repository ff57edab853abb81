import type { Endpoint } from "@naisen/api/endpoint";
import { ENDPOINTS, type EndpointName } from "@naisen/api/endpoints";
import { problemCodesOf } from "@naisen/api/openapi";
import { problem } from "@naisen/api/problem";
import { POLICY } from "../sessions/policy.ts";

/** An answer as it came. */
interface Answer {
  readonly status: number;
  readonly media: string;
  readonly text: string;
}

/**
 * What is wrong with an answer by its endpoint value: a status or a problem that it does not name, or a body that is not of
 * its shape, which an unknown field is not either; null where nothing is, and where the address is none of the API's.
 */
export function faultOf(method: string, path: string, answer: Answer): string | null {
  if (!path.startsWith("/api/")) return null;
  const name = endpointAt(method, path);
  const isProblem = answer.media === "application/problem+json";
  if (name === null) return isProblem ? faultOfProblem(answer, null) : null;
  return isProblem ? faultOfProblem(answer, name) : faultOfSuccess(answer, ENDPOINTS[name]);
}

/** The operation that the server takes the address for; one that is spelt out comes before one with a parameter there. */
function endpointAt(method: string, path: string): EndpointName | null {
  const asked = segmentsOf(path.split(/[?#]/)[0] ?? "");
  const found = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) => {
    const parts = segmentsOf(ENDPOINTS[name].path);
    const isIt = (part: string, at: number) => part.startsWith(":") || part === asked[at];
    return ENDPOINTS[name].method === method && parts.length === asked.length && parts.every(isIt);
  });
  const open = (name: EndpointName) => ENDPOINTS[name].path.split(":").length;
  return found.toSorted((one, other) => open(one) - open(other))[0] ?? null;
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/");
}

function faultOfProblem({ status, text }: Answer, name: EndpointName | null): string | null {
  const parsed = problem.safeParse(JSON.parse(text));
  if (!parsed.success) return JSON.stringify(parsed.error.issues);
  if (parsed.data.status !== status) return `says that its status is ${parsed.data.status}`;
  if (name === null) return null;
  const { code } = parsed.data;
  const codes = problemCodesOf(ENDPOINTS[name], POLICY[name].may === "ANYONE");
  return codes.includes(code) ? null : `${code} is no problem of ${name}`;
}

function faultOfSuccess({ status, media, text }: Answer, { success }: Endpoint): string | null {
  if (status !== success.status && status !== success.elseStatus) return "the status is not described";
  if (success.media !== undefined) return media === success.media ? null : `it is ${media}`;
  if (success.body === null) return text === "" ? null : "it has a body";
  if (media !== "application/json") return `it is ${media}`;
  const parsed = success.body.safeParse(JSON.parse(text));
  return parsed.success ? null : JSON.stringify(parsed.error.issues);
}
