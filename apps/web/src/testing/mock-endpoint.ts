import type { AnswerToSend, Endpoint, Parsed } from "@naisen/api/endpoint";
import { PROBLEM_STATUS, type ProblemCode, type ProblemToSend, problem } from "@naisen/api/problem";
import { ja } from "@naisen/messages/ja";
import { HttpResponse, http } from "msw/http";
import * as z from "zod/mini";

const METHODS = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete };

/** What a request was, parsed by the endpoint's own schemas, with the headers that decide something. */
type MockRequest<E extends Endpoint> = Parsed<E> & { readonly idempotencyKey: string | null };

type Answering<E extends Endpoint> = (
  request: MockRequest<E>,
) => AnswerToSend<E> | Response | Promise<AnswerToSend<E> | Response>;

/** A handler of an endpoint. Requests are read and answers checked by the endpoint's schemas, so neither can drift. */
export function mockEndpoint<E extends Endpoint>(endpoint: E, answering: Answering<E>) {
  const url = new URL(endpoint.path, window.location.origin).href;
  return METHODS[endpoint.method](url, async ({ request, params }) => {
    const body: unknown = endpoint.body === null ? null : await request.json();
    const answer = await answering({
      params: z.parse(endpoint.params, params),
      query: z.parse(endpoint.query, Object.fromEntries(new URL(request.url).searchParams)),
      body: endpoint.body === null ? null : z.parse(endpoint.body, body),
      idempotencyKey: request.headers.get("idempotency-key"),
    } as MockRequest<E>);
    return answer instanceof Response ? answer : encoded(endpoint, answer);
  });
}

function encoded<E extends Endpoint>(endpoint: E, answer: AnswerToSend<E>): Response {
  const { body, status } = endpoint.success;
  if (body === null) return new HttpResponse(null, { status });
  z.parse(body, answer);
  return new HttpResponse(JSON.stringify(answer), { status, headers: JSON_TYPE });
}

const JSON_TYPE = { "content-type": "application/json" };

/** A refusal, as the server says it. */
export function mockProblem(code: ProblemCode, more: Partial<ProblemToSend> = {}): Response {
  const status = PROBLEM_STATUS[code];
  const body: ProblemToSend = {
    type: `urn:naisen:${code}`,
    title: ja.problems[code].title,
    detail: ja.problems[code].remedy,
    status,
    code,
    requestId: "request-1",
    ...more,
  };
  z.parse(problem, body);
  const headers = { "content-type": "application/problem+json" };
  return new HttpResponse(JSON.stringify(body), { status, headers });
}
