import { isIP } from "node:net";
import { resolve } from "node:path";
import type { Collector } from "./collector/collector.ts";
import { readCollectorAddress } from "./collector/collector-address.ts";
import { isLoopback, isThisMachine } from "./loopback.ts";
import { type AllowedHosts, readAllowedHosts } from "./sessions/provider/provider-hosts.ts";

/** What the environment says, API.md section 6. */
export interface Environment {
  /** 0: any free one. */
  readonly port: number;
  /** The address to listen on; another than loopback only with TLS. */
  readonly listen: string;
  /** Null: TLS is spoken by a proxy on this machine, or by nobody. */
  readonly tls: OwnTls | null;
  readonly dataDir: string;
  /** The file of the keys that seal secrets in the store; null: beside the store. */
  readonly keyFile: string | null;
  /** Whether an empty store gets the demo company with its sign-ins: only where it is told to. */
  readonly demo: boolean;
  readonly demoPassword: string | null;
  /** The origin by which browsers come, where it is told; by https, cookies are __Host- and Secure and HSTS is sent. */
  readonly publicOrigin: string | null;
  /** For development: a company's provider of sign-ins may be on this machine, by http too. */
  readonly loopbackProviders: boolean;
  /** The operator's own file of the hashes of stolen passwords. */
  readonly breachedPasswords: string | null;
  /** The hosts at which companies' providers of sign-ins may be. */
  readonly providerHosts: AllowedHosts;
  /** Where security events are sent, with the file of the authorities that sign its certificate; null: nowhere. */
  readonly syslog: (Omit<Collector, "ca"> & { readonly caFile: string | null }) | null;
}

/** With what the server speaks TLS itself (adr-0024). */
export interface OwnTls {
  /** PEM: the server's own certificate, and behind it those between it and a root. */
  readonly certificateFile: string;
  readonly keyFile: string;
  /** PEM: the roots of an authority of the house, in the place of the public ones; null: those alone. */
  readonly privateCaFile: string | null;
  /** The origin by which browsers come: what the certificate has to be for. */
  readonly origin: string;
  /** Where plain HTTP is answered too, with a redirect or a refusal; null: nowhere. */
  readonly httpPort: number | null;
}

/** Variables that each can be meant and together cannot. */
type Contradiction =
  | "half-a-pair"
  | "origin-needed"
  | "origin-by-http"
  | "open-without-tls"
  | "only-with-tls"
  | "not-in-public";

export type ReadEnvironment =
  | { readonly kind: "read"; readonly environment: Environment }
  | { readonly kind: "refused"; readonly variable: string; readonly value: string }
  | { readonly kind: "contradictory"; readonly why: Contradiction; readonly variable: string };

type Variables = Readonly<Record<string, string | undefined>>;
type Told = Readonly<Record<keyof typeof VARIABLES, string>>;
type Contradictory = Extract<ReadEnvironment, { readonly kind: "contradictory" }>;

/** What holds where a variable is not set, or empty, and what can be meant by it. */
export const VARIABLES = {
  PORT: ["4180", isPort],
  NAISEN_LISTEN: ["127.0.0.1", (value: string) => isIP(value) !== 0],
  NAISEN_TLS_CERT: ["", isAnything],
  NAISEN_TLS_KEY: ["", isAnything],
  NAISEN_TLS_PRIVATE_CA: ["", isAnything],
  NAISEN_HTTP_PORT: ["", (value: string) => value === "" || isPort(value)],
  DATA_DIR: [".data", isAnything],
  DATABASE_URL: ["", (value: string) => value === ""],
  NAISEN_KEYS: ["", isAnything],
  NAISEN_DEMO: ["off", isSwitch],
  NAISEN_DEMO_PASSWORD: ["", isAnything],
  PUBLIC_ORIGIN: ["", (value: string) => value === "" || isWebAddress(value)],
  NAISEN_LOOPBACK_PROVIDERS: ["off", isSwitch],
  NAISEN_PROVIDER_HOSTS: ["", (value: string) => readAllowedHosts(value) !== undefined],
  NAISEN_BREACHED_PASSWORDS: ["", isAnything],
  NAISEN_SYSLOG: ["", (value: string) => readCollectorAddress(value) !== undefined],
  NAISEN_SYSLOG_CA: ["", isAnything],
} as const satisfies Readonly<Record<string, readonly [string, (value: string) => boolean]>>;

