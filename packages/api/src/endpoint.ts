import type * as z from "zod/mini";
import type { ProblemCode } from "./problem.ts";
import type { ToSend } from "./to-send.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * One operation of the HTTP face, as a value. The server mounts it, the browser calls it, msw answers it and the
 * policy table names it, all from here.
 */
export interface Endpoint<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType | null = z.ZodMiniType | null,
  Success extends z.ZodMiniType | null = z.ZodMiniType | null,
> {
  readonly name: string;
  readonly method: Method;
  /** "/api/extensions/:number": each :name is a key of params. */
  readonly path: `/api/${string}`;
  readonly params: Params;
  readonly query: Query;
  /** The JSON body that it takes, null where it takes none. */
  readonly body: Body;
  /** The status and JSON body of an answer that is no problem; body null where there is none, or where it is a file. */
  readonly success: {
    readonly status: 200 | 201 | 204;
    readonly body: Success;
    readonly media?: "text/csv";
    /** The status where it only says what it would do. */
    readonly elseStatus?: 200;
  };
  /** The problems that are its own; those of every operation are in COMMON_PROBLEMS. */
  readonly problems: readonly ProblemCode[];
}

/** An operation that answers with a file in the place of JSON; its problems are the same. */
export type Download<Params extends z.ZodMiniType, Query extends z.ZodMiniType> = Endpoint<
  Params,
  Query,
  null,
  null
> & { readonly success: { readonly media: "text/csv" } };

/** Keeps the schemas' types of an operation that answers with a file. */
export function defineDownload<Params extends z.ZodMiniType, Query extends z.ZodMiniType>(
  endpoint: Download<Params, Query>,
): Download<Params, Query> {
  return endpoint;
}

/** Keeps the schemas' types. */
export function defineEndpoint<
  Params extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType | null,
  Success extends z.ZodMiniType | null,
>(endpoint: Endpoint<Params, Query, Body, Success>): Endpoint<Params, Query, Body, Success> {
  return endpoint;
}

/** What an endpoint's request gives after parsing. */
export interface Parsed<E extends Endpoint> {
  readonly params: z.output<E["params"]>;
  readonly query: z.output<E["query"]>;
  readonly body: E["body"] extends z.ZodMiniType ? z.output<E["body"]> : null;
}

/** What a caller gives; keys that would be empty may be left out. */
export interface Request<E extends Endpoint> {
  readonly params?: ToSend<E["params"]>;
  readonly query?: ToSend<E["query"]>;
  readonly body?: E["body"] extends z.ZodMiniType ? ToSend<E["body"]> : undefined;
}

/** What comes back, parsed. */
export type Answer<E extends Endpoint> = E["success"]["body"] extends z.ZodMiniType
  ? z.output<E["success"]["body"]>
  : null;

/** What the server gives to be sent. */
export type AnswerToSend<E extends Endpoint> = E["success"]["body"] extends z.ZodMiniType
  ? ToSend<E["success"]["body"]>
  : null;
