import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { Server as TlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { companyDocument } from "@naisen/api/company-document";
import { dayOf, type Instant } from "@naisen/domain/vocabulary/day";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { type Logger, pino } from "pino";
import { createApp } from "../app.ts";
import { demoCompany } from "../demo/demo-company.ts";
import { cookieJar } from "../http/cookies.ts";
import { limitedServer, limitedTlsServer, SERVER_LIMITS, type ServerLimits } from "../http/limited-server.ts";
import type { Panel } from "../http/panel-pages.ts";
import { Asks } from "../sessions/asks.ts";
import type { Reach } from "../sessions/provider/guarded-fetch.ts";
import { openSqliteStore } from "../store/sqlite/open-sqlite-store.ts";
import type { Pair } from "../tls/pair.ts";
import { OPERATORS, putUser } from "../use-cases/add-user.ts";
import { importCompany } from "../use-cases/import-company.ts";
import { makeHouse } from "../use-cases/make-house.ts";
import type { House } from "../use-cases/use-case.ts";

/** The password of every sign-in in tests. */
export const PASSWORD = "a password for tests only";

/** 2026-12-01 09:00 in Tokyo. */
export const NOW = Date.parse("2026-12-01T09:00:00+09:00") as Instant;

/** The whole BFF over a real store in a folder of its own, listening on loopback, with the demo company. */
export interface OpenHouse {
  readonly house: House;
  readonly address: string;
  readonly dataDir: string;
  readonly server: Server | TlsServer;
  /** Moves the clock. */
  setNow(moment: Instant): void;
  close(): Promise<void>;
}

/**
 * Without a panel only the API and the plain pages are served; without a logger nothing is said; `empty` leaves the
 * store without companies and sign-ins; with `loopbackProviders` a company's provider may be on this machine, and `reach` says more
 * of where it may be; with a public origin it is as behind a proxy that speaks TLS,
 * with a pair it speaks TLS itself; `asks` has another clock for how often one may ask.
 */
export async function openHouse({
  panel = null,
  logger = pino({ level: "silent" }),
  empty = false,
  loopbackProviders = false,
  reach = {},
  publicOrigin = null,
  limits = {},
  asks = new Asks(),
  pair = null,
}: {
  panel?: Panel | null;
  limits?: Partial<ServerLimits>;
  asks?: Asks;
  empty?: boolean;
  loopbackProviders?: boolean;
  reach?: Partial<Reach>;
  publicOrigin?: string | null;
  /** For localhost. */
  pair?: Pick<Pair, "cert" | "key"> | null;
  logger?: Logger;
} = {}): Promise<OpenHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), "naisen-house-"));
  const opened = await openSqliteStore(dataDir);
  if (opened.kind !== "opened") throw new Error(`the store is ${opened.kind}`);
  let now = NOW;
  const house: House = {
    ...makeHouse(opened.store, { reach: { loopback: loopbackProviders, hosts: null, ...reach } }),
    asks,
    now: () => now,
  };
  if (!empty) await furnish(house);
  const { store, refusals, live } = house;
  const cookies = cookieJar(publicOrigin !== null);
  const door = { store, refusals, asks, live, now: house.now, cookies, publicOrigin };
  const app = createApp(house, door, panel, logger, pair === null);
  const all = { ...SERVER_LIMITS, ...limits };
  const server = pair === null ? limitedServer(app, logger, all) : limitedTlsServer(app, logger, pair, all);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    house,
    dataDir,
    address: `${pair === null ? "http://127.0.0.1" : "https://localhost"}:${(server.address() as AddressInfo).port}`,
    server,
    setNow: (moment) => {
      now = moment;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await refusals.flush();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The demo company with an administrator, a second one and a user; another company; an operator. */
async function furnish(house: House): Promise<void> {
  const actor = { companyId: OPERATORS, userId: "tests", role: "OPERATOR" };
  for (const document of [demoCompany(dayOf(NOW)), otherCompany()]) {
    const imported = await importCompany(house, companyDocument.parse(document), actor, "IMPORT");
    if (imported.kind === "refused") throw new Error(JSON.stringify(imported.problems));
  }
  await house.store.write(async (writer) => {
    for (const company of ["demo", "other", OPERATORS]) await writer.putSecondFactor(company, "NONE");
  });
  const admin = { role: "ADMIN", extension: null, password: PASSWORD } as const;
  await putUser(house, { ...admin, companyId: "demo", userId: "admin" });
  await putUser(house, { ...admin, companyId: "demo", userId: "second" });
  await putUser(house, { ...admin, companyId: "other", userId: "admin" });
  await putUser(house, { ...admin, companyId: OPERATORS, userId: "carrier", role: "OPERATOR" });
  const own = readExtensionNumber("7001");
  await putUser(house, { ...admin, companyId: "demo", userId: "user", role: "USER", extension: own });
}

/** A company with the same digits as the demo's, and marks by which its data would be known anywhere. */
export function otherCompany() {
  return {
    company: { id: "other", name: "株式会社よその印" },
    holders: [{ id: "h-other", name: "株式会社よその印", kind: "CORPORATE" as const }],
    baseContract: { menu: "VIRTUAL_PBX" as const, holder: "h-other", startsOn: "2026-04-01" },
    sites: [{ id: "yoso", name: "よその拠点", state: "IN_SERVICE" as const }],
    mobileLines: [
      {
        number: "060-7777-0001",
        holder: "h-other",
        status: "ACTIVE" as const,
        options: [{ kind: "OFFICE_LINK" as const, startsOn: "2026-04-01" }],
      },
    ],
    extensions: [
      { number: "7001", kind: "MOBILE" as const, mobile: "060-7777-0001", name: "よその 印子" },
      { number: "6999", kind: "DESK_PHONE" as const, site: "yoso", name: "よその受付" },
    ],
  };
}
