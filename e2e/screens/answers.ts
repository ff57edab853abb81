import type { Page, Route } from "@playwright/test";

/** The server is not reached. */
export function failing(url: string) {
  return (page: Page) => page.route(url, (route) => route.abort());
}

/** The answer is still on its way. */
export function neverAnswered(url: string) {
  return (page: Page) => page.route(url, () => undefined);
}

/** The server refuses with a problem of that code. */
export function refusing(url: string, status: number, code: string) {
  return (page: Page) =>
    page.route(url, (route) =>
      route.fulfill({
        status,
        contentType: "application/problem+json",
        json: { type: "about:blank", title: code, detail: "", status, code, requestId: "screens" },
      }),
    );
}

/** The server's own answer, with what a test makes of it. */
export function altered(url: string, alter: (answer: Answer) => unknown) {
  return (page: Page) => page.route(url, (route) => fulfilAltered(route, alter));
}

/** An answer's JSON, which the one who alters it knows. */
// biome-ignore lint/suspicious/noExplicitAny: it is whatever the endpoint answers
export type Answer = any;

async function fulfilAltered(route: Route, alter: (answer: Answer) => unknown): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, json: alter(await response.json()) });
}
