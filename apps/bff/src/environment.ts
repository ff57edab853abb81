import { resolve } from "node:path";

/** What the environment says, API.md section 6. */
export interface Environment {
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** The file of the keys that seal secrets in the store; null: beside the store. */
  readonly keyFile: string | null;
  readonly demo: boolean;
  readonly demoPassword: string | null;
  /** The origin by which browsers come, where it is told; by https, cookies are __Host- and Secure and HSTS is sent. */
  readonly publicOrigin: string | null;
  /** For development: a company's provider of sign-ins may be on this machine, by http too. */
  readonly loopbackProviders: boolean;
}

export type ReadEnvironment =
  | { readonly kind: "read"; readonly environment: Environment }
  | { readonly kind: "refused"; readonly variable: string; readonly value: string };

/** Reads the variables; one that cannot be meant is refused by its name rather than overlooked. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): ReadEnvironment {
  const port = variables.PORT ?? "4180";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refused("PORT", port);
  const demo = variables.NAISEN_DEMO ?? "on";
  if (!isSwitch(demo)) return refused("NAISEN_DEMO", demo);
  const providers = variables.NAISEN_LOOPBACK_PROVIDERS ?? "off";
  if (!isSwitch(providers)) return refused("NAISEN_LOOPBACK_PROVIDERS", providers);
  const database = variables.DATABASE_URL ?? "";
  if (database !== "") return refused("DATABASE_URL", "…");
  const origin = variables.PUBLIC_ORIGIN ?? "";
  if (origin !== "" && !URL.canParse(origin)) return refused("PUBLIC_ORIGIN", origin);
  const environment = {
    port: Number(port),
    dataDir: resolve(variables.DATA_DIR ?? ".data"),
    keyFile: pathIn(variables.NAISEN_KEYS),
    demo: demo === "on",
    demoPassword: variables.NAISEN_DEMO_PASSWORD || null,
    publicOrigin: origin === "" ? null : new URL(origin).origin,
    loopbackProviders: providers === "on",
  };
  return { kind: "read", environment };
}

function pathIn(value = ""): string | null {
  return value === "" ? null : resolve(value);
}

function isSwitch(value: string): boolean {
  return value === "on" || value === "off";
}

function refused(variable: string, value: string): ReadEnvironment {
  return { kind: "refused", variable, value };
}
