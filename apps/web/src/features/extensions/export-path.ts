import type { Request } from "@naisen/api/endpoint";
import { exportExtensions } from "@naisen/api/endpoints/exports";
import { conditionsOf, type ExtensionsSearch } from "./search.ts";

/** How the file is written, beside what the list shows. */
export type FileWish = Pick<
  NonNullable<Request<typeof exportExtensions>["query"]>,
  "encoding" | "unwritable"
>;

/** The address of the list as a CSV file: what the list shows, all of its pages, in its order. */
export function exportPath(search: ExtensionsSearch, wish: FileWish): string {
  const { sort } = search;
  const asked = { ...conditionsOf(search), ...(sort === undefined ? {} : { sort }), ...wish };
  return `${exportExtensions.path}?${new URLSearchParams(asked)}`;
}
