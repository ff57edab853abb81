import { parentPort, workerData } from "node:worker_threads";
import { NO_KEYS } from "../key-ring.ts";
import { verifyCompany } from "../verify-log.ts";
import { connectReader } from "./connection.ts";
import { readerOver } from "./reader-over.ts";

const { file, company } = workerData as { readonly file: string; readonly company: string };
const connection = connectReader(file);
try {
  const verdicts = await connection.transaction((transaction) =>
    verifyCompany(readerOver(transaction, NO_KEYS), company),
  );
  parentPort?.postMessage(verdicts);
} finally {
  connection.close();
}
