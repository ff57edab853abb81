import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** How many extensions a folder's store has of the company. */
export function extensionsIn(folder: string, company: string): number {
  const question = "select count(*) as answer from extensions where company_id = ?";
  return Number(answerIn(folder, question, company));
}

/** The demo company's revision in a folder's store. */
export function revisionIn(folder: string): number {
  return Number(answerIn(folder, "select revision as answer from companies where id = 'demo'"));
}

function answerIn(folder: string, question: string, ...values: readonly string[]): unknown {
  const database = new DatabaseSync(join(folder, "naisen.db"), { readOnly: true, timeout: 5_000 });
  try {
    return database.prepare(question).get(...values)?.answer;
  } finally {
    database.close();
  }
}