/** Reads the variables; one that cannot be meant is refused by its name rather than overlooked. */
export function readEnvironment(variables: Variables): ReadEnvironment {
  const told = Object.fromEntries(
    Object.entries(VARIABLES).map(([name, [otherwise]]) => [name, variables[name] || otherwise]),
  ) as Told;
  for (const [name, [, canBeMeant]] of Object.entries(VARIABLES)) {
    const value = told[name as keyof Told];
    // The address of a database may have a password in it.
    if (!canBeMeant(value))
      return { kind: "refused", variable: name, value: name === "DATABASE_URL" ? "…" : value };
  }
  return contradictionIn(told) ?? { kind: "read", environment: meantBy(told) };
}

function meantBy(told: Told): Environment {
  const publicOrigin = told.PUBLIC_ORIGIN === "" ? null : new URL(told.PUBLIC_ORIGIN).origin;
  return {
    port: Number(told.PORT),
    listen: told.NAISEN_LISTEN,
    tls: told.NAISEN_TLS_CERT === "" || publicOrigin === null ? null : ownTls(told, publicOrigin),
    dataDir: resolve(told.DATA_DIR),
    keyFile: pathIn(told.NAISEN_KEYS),
    demo: told.NAISEN_DEMO === "on",
    demoPassword: told.NAISEN_DEMO_PASSWORD || null,
    publicOrigin,
    loopbackProviders: told.NAISEN_LOOPBACK_PROVIDERS === "on",
    providerHosts: readAllowedHosts(told.NAISEN_PROVIDER_HOSTS) ?? null,
    breachedPasswords: pathIn(told.NAISEN_BREACHED_PASSWORDS),
    syslog: syslogIn(told),
  };
}

function syslogIn({ NAISEN_SYSLOG, NAISEN_SYSLOG_CA }: Told): Environment["syslog"] {
  const address = readCollectorAddress(NAISEN_SYSLOG) ?? null;
  return address === null ? null : { ...address, caFile: pathIn(NAISEN_SYSLOG_CA) };
}

function ownTls(told: Told, origin: string): OwnTls {
  const { NAISEN_TLS_PRIVATE_CA: privateCa, NAISEN_HTTP_PORT: httpPort } = told;
  return {
    certificateFile: resolve(told.NAISEN_TLS_CERT),
    keyFile: resolve(told.NAISEN_TLS_KEY),
    privateCaFile: pathIn(privateCa),
    origin,
    httpPort: httpPort === "" ? null : Number(httpPort),
  };
}

function pathIn(value: string): string | null {
  return value === "" ? null : resolve(value);
}

function contradictionIn(told: Told): Contradictory | null {
  const contradictory = (why: Contradiction, variable: keyof Told): Contradictory => ({
    kind: "contradictory",
    why,
    variable,
  });
  const isByTls = /^https:/i.test(told.PUBLIC_ORIGIN);
  if (told.PUBLIC_ORIGIN !== "" && !isByTls && !isThisMachine(new URL(told.PUBLIC_ORIGIN).hostname))
    return contradictory("origin-by-http", "PUBLIC_ORIGIN");
  const inside = (["NAISEN_DEMO", "NAISEN_LOOPBACK_PROVIDERS"] as const).find((name) => told[name] === "on");
  if (inside !== undefined && isByTls) return contradictory("not-in-public", inside);
  if (told.NAISEN_TLS_CERT !== "" || told.NAISEN_TLS_KEY !== "") {
    const missing = (["NAISEN_TLS_CERT", "NAISEN_TLS_KEY"] as const).find((name) => told[name] === "");
    if (missing !== undefined) return contradictory("half-a-pair", missing);
    return isByTls ? null : contradictory("origin-needed", "PUBLIC_ORIGIN");
  }
  if (!isLoopback(told.NAISEN_LISTEN)) return contradictory("open-without-tls", "NAISEN_LISTEN");
  const alone = (["NAISEN_TLS_PRIVATE_CA", "NAISEN_HTTP_PORT"] as const).find((name) => told[name] !== "");
  return alone === undefined ? null : contradictory("only-with-tls", alone);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isSwitch(value: string): boolean {
  return value === "on" || value === "off";
}

function isAnything(): boolean {
  return true;
}
