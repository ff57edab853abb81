import type { Seeded } from "./seeded.ts";

/** A person of the demo company, with the reading of the name. */
export interface Person {
  readonly name: string;
  readonly kana: string;
}

/** Those whose names have the variant kanji that a search must see through, and the user of 7001 first of all. */
const NAMED: readonly Person[] = [
  { name: "佐藤 健一", kana: "サトウ ケンイチ" },
  { name: "髙橋 美咲", kana: "タカハシ ミサキ" },
  { name: "高橋 大輔", kana: "タカハシ ダイスケ" },
  { name: "渡邉 直人", kana: "ワタナベ ナオト" },
  { name: "齋藤 由美", kana: "サイトウ ユミ" },
  { name: "渡辺 葵", kana: "ワタナベ アオイ" },
  { name: "斎藤 隆", kana: "サイトウ タカシ" },
  { name: "山﨑 悠", kana: "ヤマザキ ユウ" },
  { name: "廣瀬 香織", kana: "ヒロセ カオリ" },
  { name: "濵田 翔太", kana: "ハマダ ショウタ" },
];

const FAMILY_NAMES =
  "鈴木スズキ 田中タナカ 伊藤イトウ 山本ヤマモト 中村ナカムラ 小林コバヤシ 加藤カトウ 吉田ヨシダ 山田ヤマダ 佐々木ササキ 松本マツモト 井上イノウエ 木村キムラ 林ハヤシ 清水シミズ 山口ヤマグチ 森モリ 阿部アベ 池田イケダ 橋本ハシモト 石川イシカワ 前田マエダ 藤田フジタ 小川オガワ 後藤ゴトウ 岡田オカダ 長谷川ハセガワ 村上ムラカミ 近藤コンドウ 石井イシイ 坂本サカモト 遠藤エンドウ 青木アオキ 藤井フジイ 西村ニシムラ 福田フクダ 太田オオタ 三浦ミウラ 岡本オカモト 中川ナカガワ 原田ハラダ 小野オノ 竹内タケウチ 金子カネコ 中野ナカノ 上田ウエダ 宮本ミヤモト 大塚オオツカ 久保田クボタ 野口ノグチ";
const GIVEN_NAMES =
  "太郎タロウ 花子ハナコ 誠マコト 恵子ケイコ 拓也タクヤ 直美ナオミ 翔ショウ さくらサクラ 浩二コウジ 美穂ミホ 亮リョウ 結衣ユイ 和也カズヤ 陽子ヨウコ 大樹ダイキ 真由美マユミ 健太ケンタ 明日香アスカ 学マナブ 千尋チヒロ 修一シュウイチ 麻衣マイ 智之トモユキ 彩アヤ 剛ツヨシ 久美子クミコ 優斗ユウト 里奈リナ 康平コウヘイ 早紀サキ 洋平ヨウヘイ 奈々ナナ 徹トオル 友美トモミ 隼人ハヤト 志保シホ 進ススム 瞳ヒトミ 拓海タクミ 裕子ユウコ 哲也テツヤ 愛アイ 雄介ユウスケ 理恵リエ 光ヒカル";

/** So many people, no two of one name; the named ones come first. */
export function demoPeople(count: number, chance: Seeded): readonly Person[] {
  const family = words(FAMILY_NAMES);
  const given = words(GIVEN_NAMES);
  const everybody = family.flatMap((last) =>
    given.map((first) => ({ name: `${last.name} ${first.name}`, kana: `${last.kana} ${first.kana}` })),
  );
  return [...NAMED, ...chance.shuffled(everybody)].slice(0, count);
}

function words(list: string): readonly Person[] {
  return list.split(" ").flatMap((word) => {
    const [, name, kana] = /^([^ァ-ヶー]+)([ァ-ヶー]+)$/u.exec(word) ?? [];
    return name === undefined || kana === undefined ? [] : [{ name, kana }];
  });
}
