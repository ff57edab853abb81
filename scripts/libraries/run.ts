// npm run libraries: asks the registry whether a library of ours is behind for longer than docs/security.md allows, and
// whether a weakness of one was published. Ends with 0 where neither is, 1 where one is, 2 where it could not ask.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { DAYS_TO_MEND, DAYS_TO_UPDATE, overdue } from "./overdue.ts";

const { packageManager } = JSON.parse(readFileSync("package.json", "utf8")) as { packageManager: string };

process.exitCode = Math.max(behind(), weak());

function behind(): number {
  const outdated = ask(pnpm("outdated", "-r", "--format", "json"));
  if (outdated === null) return cannot("which libraries have newer releases");
  const late = Object.entries(outdated as Record<string, { current: string }>).flatMap(
    ([name, { current }]) => {
      const published = ask(["view", name, "time", "--json"]) as Record<string, string> | null;
      if (published === null) return [`${name} ${current}: its releases could not be asked`];
      const found = overdue({ name, current, published }, new Date());
      return found === null
        ? []
        : [`${name} ${current}: ${found.version} has been out for ${found.days} days`];
    },
  );
  for (const line of late) console.log(line);
  console.log(
    `${Object.keys(outdated).length} libraries have a newer release, ${late.length} for over ${DAYS_TO_UPDATE} days`,
  );
  return late.length === 0 ? 0 : 1;
}

function weak(): number {
  const audit = ask(pnpm("audit", "--json")) as { advisories?: Record<string, Advisory> } | null;
  if (audit?.advisories === undefined) return cannot("which weaknesses were published");
  const found = Object.values(audit.advisories);
  for (const { module_name, severity, title, url } of found)
    console.log(`${module_name}: ${title} (${severity}: within ${DAYS_TO_MEND[severity] ?? 7} days) ${url}`);
  console.log(`${found.length} published weaknesses`);
  return found.length === 0 ? 0 : 1;
}

interface Advisory {
  readonly module_name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

function pnpm(...args: string[]): string[] {
  return ["exec", "--yes", `--package=${packageManager}`, "--", "pnpm", ...args];
}

/** What npm answers as JSON, whatever its exit code says; null where it is none. */
function ask(args: readonly string[]): object | null {
  const { stdout } = spawnSync("npm", args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  try {
    return JSON.parse(stdout) as object;
  } catch {
    return null;
  }
}

function cannot(what: string): number {
  console.log(`could not ask ${what}`);
  return 2;
}
