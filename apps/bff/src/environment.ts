import { resolve } from "node:path";
import { type AllowedHosts, readAllowedHosts } from "./sessions/provider/provider-hosts.ts";

/** What the environment says, API.md section 6. */
export interface Environment {
  /** 0: any free one. */
  readonly port: number;
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
}

export type ReadEnvironment =
  | { readonly kind: "read"; readonly environment: Environment }
  | { readonly kind: "refused"; readonly variable: string; readonly value: string }
  | { readonly kind: "not-in-public"; readonly variable: string; readonly origin: string };

/** What a variable may say, where not everything can be meant. */
const MEANT: Readonly<Record<string, (value: string) => boolean>> = {
  PORT: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  NAISEN_DEMO: isSwitch,
  NAISEN_LOOPBACK_PROVIDERS: isSwitch,
  DATABASE_URL: () => false,
  PUBLIC_ORIGIN: (value) => URL.canParse(value),
  NAISEN_PROVIDER_HOSTS: (value) => readAllowedHosts(value) !== undefined,
};

/** What a real place has no use for. */
const INSIDE = ["NAISEN_DEMO", "NAISEN_LOOPBACK_PROVIDERS"];

/** Secrets may stand in it. */
const UNTOLD = "DATABASE_URL";

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the variables; one that cannot be meant is refused by its name rather than overlooked, and so is what is for trying out
 * and for development where browsers come by https.
 */
export function readEnvironment(variables: Variables): ReadEnvironment {
  return refusedIn(variables) ?? { kind: "read", environment: environmentOf(variables) };
}

function refusedIn(variables: Variables): Exclude<ReadEnvironment, { readonly kind: "read" }> | null {
  for (const [variable, isMeant] of Object.entries(MEANT)) {
    const value = variables[variable] || null;
    if (value !== null && !isMeant(value))
      return { kind: "refused", variable, value: variable === UNTOLD ? "…" : value };
  }
  const origin = originOf(variables);
  const inside = INSIDE.find((variable) => variables[variable] === "on");
  if (inside === undefined || !origin?.startsWith("https:")) return null;
  return { kind: "not-in-public", variable: inside, origin };
}

function environmentOf(variables: Variables): Environment {
  return {
    port: Number(variables.PORT || "4180"),
    dataDir: resolve(variables.DATA_DIR ?? ".data"),
    keyFile: pathIn(variables.NAISEN_KEYS),
    demo: variables.NAISEN_DEMO === "on",
    demoPassword: variables.NAISEN_DEMO_PASSWORD || null,
    publicOrigin: originOf(variables),
    loopbackProviders: variables.NAISEN_LOOPBACK_PROVIDERS === "on",
    providerHosts: readAllowedHosts(variables.NAISEN_PROVIDER_HOSTS ?? "") ?? null,
    breachedPasswords: pathIn(variables.NAISEN_BREACHED_PASSWORDS),
  };
}

function originOf({ PUBLIC_ORIGIN: origin }: Variables): string | null {
  return origin ? new URL(origin).origin : null;
}

function pathIn(value = ""): string | null {
  return value === "" ? null : resolve(value);
}

function isSwitch(value: string): boolean {
  return value === "on" || value === "off";
}
