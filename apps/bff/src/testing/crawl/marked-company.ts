import { companyDocument } from "@naisen/api/company-document";
import type { ExtensionNumber } from "@naisen/domain/vocabulary/extension-number";
import type { CompanyId, SiteId } from "@naisen/domain/vocabulary/ids";
import type { PhoneNumber } from "@naisen/domain/vocabulary/phone-number";
import type * as z from "zod/mini";
import { readConditions } from "../../live-table/read-conditions.ts";
import { OPERATORS } from "../../use-cases/add-user.ts";
import { importCompany } from "../../use-cases/import-company.ts";
import { type Actor, signInAs } from "../matrix/actors.ts";
import type { Kind } from "../matrix/objects.ts";
import type { OpenHouse } from "../open-house.ts";

/** The word in every text and every id of the company, and the digits in every number of it. */
export const MARKS = [
  "zqb",
  ...["80876543", "80876554", "80876565", "080-8765-43"],
  ...["118765432", "011-876-54", "5087654321", "050-8765-4"],
];
/** Its one number of four digits, with which others may begin, and one that nobody has. */
export const SHORT_NUMBER = "6654";

const [BOUND, FREE, PAIRED, OTHER_HALF] = ["01", "02", "03", "04"].map((last) => `080-8765-43${last}`);
const GATEWAY = "011-876-5432";
const ADMIN: Actor = {
  name: "the marked company's administrator",
  session: "OPEN",
  companyId: "zqb",
  userId: "zqb-admin",
  role: "ADMIN",
  sites: null,
  extension: null,
};

/** A company whose every text and number is a mark. */
function markedDocument(): z.input<typeof companyDocument> {
  const options = [{ kind: "OFFICE_LINK" as const, startsOn: "2026-04-01", endsOn: "2026-12-10" }];
  const line = (number: string | undefined) => ({
    number: number ?? "",
    holder: "zqb-holder",
    status: "ACTIVE" as const,
    options,
  });
  const extension = (number: string) => ({
    number,
    name: `zqb 名前 ${number}`,
    kana: `zqb カナ ${number}`,
    department: "zqb部",
    site: "zqb-site",
  });
  return {
    company: { id: "zqb", name: "zqb株式会社" },
    holders: [{ id: "zqb-holder", name: "zqb名義", kind: "CORPORATE", corporateNumber: "8087654300001" }],
    baseContract: {
      menu: "VIRTUAL_PBX",
      holder: "zqb-holder",
      startsOn: "2026-04-01",
      number050: "050-8765-4321",
      numberPlan: { maxDigits: 8 },
    },
    sites: [
      {
        id: "zqb-site",
        name: "zqb拠点",
        address: "zqb県zqb市",
        state: "IN_SERVICE",
        accessLine: { type: "HIKARI_NEXT_BUSINESS" },
        gatewayNumber: GATEWAY,
      },
      { id: "zqb-site-2", name: "zqb第二拠点", address: "zqb町", state: "PLANNED" },
    ],
    mobileLines: [BOUND, FREE, PAIRED, OTHER_HALF].map(line),
    twoInOne: [{ a: PAIRED ?? "", b: OTHER_HALF ?? "", startsOn: "2026-04-01", mode: "DUAL" }],
    extensions: [
      {
        ...extension("80876543"),
        kind: "MOBILE",
        mobile: BOUND ?? "",
        forwarding: [{ when: "BUSY", to: SHORT_NUMBER }],
      },
      { ...extension(SHORT_NUMBER), kind: "DESK_PHONE" },
      { ...extension("80876554"), kind: "MOBILE", mobile: PAIRED ?? "" },
      { ...extension("80876565"), kind: "DESK_PHONE", name: "zqb 消える人" },
    ],
    inbound: [{ number: GATEWAY, to: SHORT_NUMBER }],
  };
}

/** What of it can be named, by the kind of thing; nobody's beside each is of the same form. */
export const MARKED: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  EXTENSION: ["80876543", SHORT_NUMBER, "80876565"],
  SITE: ["zqb-site"],
  MOBILE: [BOUND ?? "", FREE ?? "", OTHER_HALF ?? ""],
  ACCOUNT: ["zqb-admin", "zqb-invited"],
  COMPANY: ["zqb"],
};

/** The company in use: its people have changed, planned, saved, invited, failed, exported and undone. */
export async function openMarkedCompany(
  open: OpenHouse,
): Promise<{ readonly token: string; readonly entries: readonly string[] }> {
  const { house } = open;
  const operator = { companyId: OPERATORS, userId: "tests", role: "OPERATOR" };
  const imported = await importCompany(house, companyDocument.parse(markedDocument()), operator, "IMPORT");
  if (imported.kind !== "imported") throw new Error(JSON.stringify(imported));
  const token = (await signInAs(house, ADMIN)) ?? "";
  await signInAs(house, { ...ADMIN, userId: "zqb-user", role: "USER", extension: "80876543" });
  const asks = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const own = { cookie: `naisen-session=${token}`, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(open.address + path, {
      method,
      headers: { ...own, ...headers },
      ...sent,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" || !text.startsWith("{") ? null : JSON.parse(text);
  };
  const rename = [{ type: "EditExtension", extension: SHORT_NUMBER, name: "zqb 改名", department: "zqb課" }];
  const applies = async (changes: unknown, key: string) =>
    (await asks("POST", "/api/change-sets", { changes, reason: "zqb理由" }, { "idempotency-key": key })).id;
  const entries = [
    await applies(rename, "zqb-key"),
    await applies([{ type: "RemoveExtension", extension: "80876565" }], "zqb-key-2"),
  ];
  await asks("POST", `/api/change-sets/${entries[0]}/undo`, {});
  await asks("PUT", "/api/me/draft", { changes: rename, reason: "zqb下書き", version: 0 });
  await asks("PUT", "/api/me/preferences", {
    theme: "DARK",
    density: "NORMAL",
    language: null,
    columns: [],
    savedFilters: [{ name: "zqb絞り込み", search: "q=zqb" }],
  });
  await asks("POST", "/api/accounts", {
    userId: "zqb-invited",
    role: "AUDITOR",
    name: "zqb監査",
    sites: ["zqb-site"],
  });
  await asks("POST", "/api/me/totp");
  await asks("GET", "/api/exports/extensions.csv");
  await fetch(`${open.address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": "zqb browser" },
    body: JSON.stringify({ companyId: "zqb", userId: "zqb-user", password: "zqb wrong password" }),
  });
  house.live.network.put("zqb" as CompanyId, readConditions(CONDITIONS));
  await house.refusals.flush();
  return { token, entries };
}

const CONDITIONS = {
  lines: { ["+818087654301" as PhoneNumber]: { abroad: "zqb", worldWing: true } },
  unregistered: [SHORT_NUMBER as ExtensionNumber],
  sitesDown: ["zqb-site" as SiteId],
};
