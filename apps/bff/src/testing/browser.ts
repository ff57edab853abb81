import { PASSWORD } from "./open-house.ts";

/** What came back: the parsed body where it is JSON, else its text. */
export interface Came {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  readonly body: any;
  readonly headers: Headers;
}

/** A browser of a kind: it keeps its session cookie, and sends what it is told as a page of ours does. */
export class Browser {
  readonly #address: string;
  #cookies = new Map<string, string>();

  constructor(address: string) {
    this.#address = address;
  }

  static async signedIn(address: string, companyId: string, userId: string): Promise<Browser> {
    const browser = new Browser(address);
    const { status } = await browser.ask("POST", "/api/session", { companyId, userId, password: PASSWORD });
    if (status !== 201) throw new Error(`sign-in of ${userId}: ${status}`);
    return browser;
  }

  /** Another browser with the cookies that this one has now. */
  copy(): Browser {
    const other = new Browser(this.#address);
    other.#cookies = new Map(this.#cookies);
    return other;
  }

  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Came> {
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const came = await this.askPlain(method, path, text, headers);
    return { ...came, body: came.media.includes("json") ? JSON.parse(came.text) : came.text };
  }

  /** Sends a body as it is, and gives back the text that came with its media type, not parsed. */
  async askPlain(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; text: string; media: string; headers: Headers }> {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(this.#address + path, {
      method,
      redirect: "manual",
      headers: {
        ...json,
        cookie: [...this.#cookies].map((pair) => pair.join("=")).join("; "),
        "sec-fetch-site": "same-origin",
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=", 2);
      this.#cookies.set(name, value);
    }
    const media = response.headers.get("content-type")?.split(";")[0] ?? "";
    return { status: response.status, text: await response.text(), media, headers: response.headers };
  }
}
