/** A JSON Schema as our description has it. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** "/api/extensions/{number}" */
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Shape;
  }[];
  readonly body: Shape | null;
  /** By status: the media type and the shape of what is answered; null where nothing is. */
  readonly answers: ReadonlyMap<number, { readonly media: string; readonly shape: Shape } | null>;
}

/** The description as it was fetched, and its operations. */
export interface Description {
  readonly document: { readonly components: { readonly schemas: Readonly<Record<string, Shape>> } };
  readonly operations: readonly Operation[];
}

type Content = Readonly<Record<string, { readonly schema: Shape }>>;
type Described = {
  readonly operationId: string;
  readonly parameters: Operation["parameters"];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
type Document = Description["document"] & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
};

/** Reads an OpenAPI document of ours. */
export function readDescription(document: unknown): Description {
  const { paths } = document as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
  );
  return { document: document as Document, operations };
}

function operationOf(path: string, method: string, described: Described): Operation {
  const answers = Object.entries(described.responses).map(([status, { content }]) => {
    const [answer] = Object.entries(content ?? {}).map(([media, { schema }]) => ({ media, shape: schema }));
    return [Number(status), answer ?? null] as const;
  });
  return {
    id: described.operationId,
    method: method.toUpperCase(),
    path,
    parameters: described.parameters,
    body: described.requestBody?.content["application/json"]?.schema ?? null,
    answers: new Map(answers),
  };
}

/** What a reference stands for. */
export function resolved(shape: Shape, { document }: Description): Shape {
  const name = shape.$ref?.split("/").at(-1);
  return name === undefined ? shape : (document.components.schemas[name] ?? {});
}
