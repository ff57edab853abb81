import { openSqliteStore } from "../../apps/bff/src/store/sqlite/open-sqlite-store.ts";

// Opens the store of a folder, which brings it to the last migration, and closes it again.
const opened = await openSqliteStore(process.argv[2] ?? "");
if (opened.kind === "opened") await opened.store.close();
else process.exitCode = 1;
