import { parentPort, workerData } from "node:worker_threads";
import { StoreDamaged } from "../store.ts";
import { dataFile, openSqliteReader } from "./open-sqlite-store.ts";
import { proveStore } from "./prove-store.ts";

// Proves the store of a folder in a thread of its own, beside the server that holds it: no call waits for it.
const dataDir = String(workerData);
parentPort?.postMessage(await proof());

async function proof() {
  try {
    const opened = await openSqliteReader(dataDir);
    if (opened.kind === "absent") return { kind: "damaged", where: dataDir };
    try {
      return await proveStore(dataFile(dataDir), opened.store);
    } finally {
      await opened.store.close();
    }
  } catch (fault) {
    if (fault instanceof StoreDamaged) return { kind: "damaged", where: fault.message };
    throw fault;
  }
}
