import { resolve } from "node:path";

/** What the environment says, API.md section 6. */
export interface Environment {
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  /** The origin by which browsers come, where it is told; by https, cookies are __Host- and Secure and HSTS is sent. */
  readonly publicOrigin: string | null;
  /** For development: a company's provider of sign-ins may be on this machine, by http too. */
  readonly loopbackProviders: boolean;
  /** Where logs are sent to, with the file of the authorities that sign its certificate; null: nowhere. */
  readonly syslog: Syslog | null;
}

interface Syslog {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly caFile: string | null;
}

export type ReadEnvironment =
  | { readonly kind: "read"; readonly environment: Environment }
  | { readonly kind: "refused"; readonly variable: string; readonly value: string };

/** Reads the variables; one that cannot be meant is refused by its name rather than overlooked. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): ReadEnvironment {
  const {
    PORT: port = "4180",
    NAISEN_DEMO: demo = "on",
    NAISEN_LOOPBACK_PROVIDERS: providers = "off",
  } = variables;
  if (!isPort(port)) return refused("PORT", port);
  if (!isSwitch(demo)) return refused("NAISEN_DEMO", demo);
  if (!isSwitch(providers)) return refused("NAISEN_LOOPBACK_PROVIDERS", providers);
  const database = variables.DATABASE_URL ?? "";
  if (database !== "") return refused("DATABASE_URL", "…");
  const origin = variables.PUBLIC_ORIGIN ?? "";
  if (origin !== "" && !URL.canParse(origin)) return refused("PUBLIC_ORIGIN", origin);
  const syslog = readSyslog(variables);
  if (syslog === "refused") return refused("NAISEN_SYSLOG", String(variables.NAISEN_SYSLOG));
  const environment = {
    port: Number(port),
    dataDir: resolve(variables.DATA_DIR ?? ".data"),
    demo: demo === "on",
    demoPassword: variables.NAISEN_DEMO_PASSWORD || null,
    publicOrigin: origin === "" ? null : new URL(origin).origin,
    loopbackProviders: providers === "on",
    syslog,
  };
  return { kind: "read", environment };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** RFC 5425, 4.1. */
const SYSLOG_TLS_PORT = "6514";

/** `tls://host:6514`, or `tcp://` to this machine alone: logs go over no network that anybody reads. */
function readSyslog({
  NAISEN_SYSLOG: address = "",
  NAISEN_SYSLOG_CA: caFile = "",
}: Readonly<Record<string, string | undefined>>): Syslog | "refused" | null {
  if (address === "") return null;
  if (!URL.canParse(address)) return "refused";
  const { protocol, hostname, port, pathname, username, password, search, hash } = new URL(address);
  const tls = protocol === "tls:";
  const isPlain = protocol === "tcp:" && LOOPBACK.test(hostname) && port !== "";
  const more = username + password + search + hash + pathname.replace(/^\/$/, "");
  if (hostname === "" || more !== "" || !(tls || isPlain)) return "refused";
  const host = hostname.replace(/^\[|\]$/g, "");
  return {
    host,
    port: Number(port || SYSLOG_TLS_PORT),
    tls,
    caFile: caFile === "" ? null : resolve(caFile),
  };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
}

function isSwitch(value: string): boolean {
  return value === "on" || value === "off";
}

function refused(variable: string, value: string): ReadEnvironment {
  return { kind: "refused", variable, value };
}
