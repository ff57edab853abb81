import { registerHooks } from "node:module";
import { SCOPE_MUTANTS } from "./scope-checks.ts";

/** Takes the check of MUTANT out of its file as that is loaded; a file that does not hold it ends the run. */
const mutant = SCOPE_MUTANTS.find(({ what }) => what === process.env.MUTANT);
if (mutant !== undefined) {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(`/apps/bff/src/${mutant.file}`)) return loaded;
      const source = String(loaded.source);
      if (source.split(mutant.check).length !== 2) {
        process.stderr.write(`${mutant.file} does not hold once: ${mutant.check}\n`);
        process.exit(2);
      }
      return { ...loaded, source: source.replace(mutant.check, () => mutant.without) };
    },
  });
}
