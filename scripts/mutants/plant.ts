import { RULES } from "../../packages/domain/src/rules/catalogue.ts";
import { STEPS } from "../../packages/routing-core/src/steps/catalogue.ts";

/**
 * Plants one fault before a test file runs: the rule or the step of the code in MUTANT falls silent. A rule finds nothing
 * any more; a step never applies.
 */
const code = process.env.MUTANT ?? "";
for (const rule of RULES) if (rule.code === code) silence(rule, ["check", "checkChange"], () => []);
for (const step of STEPS) {
  if (step.code === code) silence(step, ["take"], () => ({ result: "NOT_APPLICABLE", params: {} }));
}

function silence(value: object, methods: readonly string[], silent: () => unknown): void {
  for (const method of methods) if (method in value) Object.assign(value, { [method]: silent });
}
