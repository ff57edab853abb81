import type { Shape, Shapes } from "./shape.ts";

/** An operation as it is read. */
export interface Operation {
  readonly id: string;
  readonly area: string;
  readonly method: string;
  /** "/api/extensions/{number}" */
  readonly path: string;
  readonly summary: string;
  /** Over what each role may do it; null: it needs no sign-in. */
  readonly roles: Readonly<Record<string, string>> | null;
  readonly token: "READ" | "WRITE" | null;
  readonly stepUp: "ALWAYS" | "IF_LARGE" | "UNLESS_PREVIEW" | null;
  readonly parameters: readonly Parameter[];
  readonly body: Shape | null;
  readonly answers: readonly {
    readonly status: string;
    readonly media: string;
    readonly shape: Shape | null;
  }[];
  /** The codes of its refusals by status. */
  readonly refusals: readonly { readonly status: string; readonly codes: string }[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Shape;
}

/** The document, read: its operations in their order, and the shapes that they refer to. */
export interface Description {
  readonly operations: readonly Operation[];
  readonly shapes: Shapes;
}

type Content = Readonly<Record<string, { readonly schema?: Shape }>>;

/** An operation as our OpenAPI document has it (packages/api, openapi.ts). */
interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  readonly "x-roles"?: Readonly<Record<string, string>>;
  readonly "x-token"?: Operation["token"];
  readonly "x-step-up"?: Exclude<Operation["stepUp"], null> | false;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Shapes };
}

const PROBLEM = "application/problem+json";

/** Reads our own document; another's is not meant to be read. */
export function readDescription(document: Readonly<Record<string, unknown>>): Description {
  const { paths, components } = document as unknown as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
  );
  return { operations, shapes: components.schemas };
}

function operationOf(path: string, method: string, described: Described): Operation {
  const responses = Object.entries(described.responses).map(([status, { description, content = {} }]) => {
    const [media = "", told] = Object.entries(content)[0] ?? [];
    return { status, description, media, shape: told?.schema ?? null };
  });
  return {
    id: described.operationId,
    area: described.tags?.[0] ?? "",
    method: method.toUpperCase(),
    path,
    summary: described.summary,
    roles: described["x-roles"] ?? null,
    token: described["x-token"] ?? null,
    stepUp: described["x-step-up"] || null,
    parameters: described.parameters,
    body: described.requestBody?.content["application/json"]?.schema ?? null,
    answers: responses.filter(({ media }) => media !== PROBLEM),
    refusals: responses
      .filter(({ media }) => media === PROBLEM)
      .map(({ status, description }) => ({ status, codes: description })),
  };
}

/** The operations that a text means, by area. */
export function operationsFor(
  text: string,
  operations: readonly Operation[],
): readonly (readonly [area: string, operations: readonly Operation[]])[] {
  const wanted = text.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const found = operations.filter(({ id, area, method, path, summary }) => {
    const about = [id, area, method, path, summary].join(" ").normalize("NFKC").toLowerCase();
    return wanted.every((word) => about.includes(word));
  });
  return [...Map.groupBy(found, ({ area }) => area)];
}
