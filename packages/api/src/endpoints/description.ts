import * as z from "zod/mini";
import { defineEndpoint } from "../endpoint.ts";
import { nothing } from "../nothing.ts";

/** The OpenAPI 3.1 description of every operation, in the reader's language. */
export const getOpenApi = defineEndpoint({
  name: "getOpenApi",
  method: "GET",
  path: "/api/openapi.json",
  params: nothing,
  query: nothing,
  body: null,
  success: { status: 200, body: z.record(z.string(), z.unknown()) },
  problems: [],
});
