import { type APIRequestContext, request as http } from "@playwright/test";
import { PASSWORD } from "../drivers/own-server.ts";

/** What was done in the demo company before anybody looks at it. */
const DONE = [
  { changes: [{ type: "EditExtension", extension: "7002", department: "営業3課" }], reason: "組織変更" },
  { changes: [{ type: "BindMobile", extension: "7033", mobile: "070-3100-9003" }], reason: "入社" },
  { changes: [{ type: "SwapExtensions", a: "7003", b: "7004" }] },
  {
    changes: ["7060", "7061", "7062"].map((extension) => ({
      type: "EditExtension",
      extension,
      site: "osaka",
    })),
    reason: "大阪支社へ移動",
  },
  {
    changes: [
      { type: "SetVoicemail", extension: "7001", on: true, ringSeconds: 20 },
      { type: "SetForwarding", extension: "7001", rules: [{ when: "BUSY", to: "7002" }] },
    ],
  },
  { changes: [{ type: "EditExtension", extension: "7002", department: "営業1課" }] },
];

/** Fills a log and a list of accounts: changes, one of them taken back, two people who have been invited, and an auditor of 東京. */
export async function prepareCompany(address: string): Promise<void> {
  const request = await http.newContext({ baseURL: address });
  await post(request, "/api/session", { companyId: "demo", userId: "admin", password: PASSWORD });
  const ids: string[] = [];
  for (const changeSet of DONE) ids.push((await post(request, "/api/change-sets", changeSet)).id);
  await post(request, `/api/change-sets/${ids[1]}/undo`, {});
  await post(request, "/api/accounts", { userId: "takahashi", role: "USER", extension: "7002" });
  await post(request, "/api/accounts", { userId: "yamada", role: "ADMIN", name: "山田 花子" });
  const site = { role: "AUDITOR", name: "監査 一朗", sites: ["tokyo"] };
  await join(address, await post(request, "/api/accounts", { userId: "auditor", ...site }));
  await request.dispose();
}

/** Takes an invitation as its person does. */
async function join(address: string, { link }: { readonly link: string }): Promise<void> {
  const request = await http.newContext({ baseURL: address });
  const token = new URL(link).hash.slice(1);
  const page = await (await request.post("/join/open", { form: { token } })).text();
  const formToken = /name="formToken" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
  const form = { formToken, token, password: PASSWORD, again: PASSWORD };
  const joined = await request.post("/join", { form, maxRedirects: 0 });
  if (joined.status() !== 303) throw new Error(`/join: ${joined.status()} ${await joined.text()}`);
  await request.dispose();
}

async function post(
  request: APIRequestContext,
  path: string,
  data: object,
): Promise<{ id: string; link: string }> {
  const answer = await request.post(path, { data, headers: { "idempotency-key": crypto.randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
