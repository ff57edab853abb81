import type { CompanyDocumentToSend } from "@naisen/api/company-document";

type Extension = CompanyDocumentToSend["extensions"][number];

interface DeskPhone {
  readonly name: string;
  readonly kana: string;
  readonly department: string | null;
}

const TOKYO =
  "受付/ウケツケ/総務部 代表/ダイヒョウ/総務部 総務部1/ソウムブ1/総務部 総務部2/ソウムブ2/総務部 経理部/ケイリブ/経理部 人事部/ジンジブ/人事部 営業1課/エイギョウ1カ/営業1課 営業2課/エイギョウ2カ/営業2課 輸入部/ユニュウブ/輸入部 会議室A/カイギシツA/- 会議室B/カイギシツB/- 警備室/ケイビシツ/-";
const OSAKA =
  "大阪代表/オオサカダイヒョウ/大阪営業課 大阪営業課1/オオサカエイギョウカ1/大阪営業課 大阪営業課2/オオサカエイギョウカ2/大阪営業課 大阪総務/オオサカソウム/総務部 大阪会議室/オオサカカイギシツ/- 大阪倉庫/オオサカソウコ/物流管理課 大阪受付/オオサカウケツケ/総務部 大阪応接室/オオサカオウセツシツ/-";
const FUKUOKA =
  "福岡代表/フクオカダイヒョウ/福岡営業課 福岡営業課/フクオカエイギョウカ/福岡営業課 福岡倉庫/フクオカソウコ/物流管理課 福岡会議室/フクオカカイギシツ/- 福岡受付/フクオカウケツケ/福岡営業課";

/** The fixed IP phones of the three sites; each site's first answers with Office Link's voicemail. */
export function demoDeskPhones(): readonly Extension[] {
  return [
    ...phonesOf("tokyo", 2001, TOKYO),
    ...phonesOf("osaka", 3001, OSAKA),
    ...phonesOf("fukuoka", 4001, FUKUOKA),
  ];
}

function phonesOf(site: string, first: number, list: string): readonly Extension[] {
  return phones(list).map(({ name, kana, department }, index) => ({
    number: String(first + index),
    kind: "DESK_PHONE",
    site,
    name,
    kana,
    ...(department === null ? {} : { department }),
    voicemail: index === 0 ? { on: true, ringSeconds: 15 } : { on: false },
  }));
}

function phones(list: string): readonly DeskPhone[] {
  return list.split(" ").map((entry) => {
    const [name = "", kana = "", department = "-"] = entry.split("/");
    return { name, kana, department: department === "-" ? null : department };
  });
}
