/** A request is waited for so long; the machine may be busy, and what takes longer than this is a hang. */
const CEILING_MS = 60_000;

/** What became of a request. */
export type Outcome =
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape are looked into
  | { readonly kind: "answer"; readonly status: number; readonly body: any; readonly headers: Headers }
  | { readonly kind: "cut" }
  | { readonly kind: "hung" };

/** A caller that keeps its session over restarts, and knows an answer from a cut line from no answer at all. */
export class Client {
  readonly #cookie: string;
  address: string;

  constructor(address: string, cookie: string) {
    this.address = address;
    this.#cookie = cookie;
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    try {
      const response = await fetch(this.address + path, {
        method,
        headers: { "content-type": "application/json", cookie: this.#cookie, ...headers },
        signal: AbortSignal.timeout(CEILING_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.includes("json") ?? false;
      return {
        kind: "answer",
        status: response.status,
        body: isJson ? JSON.parse(text) : text,
        headers: response.headers,
      };
    } catch (fault) {
      return { kind: fault instanceof DOMException && fault.name === "TimeoutError" ? "hung" : "cut" };
    }
  }
}
