import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  clockSkew,
  customFetch,
  discovery,
  type ExportedJWKSCache,
  enableNonRepudiationChecks,
  getJwksCache,
  None,
  type ServerMetadata,
  setJwksCache,
} from "openid-client";
import type { ProviderHosts, SingleSignOn } from "../../store/single-sign-on.ts";
import { type GuardedFetch, guardedFetch, type Reach } from "./guarded-fetch.ts";
import { faultOf, type ProviderFault } from "./provider-fault.ts";
import { type AllowedHosts, areSameHosts, hostsOf, isAllowedHost } from "./provider-hosts.ts";
import { isLoopback } from "./public-address.ts";

/** What a provider says of itself is believed so long, and that it could not be read. */
const FRESH = 10 * 60_000;
const FRESH_FAILURE = 30_000;
const SECONDS = 5;

/** Signatures that only the provider can make: never `none`, nor one whose key we have too (RFC 8725, 3.1 and 3.2). */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];

/** How recent a sign-in at the provider must be to prove anew who is there; in seconds (step-up.ts). */
const RECENT = 300;

/** A provider's document, with the keys that were fetched last. */
interface Provider {
  readonly metadata: ServerMetadata;
  readonly hosts: ProviderHosts;
  jwks: ExportedJWKSCache | undefined;
}

export type ReadProvider =
  | { readonly kind: "read"; readonly provider: Provider }
  | { readonly kind: "unread"; readonly fault: ProviderFault };

/** What a browser takes to the provider, and what must come back. All of it is used once. */
export interface Asked {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whether the person must have signed in at the provider just now. */
  readonly again: boolean;
}

/** Whom the provider says that it is. Nothing else of what it says is looked at: no name, no address. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  /** Whether it says that it asked for more than one factor (RFC 8176, `mfa`). */
  readonly multiFactor: boolean;
  /** When they signed in at the provider, in milliseconds since 1970; null where it does not say. */
  readonly signedInAt: number | null;
}

export type Answered =
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "refused"; readonly fault: ProviderFault };

/** The providers of all companies: what they say of themselves, kept for a while, and the two steps of a sign-in. */
export class Providers {
  readonly #fetch: GuardedFetch;
  readonly #loopback: boolean;
  /** The hosts that whoever runs the server allows; null: every one of the open internet. */
  readonly allowedHosts: AllowedHosts;
  readonly #known = new Map<string, { readonly read: Promise<ReadProvider>; until: number }>();

  constructor(reach: Reach) {
    this.#fetch = guardedFetch(reach);
    this.#loopback = reach.loopback;
    this.allowedHosts = reach.hosts;
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

  /** What the provider of a setting says of itself, unless it leads elsewhere than when it was set. */
  async readAsSet({ issuer, hosts }: SingleSignOn, now: number): Promise<ReadProvider> {
    const read = await this.#read(issuer, now);
    if (read.kind === "unread") return read;
    if (hosts === null || !areSameHosts(read.provider.hosts, hosts))
      return { kind: "unread", fault: "MOVED" };
    return this.notAllowed(hosts).length === 0 ? read : { kind: "unread", fault: "NOT_ALLOWED" };
  }

  /** Those hosts of a provider that whoever runs the server does not allow. */
  notAllowed({ authorization, token, keys }: ProviderHosts): readonly string[] {
    const hosts = [...new Set([authorization, token, keys])];
    return hosts.filter((host) => !isAllowedHost(this.allowedHosts, host));
  }

  /** What the provider says of itself, at most ten minutes old. Who comes while it is read waits for the same. */
  #read(issuer: string, now: number): Promise<ReadProvider> {
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

  /** Where the browser is sent, by the code flow with PKCE. */
  async authorizationUrl(
    { metadata }: Provider,
    { clientId }: SingleSignOn,
    { redirectUri, state, nonce, verifier, again }: Asked,
  ): Promise<string> {
    const configuration = new Configuration(metadata, clientId, undefined, None());
    if (this.#loopback) allowInsecureRequests(configuration);
    return buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: "openid",
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      ...(again ? { prompt: "login", max_age: "0" } : {}),
    }).href;
  }

  /** What the provider's answer, as the browser brought it back, comes to: every check is openid-client's. */
  async answer(
    provider: Provider,
    setting: SingleSignOn,
    url: URL,
    asked: Asked,
    now: number,
  ): Promise<Answered> {
    const configuration = this.#configure(provider, setting, now);
    try {
      const tokens = await authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: asked.verifier,
        expectedState: asked.state,
        expectedNonce: asked.nonce,
        idTokenExpected: true,
        ...(asked.again ? { maxAge: RECENT } : {}),
      });
      const claims = tokens.claims();
      // OpenID Connect Core, 2: a subject has 255 characters at most.
      if (claims === undefined || claims.sub === "" || claims.sub.length > 255)
        return { kind: "refused", fault: "CLAIMS" };
      const { iss, sub, amr, auth_time: signedInAt } = claims;
      const person = {
        issuer: iss,
        subject: sub,
        multiFactor: Array.isArray(amr) && amr.includes("mfa"),
        signedInAt: signedInAt === undefined ? null : Math.min(signedInAt * 1_000, now),
      };
      return { kind: "person", person };
    } catch (fault) {
      return { kind: "refused", fault: faultOf(fault) };
    } finally {
      provider.jwks = getJwksCache(configuration);
    }
  }

  #configure({ metadata, jwks }: Provider, { clientId, clientSecret }: SingleSignOn, now: number) {
    const methods = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const prove = methods.includes("client_secret_basic") ? ClientSecretBasic : ClientSecretPost;
    const skew = { [clockSkew]: Math.round((now - Date.now()) / 1_000) };
    const configuration = new Configuration(
      metadata,
      clientId,
      skew,
      clientSecret === null ? None() : prove(clientSecret),
    );
    configuration[customFetch] = this.#fetch;
    configuration.timeout = SECONDS;
    enableNonRepudiationChecks(configuration);
    if (this.#loopback) allowInsecureRequests(configuration);
    if (jwks !== undefined) setJwksCache(configuration, jwks);
    return configuration;
  }
}
