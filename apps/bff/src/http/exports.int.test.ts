import { ENDPOINTS } from "@naisen/api/endpoints";
import type { CompanyId } from "@naisen/domain/vocabulary/ids";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wholeOf } from "../store/over.ts";
import { Browser } from "../testing/browser.ts";
import { type OpenHouse, openHouse, PASSWORD } from "../testing/open-house.ts";
import { encoderOf, extensionsCsv } from "../use-cases/export-extensions.ts";

let open: OpenHouse;
let admin: Browser;
let cookie: string;

beforeAll(async () => {
  open = await openHouse();
  admin = await Browser.signedIn(open.address, "demo", "admin");
  const response = await fetch(`${open.address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ companyId: "demo", userId: "admin", password: PASSWORD }),
  });
  cookie = response.headers.getSetCookie().join(";").split(";")[0] ?? "";
});
afterAll(() => open.close());

const CSV = "/api/exports/extensions.csv";

/** The bytes of a download: the browser of the other tests takes everything for UTF-8. */
async function download(query: string) {
  const response = await fetch(open.address + CSV + query, { headers: { cookie } });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function rowsOf(query: string, charset: "utf-8" | "shift_jis") {
  const { bytes } = await download(query);
  return new TextDecoder(charset).decode(bytes).trimEnd().split("\r\n");
}

async function rename(extension: string, name: string) {
  const edit = { changes: [{ type: "EditExtension", extension, name }] };
  expect((await admin.ask("POST", "/api/change-sets", edit)).status).toBe(201);
}

const HEADER = "内線番号,氏名,フリガナ,種別,部署,拠点,携帯電話番号,状態";

describe("the list as a CSV file", () => {
  test("is UTF-8 with BOM where nothing else is asked, with every row of the list and a name to be saved by", async () => {
    const { response, bytes } = await download("");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(response.headers.get("content-disposition")).toContain("extensions_2026-12-01.csv");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = await rowsOf("", "utf-8");
    expect(header).toBe(HEADER);
    const { body } = await admin.ask("GET", "/api/extensions?limit=200");
    expect(rows.map((row) => row.split(",")[0])).toEqual(
      body.items.map(({ number }: { number: string }) => number),
    );
    expect(rows.length).toBe(body.total);
  });

  test("writes telephone numbers with hyphens and states in words", async () => {
    const [, row] = await rowsOf("?q=7001", "utf-8");
    const { body } = await admin.ask("GET", "/api/extensions/7001");
    expect(row).toContain(`,${body.mobileDisplay},反映済み`);
    expect(body.mobileDisplay).toMatch(/^0\d0-\d{4}-\d{4}$/);
  });

  test("holds what the list's filters find, in the list's order", async () => {
    const list = await admin.ask("GET", "/api/extensions?kind=MOBILE&site=osaka&sort=kana&limit=200");
    const rows = await rowsOf("?kind=MOBILE&site=osaka&sort=kana", "utf-8");
    expect(rows.slice(1).map((row) => row.split(",")[0])).toEqual(
      list.body.items.map(({ number }: { number: string }) => number),
    );
    expect(rows.length).toBeGreaterThan(2);
  });

  test("is Shift_JIS where it is asked, with the same rows", async () => {
    const { response } = await download("?encoding=shift_jis");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=shift_jis; header=present");
    const jis = await rowsOf("?encoding=shift_jis", "shift_jis");
    const utf = await rowsOf("", "utf-8");
    expect(jis).toEqual(utf);
  });

  test("runs nothing in a spreadsheet", async () => {
    await rename("2005", '=HYPERLINK("http://evil.example","見る")');
    const [, row] = await rowsOf("?q=2005", "utf-8");
    expect(row).toContain(`"'=HYPERLINK(""http://evil.example"",""見る"")"`);
    await rename("2005", "応接室");
  });

  test("refuses characters that Shift_JIS does not have, tells them before, and writes 〓 only when asked", async () => {
    await rename("2004", "𠮷野〜受付");
    const check = await admin.ask("GET", `${CSV}/check?encoding=shift_jis&q=2004`);
    expect(ENDPOINTS.checkExport.success.body.safeParse(check.body).success).toBe(true);
    expect(check.body).toEqual({
      total: 1,
      unwritable: [{ number: "2004", column: "氏名", text: "𠮷野〜受付", characters: "𠮷" }],
      more: false,
    });
    const refused = await admin.ask("GET", `${CSV}?encoding=shift_jis`);
    expect([refused.status, refused.body.code]).toEqual([422, "export.unwritable"]);
    const [, row] = await rowsOf("?encoding=shift_jis&q=2004&unwritable=mark", "shift_jis");
    expect(row).toContain("〓野～受付");
    expect((await rowsOf("?q=2004", "utf-8"))[1]).toContain("𠮷野〜受付");
    expect((await admin.ask("GET", `${CSV}/check?q=2004`)).body.unwritable).toEqual([]);
    await rename("2004", "会議室");
  });

  test("breaks off where a row that it cannot write comes in while it is written, unless 〓 was asked for", async () => {
    await rename("2004", "𠮷野");
    const asked = {
      typed: "2004",
      site: null,
      department: null,
      kind: null,
      state: null,
      sort: "number",
    } as const;
    const demo = "demo" as CompanyId;
    const written = async (marks: boolean) => {
      const pieces: string[] = [];
      const file = extensionsCsv(open.house, wholeOf(demo), asked, { encoding: "shift_jis", marks });
      for await (const piece of file) pieces.push(piece);
      return pieces;
    };
    await expect(written(false)).rejects.toThrow("Shift_JIS");
    const bytes = encoderOf("shift_jis")((await written(true)).join(""));
    expect(new TextDecoder("shift_jis").decode(bytes)).toContain("2004,〓野");
    await rename("2004", "会議室");
  });

  test("has no row of another company", async () => {
    const whole = (await rowsOf("", "utf-8")).join();
    expect(whole).not.toContain("よその");
    const boss = await Browser.signedIn(open.address, "other", "admin");
    const theirs = (await boss.ask("GET", CSV)).body;
    expect(theirs.trimEnd().split("\r\n").length).toBe(3);
    expect((await boss.ask("GET", `${CSV}?site=osaka`)).body.trimEnd()).toContain(HEADER);
  });

  test.each(["?encoding=euc-jp", "?sort=name", "?unwritable=drop", "?no=such"])(
    "refuses %s",
    async (query) => {
      expect((await admin.ask("GET", CSV + query)).status).toBe(400);
    },
  );
});
