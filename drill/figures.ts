import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Puts a section of docs/figures.md in the place of the one of that heading: the command that gives it, and what it gave. */
export function writeFigures(heading: string, command: string, text: string): void {
  const file = new URL("../docs/figures.md", import.meta.url);
  const known = existsSync(file) ? readFileSync(file, "utf8") : "# Figures\n";
  const section = `## ${heading}\n\n\`${command}\`\n\n${text}\n`;
  const before = new RegExp(`## ${heading}\n[\\s\\S]*?(?=\n## |$)`);
  writeFileSync(file, before.test(known) ? known.replace(before, () => section) : `${known}\n${section}`);
}
