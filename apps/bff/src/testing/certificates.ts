// The library makes its classes by decorators, and wants this before it.
import "reflect-metadata";

import { KeyObject, randomBytes } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";

const DAY = 24 * 60 * 60 * 1000;
const EC = { name: "ECDSA", namedCurve: "P-256" } as const;
const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
} as const;
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const;

/** What a certificate is for, and when; by default for localhost, from yesterday for 90 days. */
interface Wanted {
  readonly names?: readonly string[];
  /** Days from now. */
  readonly from?: number;
  readonly until?: number;
  readonly kind?: "EC" | "RSA";
  /** Whether it comes with the certificate between it and the root. */
  readonly chain?: boolean;
}

/** PEM. */
interface Made {
  readonly cert: string;
  readonly key: string;
  /** As `X509Certificate.serialNumber` has it. */
  readonly serial: string;
}

/** An authority that lives for a test: a root, and one below it that signs. */
export interface Authority {
  readonly root: string;
  issue(wanted?: Wanted): Promise<Made>;
}

export async function makeAuthority(name = "Test"): Promise<Authority> {
  const [rootKeys, belowKeys] = [await keysOf("EC"), await keysOf("EC")];
  const isAuthority = [
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
  ];
  const years = { notBefore: new Date(Date.now() - 1000 * DAY), notAfter: new Date(Date.now() + 1000 * DAY) };
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name} Root`,
    keys: rootKeys,
    signingAlgorithm: SIGNING,
    extensions: isAuthority,
    ...years,
  });
  const below = await x509.X509CertificateGenerator.create({
    subject: `CN=${name} Below`,
    issuer: root.subject,
    publicKey: belowKeys.publicKey,
    signingKey: rootKeys.privateKey,
    signingAlgorithm: SIGNING,
    extensions: isAuthority,
    ...years,
  });
  return {
    root: root.toString("pem"),
    issue: async ({ names = ["localhost"], from = -1, until = 90, kind = "EC", chain = true } = {}) => {
      const keys = await keysOf(kind);
      const serial = `01${randomBytes(8).toString("hex")}`;
      const leaf = await x509.X509CertificateGenerator.create({
        serialNumber: serial,
        subject: `CN=${names[0]}`,
        issuer: below.subject,
        publicKey: keys.publicKey,
        signingKey: belowKeys.privateKey,
        signingAlgorithm: SIGNING,
        notBefore: new Date(Date.now() + from * DAY),
        notAfter: new Date(Date.now() + until * DAY),
        extensions: [
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
          new x509.SubjectAlternativeNameExtension(
            names.map((value) => ({ type: isIP(value) === 0 ? ("dns" as const) : ("ip" as const), value })),
          ),
        ],
      });
      const certificates = chain ? [leaf, below] : [leaf];
      return {
        cert: certificates.map((one) => `${one.toString("pem")}\n`).join(""),
        key: String(KeyObject.from(keys.privateKey).export({ type: "pkcs8", format: "pem" })),
        serial: serial.toUpperCase(),
      };
    },
  };
}

function keysOf(kind: "EC" | "RSA"): Promise<CryptoKeyPair> {
  return kind === "EC"
    ? crypto.subtle.generateKey(EC, true, ["sign", "verify"])
    : crypto.subtle.generateKey(RSA, true, ["sign", "verify"]);
}
