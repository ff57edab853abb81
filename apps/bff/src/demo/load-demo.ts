import { randomBytes } from "node:crypto";
import { companyDocument } from "@naisen/api/company-document";
import { dayOf } from "@naisen/domain/vocabulary/day";
import { readExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import { putUser } from "../use-cases/add-user.ts";
import { importCompany } from "../use-cases/import-company.ts";
import type { House } from "../use-cases/use-case.ts";
import { demoCompany } from "./demo-company.ts";

/** The demo as it was made, for the one time that its sign-ins are told. */
export interface LoadedDemo {
  readonly companyName: string;
  readonly extensions: number;
  readonly signIns: readonly {
    readonly companyId: string;
    readonly userId: string;
    readonly password: string;
  }[];
}

const DEMO = "demo";
const OWN_EXTENSION = readExtensionNumber("7001");

/**
 * Puts the demo company into a store that has no company yet, with its sign-ins; null where there is one. A demo that
 * was cut off before it had a sign-in is made anew.
 */
export async function loadDemo(house: House, password: string | null): Promise<LoadedDemo | null> {
  const { companies, admin } = await house.store.read(async (reader) => ({
    companies: await reader.companies(),
    admin: await reader.account(DEMO, "admin"),
  }));
  if (admin !== null || companies.some(({ id }) => id !== DEMO)) return null;
  const document = companyDocument.parse(demoCompany(dayOf(house.now())));
  const actor = { companyId: DEMO, userId: "demo", role: "OPERATOR" };
  const imported = await importCompany(house, document, actor, "IMPORT");
  if (imported.kind !== "imported")
    throw new Error(`the demo company is refused: ${JSON.stringify(imported)}`);
  const signIns = [
    { userId: "admin", role: "ADMIN", extension: null, name: "鈴木 恵子" },
    { userId: "user", role: "USER", extension: OWN_EXTENSION },
  ] as const;
  const made = [];
  for (const { userId, ...account } of signIns) {
    const signIn = { companyId: DEMO, userId, password: password ?? randomBytes(16).toString("base64url") };
    await putUser(house, { ...signIn, ...account });
    made.push(signIn);
  }
  await house.store.write((writer) => writer.putSecondFactor(DEMO, "NONE"));
  return { companyName: document.company.name, extensions: imported.report.extensions, signIns: made };
}
