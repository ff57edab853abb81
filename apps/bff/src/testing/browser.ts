import { faultOf } from "./described.ts";
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
  readonly #headers: Readonly<Record<string, string>>;
  #cookies = new Map<string, string>();

  /** What it sends with every request beside what it is told to. */
  constructor(address: string, headers: Readonly<Record<string, string>> = {}) {
    this.#address = address;
    this.#headers = headers;
  }

  static async signedIn(address: string, companyId: string, userId: string): Promise<Browser> {
    const browser = new Browser(address);
    const { status } = await browser.ask("POST", "/api/session", { companyId, userId, password: PASSWORD });
    if (status !== 201) throw new Error(`sign-in of ${userId}: ${status}`);
    return browser;
  }

  /** One that has a cookie already, "name=value". */
  static having(address: string, cookie: string): Browser {
    const browser = new Browser(address);
    const [name = "", value = ""] = cookie.split("=");
    browser.#cookies.set(name, value);
    return browser;
  }

  /** What a cookie of its holds; empty where it has none of that name. */
  cookie(name: string): string {
    return this.#cookies.get(name) ?? "";
  }

  /** Another browser with the cookies that this one has now. */
  copy(): Browser {
    const other = new Browser(this.#address, this.#headers);
    other.#cookies = new Map(this.#cookies);
    return other;
  }

  /** Asks, and throws where the answer is not as its endpoint value says: so whatever asks by it proves that it is. */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Came> {
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const came = await this.askPlain(method, path, text, headers);
    const fault = faultOf(method, path, came);
    if (fault !== null)
      throw new Error(`${method} ${path} ${came.status}: ${fault}\n${came.text.slice(0, 2_000)}`);
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
        ...this.#headers,
        cookie: this.#cookieHeader(),
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

  #cookieHeader(): string {
    return [...this.#cookies].map((pair) => pair.join("=")).join("; ");
  }
}
