import type { AnswerToSend } from "@naisen/api/endpoint";
import type { listExtensions } from "@naisen/api/endpoints/extensions";
import { ja } from "@naisen/messages/ja";

/** A row of the list. */
export type ListedItem = AnswerToSend<typeof listExtensions>["items"][number];

const { fields, state, kindOf } = ja.panel;

/** The columns of the exported list: a Japanese header, and what a row says in it. The header is the same in every language. */
export const EXTENSION_COLUMNS: readonly {
  readonly header: string;
  readonly of: (item: ListedItem) => string;
}[] = [
  { header: fields.number, of: (item) => item.number },
  { header: fields.name, of: (item) => item.name },
  { header: fields.kana, of: (item) => item.kana ?? "" },
  { header: fields.kind, of: (item) => kindOf(item.kind) },
  { header: fields.department, of: (item) => item.department ?? "" },
  { header: fields.site, of: (item) => item.siteName ?? "" },
  { header: fields.mobile, of: (item) => item.mobileDisplay ?? "" },
  { header: fields.state, of: (item) => state[item.state] },
];
