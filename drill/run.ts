import { parseArgs } from "node:util";
import { drillCompanies } from "./drill-companies.ts";
import { drillRequests } from "./drill-requests.ts";
import { tellFaults } from "./faults/tell-faults.ts";
import { tellTiming } from "./timing/tell-timing.ts";

const { values } = parseArgs({
  options: {
    /** Stops the companies after so many minutes or so many companies, whichever comes first; with minutes alone, after these. */
    minutes: { type: "string" },
    companies: { type: "string" },
    /** Calls in each company's life. */
    calls: { type: "string", default: "110" },
    /** Requests made from the description of the HTTP face. */
    requests: { type: "string", default: "20000" },
    seed: { type: "string", default: "20261201" },
    /** Injects faults into real servers instead: all of them, thoroughly enough for about so many minutes. */
    faults: { type: "boolean", default: false },
    /** Only the faults whose names have this word. */
    fault: { type: "string", default: "" },
    /** Measures instead whether the time of an answer tells what its text does not. */
    timing: { type: "boolean", default: false },
    /** Writes the figures into docs/figures.md. */
    figures: { type: "boolean", default: false },
  },
});

const seed = Number(values.seed);
if (values.faults) {
  const { minutes = "30", fault, figures } = values;
  process.exit(await tellFaults({ seed, minutes: Number(minutes), word: fault, figures }));
}

if (values.timing) process.exit((await tellTiming({ seed, figures: values.figures })) ? 0 : 1);

const passed = [
  drillCompanies({
    seed,
    calls: Number(values.calls),
    minutes: values.minutes === undefined ? null : Number(values.minutes),
    companies: values.companies === undefined ? null : Number(values.companies),
    figures: values.figures,
  }),
  ...(Number(values.requests) > 0
    ? [await drillRequests({ seed, requests: Number(values.requests), figures: values.figures })]
    : []),
];
const failed = passed.filter((one) => !one).length;
process.stdout.write(`${passed.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
