import * as z from "zod/mini";
import type { Endpoint } from "./endpoint.ts";
import { NAMED_SHAPES } from "./named-shapes.ts";
import { PROBLEM_STATUS, type ProblemCode, problem } from "./problem.ts";

/** A JSON value of the document. */
type Json = Readonly<Record<string, unknown>>;

/** What a description says of one operation beside its shapes. */
export interface Told {
  readonly summary: string;
  /** Whether it is asked without a session or a token. */
  readonly open: boolean;
  /** Whether a token does it, too. */
  readonly byToken: boolean;
  /** What it belongs to, for a reader. */
  readonly area: string;
  /** Other facts of it, by keys that begin with "x-". */
  readonly more: Readonly<Record<`x-${string}`, unknown>>;
}

/** The OpenAPI 3.1 document of these operations; shapes that have a name stand once, under components. */
export function openApiOf(
  endpoints: readonly Endpoint[],
  info: { readonly title: string; readonly version: string; readonly description: string },
  ways: { readonly session: string; readonly token: string },
  told: (endpoint: Endpoint) => Told,
): Json {
  const schemas: Record<string, unknown> = {};
  const shapeOf = (schema: z.ZodMiniType) => described(schema, schemas);
  const problemShape = shapeOf(problem);
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: operationOf(endpoint, told(endpoint), shapeOf, problemShape),
    };
  }
  const areas = new Set(endpoints.map((endpoint) => told(endpoint).area));
  return {
    openapi: "3.1.0",
    info,
    tags: [...areas].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-naisen-session",
          description: ways.session,
        },
        token: { type: "http", scheme: "bearer", bearerFormat: "naisen_…", description: ways.token },
      },
    },
    security: [{ session: [] }, { token: [] }],
  };
}

function operationOf(
  endpoint: Endpoint,
  { summary, open, byToken, area, more }: Told,
  shapeOf: (schema: z.ZodMiniType) => Json,
  problemShape: Json,
): Json {
  return {
    operationId: endpoint.name,
    summary,
    tags: [area],
    ...securityOf(open, byToken),
    ...more,
    parameters: [
      ...parametersOf("path", shapeOf(endpoint.params)),
      ...parametersOf("query", shapeOf(endpoint.query)),
    ],
    ...(endpoint.body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: shapeOf(endpoint.body) } },
          },
        }),
    responses: { ...successOf(endpoint, shapeOf), ...problemsOf(endpoint, open, problemShape) },
  };
}

/** What is asked of who asks, where that is not a session or a token. */
function securityOf(open: boolean, byToken: boolean): Json {
  if (open) return { security: [] };
  return byToken ? {} : { security: [{ session: [] }] };
}

/** The keys of a flat object as parameters. */
function parametersOf(place: "path" | "query", { properties, required }: Json): readonly Json[] {
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries((properties ?? {}) as Json).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || needed.has(name),
    schema,
  }));
}

function successOf({ success }: Endpoint, shapeOf: (schema: z.ZodMiniType) => Json): Json {
  const { status, elseStatus, body, media } = success;
  const schema = body === null ? { type: "string" } : shapeOf(body);
  const content =
    body === null && media === undefined ? {} : { content: { [media ?? "application/json"]: { schema } } };
  const answer = { description: "", ...content };
  return { [status]: answer, ...(elseStatus === undefined ? {} : { [elseStatus]: answer }) };
}

/** Its problems by status; one answer names every code that it may carry. */
function problemsOf(endpoint: Endpoint, open: boolean, problemShape: Json): Json {
  const codes = Map.groupBy(problemCodesOf(endpoint, open), (code) => PROBLEM_STATUS[code]);
  return Object.fromEntries(
    [...codes].map(([status, those]) => [
      status,
      {
        description: those.join(", "),
        content: { "application/problem+json": { schema: problemShape } },
      },
    ]),
  );
}

/** Every way in which an operation may be refused: its own, and those of its kind. */
export function problemCodesOf(endpoint: Endpoint, open: boolean): readonly ProblemCode[] {
  const { method, body, problems } = endpoint;
  return [
    ...new Set<ProblemCode>([
      "request.malformed",
      ...(open
        ? []
        : ([
            "session.required",
            "session.factor-required",
            "token.refused",
            "session.too-many-tries",
            "policy.forbidden",
          ] as const)),
      ...(method === "GET" ? [] : (["request.cross-site"] as const)),
      ...(body === null ? [] : (["request.too-large", "request.not-json"] as const)),
      "request.too-many",
      "request.too-slow",
      "request.host",
      "request.headers-too-large",
      ...problems,
      "defect",
      "store.away",
    ]),
  ];
}

/** The JSON Schema of what is sent; named shapes go into `schemas` and leave a reference. */
function described(schema: z.ZodMiniType, schemas: Record<string, unknown>): Json {
  const { $schema: _, $defs, ...whole } = z.toJSONSchema(schema, { io: "input", metadata: NAMED_SHAPES });
  const moved = (part: unknown) =>
    JSON.parse(JSON.stringify(part).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
  for (const [id, shape] of Object.entries($defs ?? {})) {
    const { id: __, ...rest } = moved(shape);
    schemas[id] = rest;
  }
  const { id, ...rest } = moved(whole);
  if (typeof id !== "string") return rest;
  schemas[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
}
