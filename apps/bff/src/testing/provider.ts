import {
  createHash,
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signed,
} from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import type { Pair } from "../tls/pair.ts";

/** Whom the provider takes the browser for, and what else it says of them. */
interface AtProvider {
  readonly sub: string;
  readonly amr?: readonly string[];
  /** Milliseconds since 1970. */
  readonly signedInAt?: number;
}

type Json = Readonly<Record<string, unknown>>;

/** Where it does otherwise than it should. */
export interface Wrong {
  readonly claims?: (claims: Json) => Json;
  /** What stands in the head of the ID token. */
  readonly head?: (head: Json) => Json;
  readonly sign?: "none" | "HS256" | "ANOTHER_KEY" | "UNKNOWN_KEY" | "ES256";
  readonly document?: (document: Json) => Json;
  /** What stands in the address that the browser is sent back to. */
  readonly back?: (query: URLSearchParams) => void;
  /** Answers a path otherwise, or never. */
  readonly answer?: Readonly<Record<string, (response: ServerResponse) => void>>;
}

/** A provider (OpenID Connect) on this machine. */
export interface TestProvider {
  readonly issuer: string;
  /** Whoever comes now is this person. */
  person: AtProvider;
  wrong: Wrong;
  /** Every request, as "POST /token". */
  readonly asked: string[];
  /** Every token that it gave away, as it is. */
  readonly given: string[];
  /** What it says of itself. */
  document(): Json;
  close(): Promise<void>;
}

export const CLIENT = { clientId: "naisen", clientSecret: "canary-client-secret" } as const;

const KEYS = {
  RS256: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  another: generateKeyPairSync("rsa", { modulusLength: 2048 }),
};

/** Ports of providers that were: what is remembered of an issuer would be held against a new one at its address. */
const TAKEN = new Set<number>();

interface Code {
  readonly query: URLSearchParams;
  readonly person: AtProvider;
}

/** A provider by this clock, in milliseconds since 1970; with a pair, by TLS as localhost. */
export async function openProvider(
  now: () => number,
  pair: Pick<Pair, "cert" | "key"> | null = null,
): Promise<TestProvider> {
  const codes = new Map<string, Code>();
  const listener = (request: IncomingMessage, response: ServerResponse) => void serve(request, response);
  const server = pair === null ? createServer(listener) : createTlsServer({ ...pair }, listener);
  const issuer = `${pair === null ? "http://127.0.0.1" : "https://localhost"}:${await listenAnew(server)}`;
  const provider: TestProvider = {
    issuer,
    person: { sub: "nobody" },
    wrong: {},
    asked: [],
    given: [],
    document,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return provider;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", issuer);
    provider.asked.push(`${request.method} ${url.pathname}`);
    const other = provider.wrong.answer?.[url.pathname];
    if (other !== undefined) return other(response);
    if (url.pathname === "/.well-known/openid-configuration") return json(response, 200, document());
    if (url.pathname === "/keys") return json(response, 200, { keys: [jwk("RS256"), jwk("ES256")] });
    if (url.pathname === "/authorize") return authorize(url.searchParams, response);
    if (url.pathname === "/token") return token(request, response);
    response.writeHead(404).end();
  }

  function document(): Json {
    const plain = {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256", "ES256", "HS256", "none"],
      authorization_response_iss_parameter_supported: true,
    };
    return provider.wrong.document?.(plain) ?? plain;
  }

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(16).toString("hex");
    codes.set(code, { query, person: provider.person });
    const back = new URL(query.get("redirect_uri") ?? "");
    back.search = new URLSearchParams({ code, state: query.get("state") ?? "", iss: issuer }).toString();
    provider.wrong.back?.(back.searchParams);
    response.writeHead(302, { location: back.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const form = new URLSearchParams(body);
    const given = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isRight =
      given?.query.get("code_challenge") === challenge &&
      given.query.get("code_challenge_method") === "S256" &&
      given.query.get("redirect_uri") === form.get("redirect_uri") &&
      isClient(request.headers.authorization ?? "");
    if (!isRight || given === undefined) return json(response, 400, { error: "invalid_grant" });
    const tokens = { access_token: chance(), refresh_token: chance(), id_token: idToken(given) };
    provider.given.push(...Object.values(tokens));
    json(response, 200, { ...tokens, token_type: "Bearer" });
  }

  function idToken({ query, person }: Code): string {
    const seconds = Math.floor(now() / 1_000);
    const { sub, amr, signedInAt } = person;
    const plain = {
      iss: issuer,
      aud: query.get("client_id"),
      sub,
      nonce: query.get("nonce"),
      iat: seconds,
      exp: seconds + 300,
      ...(amr === undefined ? {} : { amr }),
      ...(signedInAt === undefined ? {} : { auth_time: Math.floor(signedInAt / 1_000) }),
    };
    const { claims, head, sign = "RS256" } = provider.wrong;
    return jws(claims?.(plain) ?? plain, sign, head);
  }
}

/** Listens at a port at which none did before, and gives it. */
async function listenAnew(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  if (!TAKEN.has(port)) {
    TAKEN.add(port);
    return port;
  }
  await new Promise((resolve) => server.close(resolve));
  return listenAnew(server);
}

/** RFC 6749, 2.3.1: both parts are encoded as a form's are. */
function isClient(authorization: string): boolean {
  const [scheme, base64 = ""] = authorization.split(" ");
  const [id, secret] = Buffer.from(base64, "base64").toString().split(":").map(decodeURIComponent);
  return scheme === "Basic" && id === CLIENT.clientId && secret === CLIENT.clientSecret;
}

function jws(
  claims: Json,
  how: NonNullable<Wrong["sign"]> | "RS256",
  headOf: (head: Json) => Json = (head) => head,
): string {
  const alg = how === "none" || how === "HS256" || how === "ES256" ? how : "RS256";
  const kid = how === "UNKNOWN_KEY" ? "unknown" : alg === "ES256" ? "ES256" : "RS256";
  const input = `${encoded(headOf({ alg, kid }))}.${encoded(claims)}`;
  return `${input}.${signatureOf(input, how)}`;
}

function signatureOf(input: string, how: NonNullable<Wrong["sign"]> | "RS256"): string {
  const data = Buffer.from(input);
  switch (how) {
    case "none":
      return "";
    case "HS256": {
      // Whoever checks with the public key as if it were a shared secret takes this for the provider's own.
      const pem = KEYS.RS256.publicKey.export({ type: "spki", format: "pem" });
      return createHmac("sha256", pem).update(data).digest("base64url");
    }
    case "ES256":
      return signed("sha256", data, {
        key: KEYS.ES256.privateKey,
        dsaEncoding: "ieee-p1363",
      }).toString("base64url");
    default: {
      const key: KeyObject = how === "ANOTHER_KEY" ? KEYS.another.privateKey : KEYS.RS256.privateKey;
      return signed("sha256", data, key).toString("base64url");
    }
  }
}

/** The key that signs with `ANOTHER_KEY`, which is none of the provider's. */
export const ANOTHER_KEY: Json = {
  ...KEYS.another.publicKey.export({ format: "jwk" }),
  kid: "RS256",
  alg: "RS256",
  use: "sig",
};

function jwk(kid: "RS256" | "ES256"): Json {
  return { ...KEYS[kid].publicKey.export({ format: "jwk" }), kid, alg: kid, use: "sig" };
}

function chance(): string {
  return randomBytes(24).toString("base64url");
}

function encoded(value: Json): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function json(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
