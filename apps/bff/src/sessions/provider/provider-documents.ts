import {
  allowInsecureRequests,
  customFetch,
  discovery,
  type ExportedJWKSCache,
  None,
  type ServerMetadata,
} from "openid-client";
import { isLoopback } from "../../loopback.ts";
import type { ProviderHosts } from "../../store/single-sign-on.ts";
import type { GuardedFetch } from "./guarded-fetch.ts";
import { faultOf, type ProviderFault } from "./provider-fault.ts";
import { hostsOf } from "./provider-hosts.ts";

/** What a provider says of itself is believed so long, and that it could not be read. */
const FRESH = 10 * 60_000;
const FRESH_FAILURE = 30_000;
/** So many seconds it has for its document. */
const SECONDS = 5;

/** Signatures that only the provider can make: never `none`, nor one whose key we have too (RFC 8725, 3.1 and 3.2). */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];

/** A provider's document, with the keys that were fetched last. */
export interface Provider {
  readonly metadata: ServerMetadata;
  readonly hosts: ProviderHosts;
  jwks: ExportedJWKSCache | undefined;
}

export type ReadProvider =
  | { readonly kind: "read"; readonly provider: Provider }
  | { readonly kind: "unread"; readonly fault: ProviderFault };

/** What the providers of all companies say of themselves, kept for a while. */
export class ProviderDocuments {
  readonly #fetch: GuardedFetch;
  readonly #loopback: boolean;
  readonly #known = new Map<string, { readonly read: Promise<ReadProvider>; until: number }>();

  constructor(fetch: GuardedFetch, loopback: boolean) {
    this.#fetch = fetch;
    this.#loopback = loopback;
  }

  /** The issuer as it was typed, as an address that may be one; null where it may not (OpenID Connect Discovery, 4). */
  issuerIn(typed: string): URL | null {
    if (!URL.canParse(typed)) return null;
    const url = new URL(typed);
    const { protocol, hostname, username, password, search, hash, href } = url;
    const isSecure =
      protocol === "https:" || (this.#loopback && protocol === "http:" && isLoopback(hostname));
    const isPlain = [username, password, search, hash].every((part) => part === "");
    return isSecure && isPlain && !href.includes("/.well-known/") ? url : null;
  }

  /** What the provider says of itself, at most ten minutes old. Who comes while it is read waits for the same. */
  read(issuer: string, now: number): Promise<ReadProvider> {
    const known = this.#known.get(issuer);
    if (known !== undefined && known.until > now) return known.read;
    for (const [other, { until }] of this.#known) if (until <= now) this.#known.delete(other);
    const entry = { read: this.#load(issuer), until: now + FRESH };
    this.#known.set(issuer, entry);
    void entry.read.then(({ kind }) => {
      if (kind === "unread") entry.until = now + FRESH_FAILURE;
    });
    return entry.read;
  }

  /** What it says now; whoever signs in is led by that from now on. */
  async readAnew(issuer: string, now: number): Promise<ReadProvider> {
    const read = await this.#load(issuer);
    if (read.kind === "read")
      this.#known.set(read.provider.metadata.issuer, { read: Promise.resolve(read), until: now + FRESH });
    return read;
  }

  async #load(issuer: string): Promise<ReadProvider> {
    const url = this.issuerIn(issuer);
    if (url === null) return { kind: "unread", fault: "ADDRESS" };
    try {
      const found = await discovery(url, "unused", undefined, None(), {
        [customFetch]: this.#fetch,
        timeout: SECONDS,
        execute: this.#loopback ? [allowInsecureRequests] : [],
      });
      const metadata: ServerMetadata = { ...(found.serverMetadata() as ServerMetadata) };
      // The library takes the templates of some vendors for their issuer; here an issuer is one address.
      const isItself = new URL(metadata.issuer).href === url.href;
      const algorithms = (metadata.id_token_signing_alg_values_supported ?? ["RS256"]).filter((algorithm) =>
        ALGORITHMS.includes(algorithm),
      );
      const hosts = hostsOf(metadata);
      if (!isItself || hosts === null || algorithms.length === 0)
        return { kind: "unread", fault: "DOCUMENT" };
      const provider = {
        metadata: { ...metadata, id_token_signing_alg_values_supported: algorithms },
        hosts,
        jwks: undefined,
      };
      return { kind: "read", provider };
    } catch (fault) {
      return { kind: "unread", fault: faultOf(fault) };
    }
  }

  /** How many keys the provider signs with; 0 where they cannot be read. */
  async countKeys({ metadata }: Provider): Promise<number> {
    try {
      const options = {
        method: "GET",
        headers: { accept: "application/json" },
        redirect: "manual",
        body: null,
      } as const;
      const answer = await this.#fetch(String(metadata.jwks_uri), options);
      const { keys } = (await answer.json()) as { readonly keys?: unknown };
      return answer.status === 200 && Array.isArray(keys) ? keys.length : 0;
    } catch {
      return 0;
    }
  }
}
