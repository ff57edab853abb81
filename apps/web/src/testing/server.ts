import { cleanup, configure } from "@testing-library/react";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";
import * as z from "zod/mini";

/** Answers in the place of the server. What a test does not script is an error. */
export const server = setupServer();

z.config({ jitless: true });
// What is waited for comes or the test ends; how fast a machine loads a page's code is nobody's affair.
configure({ asyncUtilTimeout: 30_000 });

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
