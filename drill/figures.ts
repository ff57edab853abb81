import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Where it is asked for when the process begins: a long run is of what was there then. */
const MEASURED = commitOf(ROOT);

/**
 * Puts a section of docs/figures.md in the place of the one of that heading: the command that gives it, with its seed, the
 * commit that was measured, and what it gave.
 */
export function writeFigures(heading: string, command: string, text: string): void {
  const file = new URL("../docs/figures.md", import.meta.url);
  const known = existsSync(file) ? readFileSync(file, "utf8") : "# Figures\n";
  const section = `## ${heading}\n\n\`${command}\`\n\n${MEASURED}\n\n${text}\n`;
  const before = new RegExp(`## ${heading}\n[\\s\\S]*?(?=\n## |$)`);
  writeFileSync(file, before.test(known) ? known.replace(before, () => section) : `${known}\n${section}`);
}

/** "Commit `1a2b3c4`.", and that it is dirty where files differ from it, these figures aside. */
function commitOf(folder: string): string {
  const git = (...args: readonly string[]) =>
    spawnSync("git", args, { cwd: folder, encoding: "utf8" }).stdout?.trim() ?? "";
  const commit = git("rev-parse", "--short", "HEAD");
  if (commit === "") return "Commit unknown.";
  const isDirty = git("status", "--porcelain", "--", ".", ":!docs/figures.md") !== "";
  return `Commit \`${commit}\`${isDirty ? ", dirty" : ""}.`;
}
