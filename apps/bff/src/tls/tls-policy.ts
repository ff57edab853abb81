import { constants } from "node:crypto";
import type { TlsOptions } from "node:tls";

/** Authenticated encryption with forward secrecy and nothing else, the strongest first (RFC 9325, 4.2; RFC 8446, 9.1). */
const SUITES = [
  "TLS_AES_256_GCM_SHA384",
  "TLS_CHACHA20_POLY1305_SHA256",
  "TLS_AES_128_GCM_SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
] as const;

/**
 * How the server speaks TLS (adr-0024). No renegotiation; and no tickets, whose key would open every connection that was
 * made under it. Groups and signatures are OpenSSL's own, which has post-quantum ones first and none by SHA-1.
 */
export const TLS_POLICY = {
  minVersion: "TLSv1.2",
  maxVersion: "TLSv1.3",
  ciphers: SUITES.join(":"),
  honorCipherOrder: true,
  secureOptions: constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_NO_TICKET,
} as const satisfies TlsOptions;
