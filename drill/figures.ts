import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Puts a section into docs/figures.md, in the place of the one of that heading: the command, and the line that it printed. */
export function writeFigures(heading: string, command: string, line: string): void {
  const file = new URL("../docs/figures.md", import.meta.url);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "# Figures\n";
  const section = `## ${heading}\n\n\`${command}\`\n\n${line}.\n`;
  const known = new RegExp(`## ${heading}\n[\\s\\S]*?(?=\n## |$)`);
  writeFileSync(file, known.test(text) ? text.replace(known, section) : `${text}\n${section}`);
}
