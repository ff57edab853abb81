import { registerHooks } from "node:module";
import { SCOPE_MUTANTS } from "./scope-checks.ts";

/** Takes the check of MUTANT out of its file as that is loaded; a file that does not hold it ends the run. */
const mutant = SCOPE_MUTANTS.find(({ what }) => what === process.env.MUTANT);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const plant = mutant;
    if (plant === undefined || !url.endsWith(`/apps/bff/src/${plant.file}`)) return loaded;
    const source = String(loaded.source);
    if (source.split(plant.check).length !== 2) {
      process.stderr.write(`${plant.file} does not hold once: ${plant.check}\n`);
      process.exit(2);
    }
    return { ...loaded, source: source.replace(plant.check, () => plant.without) };
  },
});
