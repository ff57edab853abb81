import { resolve } from "node:path";
import { type AllowedHosts, readAllowedHosts } from "./sessions/provider/provider-hosts.ts";

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
  /** The hosts at which companies' providers of sign-ins may be. */
  readonly providerHosts: AllowedHosts;
}

export type ReadEnvironment =
  | { readonly kind: "read"; readonly environment: Environment }
  | { readonly kind: "refused"; readonly variable: string; readonly value: string };

type Variables = Readonly<Record<string, string | undefined>>;
type Refused = Exclude<ReadEnvironment, { readonly kind: "read" }>;

/** Reads the variables; one that cannot be meant is refused by its name rather than overlooked. */
export function readEnvironment(variables: Variables): ReadEnvironment {
  const port = variables.PORT ?? "4180";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refused("PORT", port);
  const demo = variables.NAISEN_DEMO ?? "on";
  if (!isSwitch(demo)) return refused("NAISEN_DEMO", demo);
  const providers = readProviders(variables);
  if ("kind" in providers) return providers;
  const database = variables.DATABASE_URL ?? "";
  if (database !== "") return refused("DATABASE_URL", "…");
  const origin = variables.PUBLIC_ORIGIN ?? "";
  if (origin !== "" && !URL.canParse(origin)) return refused("PUBLIC_ORIGIN", origin);
  const environment = {
    port: Number(port),
    dataDir: resolve(variables.DATA_DIR ?? ".data"),
    demo: demo === "on",
    demoPassword: variables.NAISEN_DEMO_PASSWORD || null,
    publicOrigin: origin === "" ? null : new URL(origin).origin,
    ...providers,
  };
  return { kind: "read", environment };
}

/** Where companies' providers may be. This machine is nobody's provider where people come from elsewhere. */
function readProviders({
  NAISEN_LOOPBACK_PROVIDERS: loopback = "off",
  NAISEN_PROVIDER_HOSTS: listed = "",
  PUBLIC_ORIGIN: origin = "",
}: Variables): Pick<Environment, "loopbackProviders" | "providerHosts"> | Refused {
  const providerHosts = readAllowedHosts(listed);
  if (providerHosts === undefined) return refused("NAISEN_PROVIDER_HOSTS", listed);
  const isRefused = loopback === "on" && /^https:/i.test(origin.trim());
  if (!isSwitch(loopback) || isRefused) return refused("NAISEN_LOOPBACK_PROVIDERS", loopback);
  return { loopbackProviders: loopback === "on", providerHosts };
}

function isSwitch(value: string): boolean {
  return value === "on" || value === "off";
}

function refused(variable: string, value: string): Refused {
  return { kind: "refused", variable, value };
}
