import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const [, ...SECTIONS] = readFileSync(join(import.meta.dirname, "figures.md"), "utf8").split(/^## /m);

test.each(SECTIONS.map((text) => [text.split("\n")[0], text]))(
  "%s: the command that gives the figures, and the commit of which they are",
  (_, text) => {
    expect(text).toMatch(/^.+\n\n`[^`]+`\n\nCommit `[0-9a-f]{7,}`(, dirty)?\.\n\n/);
  },
);
