import { spawnSync } from "node:child_process";
import { utimesSync, writeFileSync } from "node:fs";

/** What the server's clock says, over the real one, at any moment. */
export class Clock {
  readonly #file: string;
  readonly variables: Readonly<Record<string, string>>;

  constructor(file: string) {
    this.#file = file;
    this.set("+0d");
    const { stdout } = spawnSync("faketime", ["-f", "+0d", "printenv", "LD_PRELOAD"], { encoding: "utf8" });
    this.variables = {
      LD_PRELOAD: stdout.trim(),
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    };
  }

  set(offset: string): void {
    writeFileSync(this.#file, `${offset}\n`);
    utimesSync(this.#file, new Date(), new Date());
  }
}
