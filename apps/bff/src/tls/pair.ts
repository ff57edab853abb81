import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { duplexPair } from "node:stream";
import { connect, createSecureContext, rootCertificates, TLSSocket } from "node:tls";
import type { OwnTls } from "../environment.ts";
import { TLS_POLICY } from "./tls-policy.ts";

/** A certificate and its key, as PEM, proved. Instants are milliseconds since 1970. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
  readonly from: number;
  readonly until: number;
}

/** Why a pair is not used; what has to be mended is in the file. */
export interface PairFault {
  readonly code:
    | "file-unreadable"
    | "key-open-to-others"
    | "not-a-certificate"
    | "not-a-key"
    | "key-of-another"
    | "expired"
    | "not-yet-valid"
    | "for-another-host"
    | "not-trusted"
    | "not-usable";
  readonly file: string;
  /** What the system or OpenSSL calls it. */
  readonly detail: string;
}

export type ReadPair =
  | { readonly kind: "usable"; readonly pair: Pair }
  | { readonly kind: "refused"; readonly fault: PairFault };

type Attempt<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly fault: Error };

/** What anybody beside its owner and its group may do with a file. */
const RIGHTS_OF_OTHERS = 0o007;

/** Reads the files and proves the pair as a browser would that comes by the public origin. */
export async function readPair(
  { certificateFile, keyFile, privateCaFile, origin }: OwnTls,
  publicRoots: readonly string[] = rootCertificates,
): Promise<ReadPair> {
  const cert = attempt(() => readFileSync(certificateFile, "utf8"));
  if (cert.kind === "failed") return refused("file-unreadable", certificateFile, cert.fault);
  const key = attempt(() => ({ mode: statSync(keyFile).mode, text: readFileSync(keyFile, "utf8") }));
  if (key.kind === "failed") return refused("file-unreadable", keyFile, key.fault);
  if ((key.value.mode & RIGHTS_OF_OTHERS) !== 0) return refused("key-open-to-others", keyFile);
  const roots = attempt(() => (privateCaFile === null ? publicRoots : [readFileSync(privateCaFile, "utf8")]));
  if (roots.kind === "failed") return refused("file-unreadable", privateCaFile ?? "", roots.fault);

  const leaf = attempt(() => new X509Certificate(cert.value));
  if (leaf.kind === "failed") return refused("not-a-certificate", certificateFile, leaf.fault);
  const secret = attempt(() => createPrivateKey(key.value.text));
  if (secret.kind === "failed") return refused("not-a-key", keyFile, secret.fault);
  if (!leaf.value.checkPrivateKey(secret.value)) return refused("key-of-another", keyFile);
  const pair = {
    cert: cert.value,
    key: key.value.text,
    from: Date.parse(leaf.value.validFrom),
    until: Date.parse(leaf.value.validTo),
  };
  const fault = await askedAsByBrowser(pair, roots.value, new URL(origin).hostname);
  return fault === null ? { kind: "usable", pair } : refused(codeOf(fault), certificateFile, fault);
}

/**
 * A handshake with ourselves, without a network: OpenSSL looks at the chain, its dates and the name, and sees of the chain
 * what browsers are sent. Null where it is content.
 */
async function askedAsByBrowser(
  { cert, key }: Pair,
  roots: readonly string[],
  hostname: string,
): Promise<Error | null> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const servername = isIP(host) === 0 ? { servername: host } : {};
  const [here, there] = duplexPair();
  const contexts = attempt(() => [
    createSecureContext({ ...TLS_POLICY, cert, key }),
    createSecureContext({ ca: [...roots] }),
  ]);
  if (contexts.kind === "failed") return contexts.fault;
  const [ours, theirs] = contexts.value;
  const server = new TLSSocket(there, { isServer: true, secureContext: ours });
  const browser = connect({ socket: here, host, secureContext: theirs, ...servername });
  const { promise, resolve } = Promise.withResolvers<Error | null>();
  server.on("error", resolve);
  browser.on("error", resolve).on("secureConnect", () => resolve(null));
  try {
    return await promise;
  } finally {
    browser.destroy();
    server.destroy();
  }
}

const CODES: Readonly<Record<string, PairFault["code"]>> = {
  CERT_HAS_EXPIRED: "expired",
  CERT_NOT_YET_VALID: "not-yet-valid",
  ERR_TLS_CERT_ALTNAME_INVALID: "for-another-host",
  CERT_SIGNATURE_FAILURE: "not-trusted",
  DEPTH_ZERO_SELF_SIGNED_CERT: "not-trusted",
  SELF_SIGNED_CERT_IN_CHAIN: "not-trusted",
  UNABLE_TO_GET_ISSUER_CERT: "not-trusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "not-trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "not-trusted",
};

function codeOf({ code = "" }: NodeJS.ErrnoException): PairFault["code"] {
  return CODES[code] ?? "not-usable";
}

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { kind: "done", value: work() };
  } catch (fault) {
    return { kind: "failed", fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }
}

function refused(code: PairFault["code"], file: string, fault?: NodeJS.ErrnoException): ReadPair {
  return { kind: "refused", fault: { code, file, detail: fault?.code ?? fault?.message ?? "" } };
}
