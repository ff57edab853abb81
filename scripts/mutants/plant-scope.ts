import { registerHooks } from "node:module";
import { generatedMutants } from "./generated-checks.ts";
import { SCOPE_MUTANTS } from "./scope-checks.ts";

/** Takes the check of MUTANT out of its file as that is loaded; a file that does not hold it ends the run. */
const mutant = [...SCOPE_MUTANTS, ...generatedMutants()].find(
  ({ what, file }) => `${what} (${file})` === process.env.MUTANT,
);
if (mutant === undefined) {
  process.stderr.write(`no mutant is called ${process.env.MUTANT}\n`);
  process.exit(2);
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const { file, check, without, nth } = mutant;
    if (!url.endsWith(`/apps/bff/src/${file}`)) return loaded;
    const pieces = String(loaded.source).split(check);
    if (nth === undefined ? pieces.length !== 2 : pieces.length < nth + 2) {
      process.stderr.write(`${file} does not hold once: ${check}\n`);
      process.exit(2);
    }
    const until = (nth ?? 0) + 1;
    const [before, behind] = [pieces.slice(0, until), pieces.slice(until)].map((part) => part.join(check));
    return { ...loaded, source: `${before}${without}${behind}` };
  },
});
