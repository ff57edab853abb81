import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const FAMILIES = [
  "佐藤 サトウ",
  "髙橋 タカハシ",
  "田中 タナカ",
  "伊藤 イトウ",
  "渡辺 ワタナベ",
  "山本 ヤマモト",
  "東 アズマ",
];
const GIVEN = [
  "太郎 タロウ",
  "美咲 ミサキ",
  "健 ケン",
  "恵子 ケイコ",
  "翔 ショウ",
  "直子 ナオコ",
  "蓮 レン",
  "葵 アオイ",
];

/** The sign-in of the large company's administrator. */
export const LARGE = { companyId: "large", userId: "admin", password: "a password for benchmarks only" };

/** A store in which one company has so many extensions, a tenth of them desk phones. Gives its folder. */
export function storeOfLargeCompany(extensions: number): string {
  const dataDir = mkdtempSync(join(tmpdir(), "naisen-large-"));
  const document = join(dataDir, "large.json");
  writeFileSync(document, JSON.stringify(largeCompany(extensions)));
  naisen(dataDir, ["import", document], "");
  const { companyId, userId, password } = LARGE;
  naisen(
    dataDir,
    ["user", "add", "--company", companyId, "--user", userId, "--role", "ADMIN", "--password-only"],
    password,
  );
  rmSync(document);
  return dataDir;
}

function naisen(dataDir: string, verb: readonly string[], input: string): void {
  const { status, stderr } = spawnSync(process.execPath, ["apps/bff/src/cli.ts", ...verb], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    input,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`naisen ${verb.join(" ")}: ${status} ${stderr}`);
}

function largeCompany(count: number) {
  const startsOn = "2024-04-01";
  const places = Array.from({ length: count }, (_, place) => place);
  const mobileOf = (place: number) => `070-${String(10_000_000 + place).replace(/(\d{4})$/, "-$1")}`;
  return {
    company: { id: LARGE.companyId, name: "株式会社おおきな商事" },
    holders: [{ id: "h", name: "株式会社おおきな商事", kind: "CORPORATE" }],
    baseContract: { menu: "VIRTUAL_PBX", holder: "h", startsOn, numberPlan: { minDigits: 6, maxDigits: 6 } },
    sites: Array.from({ length: 40 }, (_, place) => ({
      id: `s${place}`,
      name: `第${place + 1}事業所`,
      state: "IN_SERVICE",
    })),
    mobileLines: places
      .filter((place) => place % 10 !== 0)
      .map((place) => ({
        number: mobileOf(place),
        holder: "h",
        status: place % 500 === 1 ? "SUSPENDED" : "ACTIVE",
        options: [{ kind: "OFFICE_LINK", startsOn }],
      })),
    extensions: places.map((place) => {
      const [name, kana] = nameOf(place);
      const desk = place % 10 === 0;
      const bound = place % 97 !== 3;
      return {
        number: String(200_000 + place),
        kind: desk ? "DESK_PHONE" : "MOBILE",
        site: `s${place % 40}`,
        department: `営業${(place % 200) + 1}課`,
        name,
        kana,
        ...(desk || !bound ? {} : { mobile: mobileOf(place) }),
      };
    }),
  };
}

function nameOf(place: number): readonly [name: string, kana: string] {
  const family = FAMILIES[place % FAMILIES.length]?.split(" ") ?? [];
  const given = GIVEN[(place >> 3) % GIVEN.length]?.split(" ") ?? [];
  return [`${family[0]} ${given[0]}`, `${family[1]} ${given[1]}`];
}
