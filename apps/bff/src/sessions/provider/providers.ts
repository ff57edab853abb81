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
  enableNonRepudiationChecks,
  getJwksCache,
  None,
  setJwksCache,
} from "openid-client";
import type { ProviderHosts, SingleSignOn } from "../../store/single-sign-on.ts";
import { oldestAtProvider } from "../session-ends.ts";
import { type GuardedFetch, guardedFetch, type Reach } from "./guarded-fetch.ts";
import { isIdToken } from "./id-token.ts";
import { type Provider, ProviderDocuments, type ReadProvider } from "./provider-documents.ts";
import { faultOf, type ProviderFault } from "./provider-fault.ts";
import { type AllowedHosts, areSameHosts, isAllowedHost } from "./provider-hosts.ts";

/** So many seconds a provider has for its tokens, and for its keys. */
const SECONDS = 5;

/** How recent a sign-in at the provider must be to prove anew who is there; in seconds (step-up.ts). */
const RECENT = 300;

/** How old a sign-in at the provider may be that we ask it for, in seconds: as of administrators; whose it is, is not known yet. */
const OLDEST = oldestAtProvider("ADMIN") / 1_000;

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

/** The providers of all companies: where they may lead, and the two steps of a sign-in. */
export class Providers {
  readonly #fetch: GuardedFetch;
  readonly #loopback: boolean;
  /** The hosts that whoever runs the server allows; null: every one of the open internet. */
  readonly allowedHosts: AllowedHosts;
  readonly documents: ProviderDocuments;

  constructor(reach: Reach) {
    this.#fetch = guardedFetch(reach);
    this.#loopback = reach.loopback;
    this.documents = new ProviderDocuments(this.#fetch, this.#loopback);
    this.allowedHosts = reach.hosts;
  }

  /** What the provider of a setting says of itself, unless it leads elsewhere than when it was set. */
  async readAsSet({ issuer, hosts }: SingleSignOn, now: number): Promise<ReadProvider> {
    const read = await this.documents.read(issuer, now);
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
      ...(again ? { prompt: "login", max_age: "0" } : { max_age: String(OLDEST) }),
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
      if (!isIdToken(tokens.id_token ?? "", claims)) return { kind: "refused", fault: "KIND" };
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
