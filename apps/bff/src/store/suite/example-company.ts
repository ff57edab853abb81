import { randomUUID } from "node:crypto";
import type { CompanyState } from "@naisen/domain/company-state";
import type { CompanyDocument, DocumentExtension } from "@naisen/domain/document/company-document";
import { readDocument } from "@naisen/domain/document/read-document";
import type { Action, ExtensionAction } from "@naisen/domain/plan/plan";
import type { Extension } from "@naisen/domain/settings/extension";
import type { Day } from "@naisen/domain/vocabulary/day";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, ExtensionId, HolderId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type { Commit, Store } from "../store.ts";

export const ACME = "acme" as CompanyId;
/** A company whose id begins with the other one's. */
export const ACME_2 = "acme-2" as CompanyId;

const SINCE = "2026-04-01" as Day;
const OFFICE_LINK = [{ kind: "OFFICE_LINK", startsOn: SINCE }] as const;

/** "7001" → a mobile number; another company's lines begin with other digits. */
export function mobileOf(extension: string, company: CompanyId = ACME): PhoneNumber {
  return `+8190${company === ACME ? "1111" : "2222"}${extension.padStart(4, "0")}` as PhoneNumber;
}

export function idOf(extension: string, company: CompanyId = ACME): ExtensionId {
  return `${company}/${extension}` as ExtensionId;
}

/** A document of a company with a 2in1 pair (7001 on its A line, 7002 on B) and one free line, 7999. */
export function exampleDocument(company: CompanyId = ACME): CompanyDocument {
  const line = (extension: string) => ({
    number: mobileOf(extension, company),
    holder: "h-co" as HolderId,
    status: "ACTIVE" as const,
    options: OFFICE_LINK,
  });
  return {
    company: { id: company, name: "株式会社はじめ商事" },
    holders: [
      { id: "h-co" as HolderId, name: "株式会社はじめ商事", kind: "CORPORATE" },
      { id: "h-ito" as HolderId, name: "伊藤 健", kind: "PERSONAL" },
    ],
    baseContract: { menu: "VIRTUAL_PBX", holder: "h-co" as HolderId, startsOn: SINCE },
    sites: [
      { id: "tokyo" as SiteId, name: "東京本社", state: "IN_SERVICE" },
      {
        id: "osaka" as SiteId,
        name: "大阪支社",
        state: "IN_SERVICE",
        accessLine: { type: "IP_VPN", bandwidthMbps: 10, guaranteed: true },
        equipment: [{ kind: "ROUTER", designated: true }],
        gatewayNumber: "+81355550100" as PhoneNumber,
      },
    ],
    mobileLines: ["7001", "7002", "7003", "7999"].map(line),
    twoInOne: [{ a: mobileOf("7001", company), b: mobileOf("7002", company), startsOn: SINCE, mode: "DUAL" }],
    extensions: exampleExtensions(company),
    inbound: [
      {
        number: `+81505555${company === ACME ? "0100" : "0200"}` as PhoneNumber,
        to: "2001" as ExtensionNumber,
      },
    ],
  };
}

function exampleExtensions(company: CompanyId): readonly DocumentExtension[] {
  const mobile = (number: string, name: string, kana?: string) => ({
    number: number as ExtensionNumber,
    kind: "MOBILE" as const,
    mobile: mobileOf(number, company),
    name,
    kana,
  });
  return [
    {
      number: "2001" as ExtensionNumber,
      kind: "DESK_PHONE",
      site: "tokyo" as SiteId,
      name: "受付",
      kana: "ウケツケ",
      voicemail: { on: true, ringSeconds: 15 },
      forwarding: [{ when: "BUSY", to: "7001" as ExtensionNumber }],
    },
    { ...mobile("7001", "佐藤 太郎", "サトウ タロウ"), department: "営業1課" },
    { ...mobile("7002", "髙橋 美咲", "タカハシ ミサキ"), department: "総務課" },
    mobile("7003", "Anna"),
  ];
}

/** The company that a document describes, with ids that follow from the numbers. */
export function stateOf(document: CompanyDocument): CompanyState {
  const read = readDocument(document, (number) => idOf(number, document.company.id));
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read.state;
}

/** A commit of these actions by an administrator, with an id of its own. */
export function commitOf(
  actions: readonly Action[],
  company: CompanyId = ACME,
  also: Partial<Commit> = {},
): Commit {
  return {
    company,
    id: randomUUID(),
    at: "2026-12-01T00:00:00.000Z",
    actor: { companyId: company, userId: "admin", role: "ADMIN" },
    door: "PANEL",
    reason: null,
    undoes: null,
    actions,
    factsHash: null,
    ...also,
  };
}

/** Puts the example company into the store. */
export async function putExample(store: Store, company: CompanyId = ACME): Promise<CompanyState> {
  const state = stateOf(exampleDocument(company));
  await store.write((writer) => writer.putCompany(state, commitOf([], company, { door: "IMPORT" })));
  return state;
}

/** The action that alters an extension so. */
export function altered(before: Extension, change: Partial<Extension>): ExtensionAction {
  return {
    kind: "EXTENSION",
    address: `extensions/${before.id}`,
    action: "CHANGE",
    before,
    after: { ...before, ...change },
  };
}

/** The action that adds an extension without a line. */
export function added(number: string, name: string, also: Partial<Extension> = {}): ExtensionAction {
  const after: Extension = {
    id: idOf(number),
    number: number as ExtensionNumber,
    kind: "MOBILE",
    site: null,
    mobile: null,
    name,
    kana: null,
    department: null,
    voicemail: null,
    forwarding: [],
    ...also,
  };
  return { kind: "EXTENSION", address: `extensions/${after.id}`, action: "ADD", before: null, after };
}

/** The extension of that number, as the store has it now. */
export async function extensionIn(store: Store, number: string, company = ACME): Promise<Extension> {
  const state = await store.read((reader) => reader.whole(company));
  const [extension] = state?.settings.extensions.numbered(number as ExtensionNumber) ?? [];
  if (extension === undefined) throw new Error(`no extension ${number}`);
  return extension;
}
