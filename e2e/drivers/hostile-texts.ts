import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type APIRequestContext, expect, request } from "@playwright/test";
import { applyBefore, signInBefore } from "./before.ts";

/** What would run, be read as markup, as an address or a template, turn what stands behind it about, or count in a sheet. */
const PROBES = [
  `"><img src=x onerror=probed=1>`,
  "<script>probed=2</script>",
  "</title><svg onload=probed=3>",
  "javascript:probed=4",
  "'-(probed=5)-'",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template for whoever fills in templates
  "${probed=6}{{probed=6}}<%=6%>",
  "=1+1+cmd|'/C x'!A0",
  "&lt;b&gt;&amp;#60;&#x3c;",
  "\u202Eたれさ返\u200B\u2066",
];

/** The texts that were planted and are shown, by where they were; each is another one, so that it is known anywhere. */
export class HostileTexts {
  readonly planted = new Map<string, string>();
  #count = 0;

  /** One probe, the next of all, with the field's name behind it: at most 40 characters with a name of up to 12. */
  at(field: string): string {
    const text = this.unshown(field);
    this.planted.set(field, text);
    return text;
  }

  /** The same for the name of an account, a token or a passkey, all of which has to show (packages/api/src/identity.ts). */
  name(field: string): string {
    if (/\p{Cf}/u.test(PROBES[(this.#count + 1) % PROBES.length] ?? "")) this.#count += 1;
    return this.at(field);
  }

  /** The same for what no screen tells. */
  unshown(field: string): string {
    this.#count += 1;
    return `${PROBES[this.#count % PROBES.length]} ${field}`;
  }
}

const NUMBERS = ["7001", ...PROBES.map((_, at) => String(7010 + at))];

/**
 * Puts hostile texts wherever the operator, an administrator and the user of 7001 can write one that the panel shows, by
 * the doors that they have.
 */
export async function plantTexts(address: string, dataDir: string, texts: HostileTexts): Promise<void> {
  await plantFacts(address, await operatorsToken(dataDir), texts);
  const admin = await request.newContext({ baseURL: address });
  await signInBefore(admin);
  await plantSettings(admin, texts);
  await plantAccess(admin, texts);
  await plantOwn(admin, texts);
  await admin.dispose();
  const user = await request.newContext({
    baseURL: address,
    userAgent: texts.unshown("browser").replace(/[^ -~]/g, ""),
  });
  await signInBefore(user, "user");
  const rules = [{ when: "BUSY", to: NUMBERS[1] ?? "" }];
  const data = { changes: [{ type: "SetForwarding", extension: "7001", rules }], reason: texts.at("own") };
  expect((await user.post("/api/change-sets", { data })).status()).toBe(201);
  await user.dispose();
}

async function operatorsToken(dataDir: string): Promise<string> {
  const verb = ["token", "add", "--company", "operator", "--name", "feed", "--right", "WRITE", "--days", "1"];
  const env = { ...process.env, DATA_DIR: dataDir };
  const ran = await promisify(execFile)(process.execPath, ["apps/bff/src/cli.ts", ...verb], { env });
  return ran.stdout.trim();
}

/** What the carrier knows: names of the company, its holders and its sites, and where a line is. */
async function plantFacts(address: string, token: string, texts: HostileTexts): Promise<void> {
  const extraHTTPHeaders = { authorization: `Bearer ${token}` };
  const carrier = await request.newContext({ baseURL: address, extraHTTPHeaders });
  const { extensions: _, ...facts } = await (await carrier.get("/api/operator/companies/demo")).json();
  const data = {
    ...facts,
    company: { ...facts.company, name: texts.at("company") },
    holders: facts.holders.map((holder: { id: string }) => ({ ...holder, name: texts.at(holder.id) })),
    sites: [
      ...facts.sites.map((site: { id: string }) => ({
        ...site,
        name: texts.at(site.id),
        address: texts.at(`address of ${site.id}`),
      })),
      { id: texts.unshown("id"), name: texts.at("site"), state: "IN_SERVICE" },
    ],
  };
  const put = await carrier.put("/api/operator/companies/demo", { data });
  expect(put.status(), await put.text()).toBe(200);
  const lines = { "070-3100-0001": { abroad: texts.unshown("abroad"), worldWing: true } };
  expect((await carrier.put("/api/network-state?company=demo", { data: { lines } })).status()).toBe(200);
  await carrier.dispose();
}

async function plantSettings(admin: APIRequestContext, texts: HostileTexts): Promise<void> {
  const edit = (extension: string) => ({
    type: "EditExtension",
    extension,
    name: texts.at(`name ${extension}`),
    kana: texts.at(`kana ${extension}`),
    department: texts.at(`department ${extension}`),
    site: "osaka",
  });
  await applyBefore(admin, NUMBERS.map(edit));
  const name = texts.at("new");
  const changes = [{ type: "AddExtension", kind: "DESK_PHONE", number: "2999", site: "osaka", name }];
  const applied = await admin.post("/api/change-sets", { data: { changes, reason: texts.at("reason") } });
  expect(applied.status(), await applied.text()).toBe(201);
  const draft = [
    { type: "EditExtension", extension: "7001", name: texts.at("planned"), department: texts.at("moved") },
    { type: "AddExtension", kind: "MOBILE", number: "7998", name: texts.at("planned new") },
  ];
  const data = { changes: draft, reason: texts.at("draft"), version: 0 };
  expect((await admin.put("/api/me/draft", { data })).status()).toBe(200);
}

async function plantAccess(admin: APIRequestContext, texts: HostileTexts): Promise<void> {
  const account = { userId: "account", role: "AUDITOR", name: texts.name("auditor") };
  const invited = await admin.post("/api/accounts", { data: account });
  expect(invited.status(), await invited.text()).toBe(201);
  const endsOn = new Date(Date.now() + 30 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const data = { name: texts.name("token"), right: "READ", endsOn };
  expect((await admin.post("/api/tokens", { data })).status()).toBe(201);
}

async function plantOwn(admin: APIRequestContext, texts: HostileTexts): Promise<void> {
  const { preferences } = await (await admin.get("/api/me")).json();
  const savedFilters = [0, 1, 2, 3].map((at) => ({
    name: texts.at(`saved ${at}`),
    search: `department=${encodeURIComponent(texts.unshown("search"))}`,
  }));
  const data = { ...preferences, savedFilters };
  expect((await admin.put("/api/me/preferences", { data })).status()).toBe(200);
}
